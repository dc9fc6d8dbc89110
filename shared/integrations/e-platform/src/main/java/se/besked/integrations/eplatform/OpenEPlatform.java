package se.besked.integrations.eplatform;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.w3c.dom.Element;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.SupplierClient;
import se.besked.integrations.http.soap.SoapAnswer;
import se.besked.integrations.http.soap.SoapClient;
import se.besked.integrations.http.soap.SoapContent;
import se.besked.integrations.http.soap.SoapEnvelope;
import se.besked.integrations.http.soap.SoapFault;
import se.besked.integrations.http.soap.XmlTree;
import se.besked.kernel.eplatform.EPlatform;
import se.besked.kernel.eplatform.PlatformAnswer;
import se.besked.kernel.eplatform.PlatformAnswer.Delay;
import se.besked.kernel.eplatform.PlatformAnswer.Refusal;
import se.besked.kernel.eplatform.PlatformMessage;

/**
 * Open ePlatform over its call-back interface, SOAP 1.1 with a service account. Case numbers and
 * kinds of trouble are logged, never texts or files.
 */
final class OpenEPlatform implements EPlatform {
  private static final System.Logger LOG = System.getLogger(OpenEPlatform.class.getName());
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final EPlatformConfiguration.Settings settings;
  private final SoapClient soap;
  private final URI address;

  OpenEPlatform(EPlatformConfiguration.Settings settings, @Nullable SslBundle ssl) {
    this.settings = settings;
    this.soap =
        new SoapClient(
            SupplierClient.of(settings.connectTimeout(), settings.timeout(), AnswerSize.SMALL, ssl)
                .basic(settings.username(), settings.password()));
    this.address = URI.create(settings.url().replaceFirst("/$", "") + "/api/callback");
  }

  @Override
  public PlatformAnswer confirmDelivery(int flowInstance, String caseNumber) {
    return call(
        "confirmDelivery",
        caseNumber,
        e -> {
          e.value("flowInstanceID", Integer.toString(flowInstance));
          key(e, caseNumber);
          e.value("delivered", "true");
        });
  }

  @Override
  public PlatformAnswer addEvent(String caseNumber, Instant at, String text) {
    return call(
        "addEvent",
        caseNumber,
        e -> {
          key(e, caseNumber);
          e.value("date", dateTime(at)).value("message", text);
          principal(e);
        });
  }

  @Override
  public PlatformAnswer addMessage(String caseNumber, PlatformMessage message) {
    return call(
        "addMessage",
        caseNumber,
        e -> {
          key(e, caseNumber);
          e.group("message", m -> message(m, message));
          principal(e);
        });
  }

  /**
   * A receipt is only asked for, never declined: platforms before receipts do not know the word.
   */
  private void message(SoapContent e, PlatformMessage message) {
    e.value("added", dateTime(message.added()));
    for (var file : message.files()) {
      e.group(
          "attachments",
          a ->
              a.value("encodedData", Base64.getEncoder().encodeToString(file.content()))
                  .value("filename", file.name())
                  .value("size", Integer.toString(file.content().length)));
    }
    e.value("message", message.text());
    if (message.readReceipt() && settings.readReceipts()) {
      e.value("readReceiptEnabled", "true");
    }
    e.value("userID", settings.principal());
  }

  @Override
  public PlatformAnswer setStatus(String caseNumber, String alias) {
    return call(
        "setStatus",
        caseNumber,
        e -> {
          key(e, caseNumber);
          e.value("statusAlias", alias);
          principal(e);
        });
  }

  @Override
  public PlatformAnswer setAttribute(String caseNumber, String name, String value) {
    return call(
        "setAttribute",
        caseNumber,
        e -> {
          key(e, caseNumber);
          e.value("name", name).value("value", value);
        });
  }

  private void key(SoapContent e, String caseNumber) {
    e.group("externalID", k -> k.value("ID", caseNumber).value("System", settings.system()));
  }

  private void principal(SoapContent e) {
    e.group(
        "principal",
        p -> p.value("name", settings.principalName()).value("userID", settings.principal()));
  }

  /** With the offset that Swedish clocks have, since the platform shows what it is given. */
  private static String dateTime(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.MILLIS).atZone(SWEDEN));
  }

  private PlatformAnswer call(String operation, String caseNumber, Consumer<SoapContent> content) {
    var envelope = SoapEnvelope.around(new QName(CallbackAnswer.NAMESPACE, operation), content);
    var answer = answer(operation, soap.call(address, envelope));
    if (!(answer instanceof PlatformAnswer.Done)) {
      LOG.log(Level.WARNING, "e-service platform, {0} of {1}: {2}", operation, caseNumber, answer);
    }
    return answer;
  }

  private static PlatformAnswer answer(String operation, SoapAnswer came) {
    return switch (came) {
      case SoapAnswer.Content(var status, var _) when isDenied(status) -> denied();
      case SoapAnswer.Faulted(var status, var _) when isDenied(status) -> denied();
      case SoapAnswer.NoSoap(var status) when isDenied(status) -> denied();
      case SoapAnswer.Silence() -> new PlatformAnswer.TryLater(Delay.NO_ANSWER);
      case SoapAnswer.NoSoap(var status) -> notUnderstood(status);
      case SoapAnswer.Faulted(var _, var fault) -> fault(fault);
      case SoapAnswer.Content(var status, var content) ->
          CallbackAnswer.of(content)
              .map(answer -> answer(operation, status, answer))
              .orElseGet(() -> notUnderstood(status));
    };
  }

  private static boolean isDenied(int status) {
    return status == 401 || status == 403;
  }

  private static PlatformAnswer denied() {
    return new PlatformAnswer.Refused(Refusal.ACCESS_DENIED);
  }

  private static PlatformAnswer notUnderstood(int status) {
    return new PlatformAnswer.TryLater(status >= 500 ? Delay.NO_ANSWER : Delay.NOT_UNDERSTOOD);
  }

  /** Whoever adds an event or a message is told its number. */
  private static PlatformAnswer answer(String operation, int status, CallbackAnswer answer) {
    boolean whole = answer.id().isPresent() || !NUMBERED.contains(operation);
    return status == 200 && answer.name().equals(operation + "Response") && whole
        ? new PlatformAnswer.Done(answer.id().orElse(0))
        : new PlatformAnswer.TryLater(Delay.NOT_UNDERSTOOD);
  }

  private static final List<String> NUMBERED = List.of("addMessage", "addEvent", "setStatus");

  private static PlatformAnswer fault(SoapFault fault) {
    var kind = fault.detail().flatMap(d -> XmlTree.children(d).stream().findFirst());
    return switch (kind.map(Element::getLocalName).orElse("")) {
      case "AccessDeniedFault" -> denied();
      case "FlowInstanceNotFoundFault" -> new PlatformAnswer.Refused(Refusal.CASE_NOT_FOUND);
      case "StatusNotFoundFault" -> new PlatformAnswer.Refused(Refusal.STATUS_NOT_FOUND);
      default ->
          fault.code().equals("Client")
              ? new PlatformAnswer.Refused(Refusal.NOT_ACCEPTED)
              : new PlatformAnswer.TryLater(Delay.PLATFORM_FAILED);
    };
  }
}
