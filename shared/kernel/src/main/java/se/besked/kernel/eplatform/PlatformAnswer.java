package se.besked.kernel.eplatform;

/** What the platform answered. */
public sealed interface PlatformAnswer {
  /**
   * Done.
   *
   * @param id the platform's number of the message or event; 0 when there is none, such as when the
   *     status was the same before
   */
  record Done(int id) implements PlatformAnswer {}

  /** Trying again cannot help before a person has mended something. */
  record Refused(Refusal reason) implements PlatformAnswer {}

  /** It did not go now; the same call may be made again. */
  record TryLater(Delay reason) implements PlatformAnswer {}

  /** Why the platform will not do it. */
  enum Refusal {
    /** Our account is not accepted, or may not touch this flow. */
    ACCESS_DENIED,
    /** There is no such case on the platform, or it is no longer there. */
    CASE_NOT_FOUND,
    /** The flow has no status by that alias. */
    STATUS_NOT_FOUND,
    /** The platform says that the call itself is wrong. */
    NOT_ACCEPTED
  }

  /** Why it did not go now. */
  enum Delay {
    /** No connection, no whole answer in time, or the platform is down. */
    NO_ANSWER,
    /** The platform failed while it tried. */
    PLATFORM_FAILED,
    /** An answer that is not what the contract says. */
    NOT_UNDERSTOOD
  }
}
