package se.besked.simulation;

import java.time.Duration;

/**
 * A supplier's bad day.
 *
 * @param kind what goes wrong
 * @param delay how long a slow answer takes
 * @param times how many requests it strikes; negative means until told otherwise
 */
public record Fault(Kind kind, Duration delay, int times) {
  /** The kinds of trouble a simulator can be told to make. */
  public enum Kind {
    NONE,
    /** Answers correctly, after {@link Fault#delay()}. */
    SLOW,
    /** Answers 503 with the supplier's own error body. */
    DOWN,
    /** Answers 200 with something that is not what the contract says. */
    WRONG,
    /** Hangs up without answering. */
    HANG_UP
  }

  public static final Fault NONE = new Fault(Kind.NONE, Duration.ZERO, -1);

  public static Fault down() {
    return new Fault(Kind.DOWN, Duration.ZERO, -1);
  }

  public static Fault wrong() {
    return new Fault(Kind.WRONG, Duration.ZERO, -1);
  }

  public static Fault slow(Duration delay) {
    return new Fault(Kind.SLOW, delay, -1);
  }

  public Fault onlyNext(int requests) {
    return new Fault(kind, delay, requests);
  }
}
