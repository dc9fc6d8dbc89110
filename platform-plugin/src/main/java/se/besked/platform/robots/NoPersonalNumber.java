package se.besked.platform.robots;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Year;
import java.util.regex.Pattern;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.text.Written;
import se.besked.platform.api.ApiRefusal;
import se.besked.platform.api.Language;

/** Texts that end up in lists and logs of events hold no personal number. */
final class NoPersonalNumber {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9])(?:[0-9]{2})?[0-9]{6} ?[-+]? ?[0-9]{4}(?![0-9])");

  private NoPersonalNumber() {}

  static String in(HttpServletRequest request, String field, String text, Year thisYear) {
    var found = NUMBER.matcher(Written.figures(text));
    while (found.find()) {
      if (PersonalNumber.tryParse(found.group(), thisYear).isPresent()) {
        throw ApiRefusal.badRequest(field, Language.of(request).say("robot.noNumber"));
      }
    }
    return text;
  }
}
