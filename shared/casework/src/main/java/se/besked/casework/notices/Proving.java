package se.besked.casework.notices;

import java.time.Instant;
import se.besked.casework.people.ContactAddress;

/** What comes of proving an address. */
public sealed interface Proving {
  /**
   * An address that waits for its code. Says the same whether or not one was sent, so that nobody
   * learns what others have asked for.
   *
   * @param until when the code ends
   */
  record Waiting(ContactAddress address, Instant until) implements Proving {}

  /** The supplier takes nothing now. Nothing has changed; the same may be asked again. */
  record NotNow() implements Proving {}

  /** The code was right: notices go to the address from now on. */
  record Proved(ContactAddress address) implements Proving {}

  /** What was entered is no code at all: it is not six figures. Counts as no try. */
  record Unreadable() implements Proving {}

  /**
   * The code was wrong.
   *
   * @param triesLeft at least one
   */
  record Wrong(int triesLeft) implements Proving {}

  /** There is no code to enter: too old, tried too often, or replaced by a newer one. */
  record Ended() implements Proving {}
}
