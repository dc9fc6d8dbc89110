package se.besked.platform.robots;

import jakarta.servlet.http.HttpServletRequest;
import se.besked.kernel.people.NumbersInText;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;

/** Texts that end up in lists and logs of events hold no personal number. */
final class NoPersonalNumber {
  private NoPersonalNumber() {}

  static String in(HttpServletRequest request, String field, String text) {
    if (NumbersInText.isIn(text)) {
      throw ApiRefusal.badRequest(field, Language.of(request).say("robot.noNumber"));
    }
    return text;
  }
}
