package se.besked.integrations.digitalpost;

import static se.besked.integrations.digitalpost.Namespaces.SERVICE;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.besked.integrations.http.CallFailed;
import se.besked.integrations.http.soap.SoapAnswer;
import se.besked.integrations.http.soap.SoapClient;
import se.besked.integrations.http.soap.SoapEnvelope;
import se.besked.integrations.http.soap.XmlTree;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.post.DigitalLetter;
import se.besked.kernel.post.DigitalPost;
import se.besked.kernel.post.Mailbox;
import se.besked.kernel.post.PostDelivery;
import se.besked.kernel.post.PostDelivery.Delay;
import se.besked.kernel.post.PostDelivery.Refusal;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;

/** Digital post over Mina meddelanden, version 3 of the contracts. */
final class MinaMeddelanden implements DigitalPost {
  private static final System.Logger LOG = System.getLogger(MinaMeddelanden.class.getName());
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final String SUPPLIER = "Mina meddelanden";

  private final DigitalPostConfiguration.Settings settings;
  private final SoapClient soap;
  private final Reachability reachability;
  private final SealedDelivery deliveries;
  private final Clock clock;

  MinaMeddelanden(
      DigitalPostConfiguration.Settings settings,
      SoapClient soap,
      SealedDelivery deliveries,
      Clock clock) {
    this.settings = settings;
    this.soap = soap;
    this.reachability = new Reachability(settings.organisationNumber(), settings.operators());
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public Mailbox mailboxOf(PersonalNumber person) {
    var question = SoapEnvelope.around(reachability.question(person));
    var answer = soap.call(settings.recipientAddress(), question);
    return switch (answer) {
      case SoapAnswer.Content(var status, var content) when SoapAnswer.is2xx(status) ->
          reachability
              .mailbox(content, person, LocalDate.ofInstant(clock.instant(), SWEDEN))
              .orElseThrow(() -> failure(Code.WRONG_ANSWER, null));
      case SoapAnswer.Content(var status, var _) -> throw failure(CallFailed.code(status), null);
      case SoapAnswer.Faulted(var _, var fault) ->
          throw failure(fault.isOurs() ? Code.WRONG_ANSWER : Code.UNAVAILABLE, PostFault.of(fault));
      case SoapAnswer.NoSoap(var status) -> throw failure(CallFailed.code(status), null);
      case SoapAnswer.Silence() -> throw failure(Code.UNAVAILABLE, null);
    };
  }

  private static IntegrationFailure failure(Code code, @Nullable PostFault fault) {
    if (fault != null) {
      LOG.log(Level.WARNING, "Mailbox register: fault {0}", fault);
    }
    return new IntegrationFailure(
        SUPPLIER,
        code,
        "Mina meddelanden svarar inte som det ska just nu. Vi försöker igen.",
        null);
  }

  @Override
  public PostDelivery deliver(Mailbox.Reachable to, DigitalLetter letter) {
    long size = letter.files().stream().mapToLong(f -> f.content().length).sum();
    if (size > settings.largestBytes()) {
      return new PostDelivery.Refused(Refusal.TOO_LARGE);
    }
    // The allowed address and never the one that came with an answer.
    var operator =
        settings.operators().stream()
            .filter(o -> o.id().equals(to.operator()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No operator that we deliver to"));
    var answer =
        soap.call(
            operator.address(), SoapEnvelope.around(deliveries.deliverSecure(to.owner(), letter)));
    var result =
        switch (answer) {
          case SoapAnswer.Content(var status, var content) when SoapAnswer.is2xx(status) ->
              result(content, to.owner());
          case SoapAnswer.Content(var status, var _) -> status(status);
          case SoapAnswer.Faulted(var _, var fault) ->
              fault.isOurs()
                  ? new PostDelivery.Refused(Refusal.MESSAGE_REFUSED)
                  : new PostDelivery.TryLater(Delay.BUSY);
          case SoapAnswer.NoSoap(var status) -> status(status);
          case SoapAnswer.Silence() -> new PostDelivery.TryLater(Delay.NO_ANSWER);
        };
    if (!(result instanceof PostDelivery.Delivered)) {
      LOG.log(Level.WARNING, "{0} to {1}: {2}, {3}", letter, operator.name(), result, said(answer));
    }
    return result;
  }

  private static String said(SoapAnswer answer) {
    return answer instanceof SoapAnswer.Faulted(var _, var fault)
        ? PostFault.of(fault).toString()
        : "no fault";
  }

  private static PostDelivery status(int status) {
    return switch (status) {
      case 401, 403 -> new PostDelivery.TryLater(Delay.NOT_AUTHORISED);
      case 413 -> new PostDelivery.Refused(Refusal.TOO_LARGE);
      default ->
          new PostDelivery.TryLater(
              status >= 500 || status == 429 ? Delay.BUSY : Delay.NOT_UNDERSTOOD);
    };
  }

  private static PostDelivery result(Element answer, PersonalNumber recipient) {
    var result = XmlTree.child(answer, "return");
    if (!SERVICE.equals(answer.getNamespaceURI()) || result.isEmpty()) {
      return new PostDelivery.TryLater(Delay.NOT_UNDERSTOOD);
    }
    var id = XmlTree.text(result.get(), "TransId");
    var delivered =
        XmlTree.children(result.get(), "Status").stream()
            .filter(s -> XmlTree.text(s, "RecipientId").equals(recipient.digits()))
            .map(s -> XmlTree.text(s, "Delivered"))
            .findFirst()
            .orElse("");
    return switch (delivered) {
      case "true", "1" -> new PostDelivery.Delivered(id);
      case "false", "0" -> new PostDelivery.Refused(Refusal.NOT_DELIVERED);
      default -> new PostDelivery.TryLater(Delay.NOT_UNDERSTOOD);
    };
  }
}
