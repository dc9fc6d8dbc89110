package se.besked.kernel.signing;

import java.time.Instant;
import java.util.Optional;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.text.Written;

/**
 * An electronic identification service where a person logs in or signs on a device of their own.
 *
 * <p>An order is started, then followed by {@link #collect} every second or two until it is {@link
 * OrderProgress.Complete} or {@link OrderProgress.Failed}. The answer of a finished order is given
 * once.
 */
public interface ElectronicId {
  /**
   * Starts a login.
   *
   * @param returnUrl where the app returns on the same device; carries the order's nonce, so it is
   *     told to the service alone and never to a browser
   * @param shown what the person reads in the app before they say yes: who asks, what for, and when
   *     to say no. Plain text
   * @throws se.besked.kernel.registers.IntegrationFailure when no order could be made
   */
  StartedOrder identify(Device device, String returnUrl, String shown);

  /**
   * Starts a signature that only the given person can complete.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when no order could be made
   */
  StartedOrder sign(Device device, String returnUrl, PersonalNumber signer, TextToSign text);

  /**
   * The order's state.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the service cannot answer
   */
  OrderProgress collect(String orderRef);

  /** Ends an order that the person cancelled with us. Does nothing when it has ended already. */
  void cancel(String orderRef);

  /** What the QR code shows a number of whole seconds after the order was made. */
  String qrContent(StartedOrder order, Instant now);

  /** Checks a completed signature against what was sent; see {@link SignatureVerdict}. */
  SignatureVerdict verify(SignatureEvidence evidence, PersonalNumber signer, TextToSign text);

  /**
   * The person's device as our server sees it.
   *
   * @param ip the client's own address, never a proxy's
   */
  record Device(String ip, String userAgent, String referringDomain) {}

  /**
   * What is signed: the same from the order over the evidence to the check.
   *
   * @param visible what the person reads in the app, as plain text: nothing in it is read as
   *     anything but itself. See {@link SignedText}
   * @param invisible machine-readable data that is signed along, e.g. the hash of the application
   */
  record TextToSign(String visible, String invisible) {
    public TextToSign {
      if (!Written.isFit(visible)) {
        throw new IllegalArgumentException("A text to sign has characters that are not seen");
      }
    }
  }

  /**
   * An order just made. The secret stays on the server.
   *
   * @param receivedAt when the answer came; the QR code counts seconds from here
   */
  record StartedOrder(
      String orderRef,
      String autoStartToken,
      String qrStartToken,
      String qrStartSecret,
      Instant receivedAt) {}

  /** Says what the signature proved, or why it may not be trusted. */
  sealed interface SignatureVerdict {
    record Valid(String signerName, Instant ocspProducedAt) implements SignatureVerdict {}

    /** Not to be trusted. The reason is for the log and for staff, never for the citizen. */
    record Invalid(String reason) implements SignatureVerdict {}

    default Optional<String> whyInvalid() {
      return this instanceof Invalid i ? Optional.of(i.reason()) : Optional.empty();
    }
  }
}
