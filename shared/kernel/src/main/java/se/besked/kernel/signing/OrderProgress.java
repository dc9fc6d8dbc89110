package se.besked.kernel.signing;

import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;

/** Where an order stands. */
public sealed interface OrderProgress {
  /** Goes on; the hint code says what the person should do now. */
  record Pending(String hintCode) implements OrderProgress {}

  /** Ended without result; the hint code says why. */
  record Failed(String hintCode) implements OrderProgress {}

  /** Done: who it was, and the evidence to keep word for word. */
  record Complete(PersonalNumber number, PersonName name, SignatureEvidence evidence)
      implements OrderProgress {}
}
