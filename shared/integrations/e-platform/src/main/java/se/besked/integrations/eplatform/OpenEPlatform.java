package se.besked.integrations.eplatform;

import feign.Feign;
import feign.FeignException;
import feign.Request;
import feign.Retryer;
import feign.auth.BasicAuthRequestInterceptor;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.SupplierClient;
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
  private final EPlatformApi api;

  OpenEPlatform(EPlatformConfiguration.Settings settings, @Nullable SslBundle ssl) {
    this.settings = settings;
    this.api =
        Feign.builder()
            .client(SupplierClient.of(settings.connectTimeout(), AnswerSize.SMALL, ssl))
            .options(new Request.Options(settings.connectTimeout(), settings.timeout(), false))
            .retryer(Retryer.NEVER_RETRY)
            .requestInterceptor(
                new BasicAuthRequestInterceptor(
                    settings.username(), settings.password(), StandardCharsets.UTF_8))
            .target(EPlatformApi.class, settings.url());
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
  private void message(Envelope e, PlatformMessage message) {
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

  private void key(Envelope e, String caseNumber) {
    e.group("externalID", k -> k.value("ID", caseNumber).value("System", settings.system()));
  }

  private void principal(Envelope e) {
    e.group(
        "principal",
        p -> p.value("name", settings.principalName()).value("userID", settings.principal()));
  }

  /** With the offset that Swedish clocks have, since the platform shows what it is given. */
  private static String dateTime(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.MILLIS).atZone(SWEDEN));
  }

  private PlatformAnswer call(String operation, String caseNumber, Consumer<Envelope> content) {
    var answer = answer(operation, Envelope.of(operation, content));
    if (!(answer instanceof PlatformAnswer.Done)) {
      LOG.log(Level.WARNING, "e-service platform, {0} of {1}: {2}", operation, caseNumber, answer);
    }
    return answer;
  }

  private PlatformAnswer answer(String operation, byte[] envelope) {
    try (var response = api.call(envelope)) {
      int status = response.status();
      if (status == 401 || status == 403) {
        return new PlatformAnswer.Refused(Refusal.ACCESS_DENIED);
      }
      var body = response.body() == null ? new byte[0] : bytes(response.body());
      return read(operation, status, body, contentType(response.headers()));
    } catch (FeignException | IOException e) {
      return new PlatformAnswer.TryLater(Delay.NO_ANSWER);
    }
  }

  private static byte[] bytes(feign.Response.Body body) throws IOException {
    try (var in = body.asInputStream()) {
      return in.readNBytes(SoapAnswer.LONGEST + 1);
    }
  }

  private static @Nullable String contentType(Map<String, Collection<String>> headers) {
    return headers.entrySet().stream()
        .filter(h -> h.getKey().equalsIgnoreCase("content-type"))
        .flatMap(h -> h.getValue().stream())
        .findFirst()
        .orElse(null);
  }

  private static PlatformAnswer read(
      String operation, int status, byte[] body, @Nullable String contentType) {
    try {
      return switch (SoapAnswer.read(body, contentType)) {
        case SoapAnswer.Fault fault -> fault(fault);
        case SoapAnswer.Response(var name, var id)
            when status == 200 && name.equals(operation + "Response") ->
            // Whoever adds an event or a message is told its number.
            id.isPresent() || !NUMBERED.contains(operation)
                ? new PlatformAnswer.Done(id.orElse(0))
                : new PlatformAnswer.TryLater(Delay.NOT_UNDERSTOOD);
        case SoapAnswer.Response other -> new PlatformAnswer.TryLater(Delay.NOT_UNDERSTOOD);
      };
    } catch (SoapAnswer.NotUnderstood e) {
      return new PlatformAnswer.TryLater(status >= 500 ? Delay.NO_ANSWER : Delay.NOT_UNDERSTOOD);
    }
  }

  private static final List<String> NUMBERED = List.of("addMessage", "addEvent", "setStatus");

  private static PlatformAnswer fault(SoapAnswer.Fault fault) {
    return switch (fault.detail()) {
      case "AccessDeniedFault" -> new PlatformAnswer.Refused(Refusal.ACCESS_DENIED);
      case "FlowInstanceNotFoundFault" -> new PlatformAnswer.Refused(Refusal.CASE_NOT_FOUND);
      case "StatusNotFoundFault" -> new PlatformAnswer.Refused(Refusal.STATUS_NOT_FOUND);
      default ->
          fault.code().equals("Client")
              ? new PlatformAnswer.Refused(Refusal.NOT_ACCEPTED)
              : new PlatformAnswer.TryLater(Delay.PLATFORM_FAILED);
    };
  }
}
