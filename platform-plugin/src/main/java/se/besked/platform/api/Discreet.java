package se.besked.platform.api;

import java.util.regex.Pattern;

/** Keeps what may be a personal number out of answers and log lines. */
final class Discreet {
  private static final Pattern MANY_DIGITS = Pattern.compile("(\\d\\D{0,2}){9,}\\d");
  private static final int LONGEST = 60;

  private Discreet() {}

  /** A name that the caller made up, fit to repeat. */
  static String name(String name) {
    var short_ = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    return path(short_).replaceAll("[\\p{Cntrl}<>\"]", "");
  }

  /** A path where anything like a personal number is replaced. */
  static String path(String path) {
    return MANY_DIGITS.matcher(path).replaceAll("…");
  }
}
