package se.besked.integrations.navet;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.kernel.people.PersonName;
import tools.jackson.databind.JsonNode;

/** Reads the name block. */
final class RegisteredName {
  private static final Pattern PART = Pattern.compile("[^\\s-]+");

  private RegisteredName() {}

  static PersonName of(JsonNode name) {
    var given = NavetParts.text(name.path("fornamn").path("namn"));
    var surname =
        Stream.of("mellannamn", "efternamn")
            .map(k -> NavetParts.text(name.path(k).path("namn")))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" "));
    var marking = NavetParts.text(name.path("fornamn").path("tilltalsnamnsmarkering"));
    return PersonName.told(called(given, marking), surname).orElse(PersonName.NOT_REGISTERED);
  }

  /**
   * The name used in daily life. The marking's two digits count the parts of the given names, also
   * those joined by a hyphen: {@code 20} is the second part, {@code 23} the second and third.
   * Without a usable marking all given names stand.
   */
  static String called(String given, String marking) {
    var parts = PART.matcher(given).results().toList();
    if (!marking.matches("[1-9][0-9]")) {
      return given;
    }
    int first = marking.charAt(0) - '0';
    int last = marking.charAt(1) == '0' ? first : marking.charAt(1) - '0';
    if (last < first || last > parts.size()) {
      return given;
    }
    return last - first > 1
        ? parts.get(first - 1).group() + " " + parts.get(last - 1).group()
        : given.substring(parts.get(first - 1).start(), parts.get(last - 1).end());
  }
}
