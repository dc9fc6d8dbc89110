package se.besked.journey.login;

import java.util.regex.Pattern;

/** A page on this site to open after login; anything else becomes Min sida. */
public final class SafeTarget {
  public static final String MY_PAGE = "/min-sida";

  /** One slash first: two would name another host. No backslash, which browsers read as a slash. */
  private static final Pattern ON_THIS_SITE = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~-]*");

  private SafeTarget() {}

  public static String of(String target) {
    return ON_THIS_SITE.matcher(target).matches() ? target : MY_PAGE;
  }
}
