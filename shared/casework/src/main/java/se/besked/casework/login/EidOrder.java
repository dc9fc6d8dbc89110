package se.besked.casework.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.EidOrderId;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.SignatureEvidence;

/**
 * An order to log in or sign, bound to the browser that began it.
 *
 * @param purposeJson what it is for: where to return, which draft is signed
 * @param way how the app got it; decided when it was begun and never by the browser afterwards
 * @param hint the latest hint code
 * @param renewals how often the order at the supplier was made anew
 * @param approvedAt when we heard that somebody said yes in the app
 * @param completed what it proved; nothing before it is complete
 */
public record EidOrder(
    EidOrderId id,
    Kind kind,
    Way way,
    State state,
    String purposeJson,
    StartedOrder started,
    @Nullable PersonId signer,
    @Nullable TextToSign text,
    @Nullable String hint,
    int renewals,
    @Nullable Instant approvedAt,
    @Nullable Completed completed,
    Instant createdAt,
    int version) {
  public enum Kind {
    LOGIN,
    SIGN
  }

  /** How the app gets an order. */
  public enum Way {
    /** Another device reads the code that the page shows. */
    QR,
    /** A link is opened on the device that shows the page, or so we hope. */
    SAME_DEVICE
  }

  /** Where an order stands. */
  public enum State {
    PENDING,
    /**
     * Approved in the app, but not seen to be on the device that shows the page. Worth nothing: the
     * link may have been sent to somebody else.
     */
    APPROVED,
    COMPLETE,
    /** Complete, and exchanged for a login or a signature, once. */
    CONSUMED,
    FAILED,
    CANCELLED
  }

  /** Who completed it, with the evidence word for word. */
  public record Completed(PersonId person, PersonName name, SignatureEvidence evidence) {}
}
