package se.besked.platform.errors;

import java.util.Arrays;

/** Why an open page is over, as far as it can be known. */
enum SessionEnded {
  /** The server was started anew, or another one answers; the login is in force. */
  LOGGED_IN,
  IDLE,
  /** Here in another tab, or from another place. */
  LOGGED_OUT,
  LONGEST,
  /** Somebody was logged in, and what ended it is not known. */
  LOGGED_IN_BEFORE,
  /** A page for everybody. */
  NOBODY;

  static SessionEnded of(String name) {
    return Arrays.stream(values())
        .filter(why -> why.name().equals(name))
        .findFirst()
        .orElse(LOGGED_IN_BEFORE);
  }
}
