package se.besked.platform.guard.book;

/** Who comes to a surface, and what for. */
public enum By {
  /** Not logged in. */
  NOBODY("by nobody who is logged in"),
  STRANGER("by a citizen who has no business there"),
  NO_ROLE("by staff without a role"),
  /** With every role, in another municipality. */
  NEIGHBOUR("by the neighbour's staff"),
  /** Of another municipality, or without the scope. */
  OTHER_ROBOT("by a robot who has no business there"),
  /** The restricted group's, seen by those outside of it. */
  PROTECTED_NOBODY("for the protected, by nobody who is logged in"),
  PROTECTED_CITIZEN("for the protected, by citizens"),
  PROTECTED_STAFF("for the protected, by staff outside of the restricted group"),
  PROTECTED_ROBOT("for the protected, by a robot"),
  /** Without it nobody knows that there was something to see. */
  GROUP("for the protected, by the restricted group"),
  /** An ordinary one, who must not find the other. */
  GUARDIAN("by one guardian who must not find the other"),
  /** What is sent, printed and done of ordinary people. */
  ORDINARY("of ordinary people"),
  PROTECTED("of protected people");

  private final String words;

  By(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
