package se.besked.kernel.signing;

import java.util.Optional;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;

/** Where an order stands. */
public sealed interface OrderProgress {
  /** Goes on; the hint code says what the person should do now. */
  record Pending(String hintCode) implements OrderProgress {}

  /** Ended without result; the hint code says why. */
  record Failed(String hintCode) implements OrderProgress {}

  /**
   * The service knows no such order, or no longer: its answer was given once already, or nobody
   * asked in time. What came of it is not to be had.
   */
  record Unknown() implements OrderProgress {}

  /**
   * Done: who it was, and the evidence to keep word for word.
   *
   * @param deviceAddress the IP address of the device that holds the electronic identity, as the
   *     service saw it; on the same device this is the browser's own, unless something between them
   *     differs
   */
  record Complete(
      PersonalNumber number,
      PersonName name,
      SignatureEvidence evidence,
      Optional<String> deviceAddress)
      implements OrderProgress {}
}
