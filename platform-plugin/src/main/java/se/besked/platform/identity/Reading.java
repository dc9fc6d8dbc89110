package se.besked.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** A request that only shows something: a page, or the head of what the page would be. */
public final class Reading {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private Reading() {}

  public static boolean is(HttpServletRequest request) {
    return METHODS.contains(request.getMethod());
  }
}
