package se.besked.integrations.bankid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.bankid.signature.SignatureVerifier;
import se.besked.kernel.people.InvalidPersonalNumber;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId;
import se.besked.kernel.signing.OrderProgress;
import se.besked.kernel.signing.SignatureEvidence;

/** Logs in and signs with BankID. */
final class BankIdElectronicId implements ElectronicId {
  private static final System.Logger LOG = System.getLogger(BankIdElectronicId.class.getName());
  private static final int LONGEST_USER_AGENT = 256;
  private static final int LONGEST_SHOWN_AT_LOGIN = 1_500;
  private static final int LONGEST_VISIBLE = 40_000;
  private static final int LONGEST_INVISIBLE = 200_000;

  private final BankIdApi api;
  private final SignatureVerifier verifier;
  private final boolean refuseHighRisk;
  private final Clock clock;

  BankIdElectronicId(
      BankIdApi api, SignatureVerifier verifier, boolean refuseHighRisk, Clock clock) {
    this.api = api;
    this.verifier = verifier;
    this.refuseHighRisk = refuseHighRisk;
    this.clock = clock;
  }

  @Override
  public StartedOrder identify(Device device, String returnUrl, String shown) {
    var order =
        new BankIdApi.Order(
            device.ip(),
            encoded(shown, LONGEST_SHOWN_AT_LOGIN),
            null,
            null,
            returnUrl,
            true,
            null,
            web(device));
    return started(BankIdFailures.calling(() -> api.auth(order)));
  }

  @Override
  public StartedOrder sign(
      Device device, String returnUrl, PersonalNumber signer, TextToSign text) {
    var order =
        new BankIdApi.Order(
            device.ip(),
            encoded(text.visible(), LONGEST_VISIBLE),
            // No format: as plain text it shows as it is, whatever people have typed.
            null,
            text.invisible().isEmpty() ? null : encoded(text.invisible(), LONGEST_INVISIBLE),
            returnUrl,
            true,
            new BankIdApi.Requirement(signer.digits()),
            web(device));
    return started(BankIdFailures.calling(() -> api.sign(order)));
  }

  @Override
  public OrderProgress collect(String orderRef) {
    var answer = BankIdFailures.calling(() -> collected(orderRef));
    if (answer.isEmpty()) {
      return new OrderProgress.Unknown();
    }
    return progress(orderRef, answer.get());
  }

  /** Empty when BankID has given its answer before, or has forgotten it. */
  private Optional<BankIdApi.Collected> collected(String orderRef) {
    try {
      return Optional.of(api.collect(new BankIdApi.Reference(orderRef)));
    } catch (BankIdRefusal e) {
      if (e.is("invalidParameters")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private OrderProgress progress(String orderRef, BankIdApi.Collected answer) {
    var hint = answer.hintCode() == null ? "" : answer.hintCode();
    var status = answer.status() == null ? "" : answer.status().toLowerCase(Locale.ROOT);
    return switch (status) {
      case "pending" -> new OrderProgress.Pending(hint);
      case "failed" -> new OrderProgress.Failed(hint);
      case "complete" -> complete(orderRef, answer.completionData());
      default -> throw BankIdFailures.wrongAnswer("unknown status");
    };
  }

  @Override
  public void cancel(String orderRef) {
    BankIdFailures.calling(
        () -> {
          try {
            api.cancel(new BankIdApi.Reference(orderRef));
          } catch (BankIdRefusal e) {
            // This is how an order that has ended already answers.
            if (!e.is("invalidParameters")) {
              throw e;
            }
          }
          return orderRef;
        });
  }

  @Override
  public String qrContent(StartedOrder order, Instant now) {
    return QrContent.of(order, now);
  }

  @Override
  public SignatureVerdict verify(
      SignatureEvidence evidence, PersonalNumber signer, TextToSign text) {
    return verifier.verify(evidence, signer, text);
  }

  private StartedOrder started(BankIdApi.Started answer) {
    return new StartedOrder(
        given(answer.orderRef()),
        given(answer.autoStartToken()),
        given(answer.qrStartToken()),
        given(answer.qrStartSecret()),
        clock.instant());
  }

  private OrderProgress complete(String orderRef, BankIdApi.@Nullable Completion data) {
    if (data == null || data.user() == null) {
      throw BankIdFailures.wrongAnswer("complete without completion data");
    }
    if ("high".equalsIgnoreCase(data.risk())) {
      LOG.log(Level.WARNING, "BankID judged the risk of order {0} as high", orderRef);
      if (refuseHighRisk) {
        return new OrderProgress.Failed("transactionRiskBlocked");
      }
    }
    var user = data.user();
    try {
      return new OrderProgress.Complete(
          PersonalNumber.of(given(user.personalNumber())),
          name(user),
          new SignatureEvidence(orderRef, given(data.signature()), given(data.ocspResponse())),
          Optional.ofNullable(data.device())
              .map(BankIdApi.UserDevice::ipAddress)
              .filter(address -> !address.isBlank()));
    } catch (InvalidPersonalNumber e) {
      throw BankIdFailures.wrongAnswer("complete with an invalid personal number");
    }
  }

  /** Of somebody with one name BankID tells one of the parts, or the whole alone. */
  private static PersonName name(BankIdApi.User user) {
    return PersonName.told(user.givenName(), user.surname())
        .or(() -> PersonName.told(null, user.name()))
        .orElseThrow(() -> BankIdFailures.wrongAnswer("complete without a name"));
  }

  private static String given(@Nullable String value) {
    if (value == null || value.isBlank()) {
      throw BankIdFailures.wrongAnswer("a field is missing in the answer");
    }
    return value;
  }

  private static BankIdApi.Web web(Device device) {
    var agent = device.userAgent();
    return new BankIdApi.Web(
        device.referringDomain(), agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT)));
  }

  private static String encoded(String text, int longest) {
    var base64 = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    if (base64.isEmpty() || base64.length() > longest) {
      throw new IllegalArgumentException(
          "What is shown or signed must be 1 to "
              + longest
              + " characters of base64, not "
              + base64.length());
    }
    return base64;
  }
}
