package se.besked.platform.guard.leak;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The numbers in a text that can be metres: 1437, 1 437 m, 1,437, 1.437 km, 1.44 km, 1.4 km. A
 * number below a thousand without its unit is one where it stands alone, on its line or in its
 * cell.
 */
final class Lengths {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d_.,-]|\\d/)(\\d{1,3}(?:[ .,'\u2019]\\d{3})+|\\d{2,6})"
              + "((?:[.,]\\d{1,2})? ?(?:meter|metres?|meters?|m)\\b)?(?![\\p{L}\\d_]|[.,:/-]\\d| ?km| ?kilom)");

  private static final Pattern KILOMETRES =
      Pattern.compile("(?<![\\d.,])(\\d{1,3})(?:[.,](\\d{1,3}))? ?(?:km|kilom)");

  private static final int ALONE = 1000;

  /** Where each is, by whole metres. */
  private final Map<Integer, Integer> metres = new HashMap<>();

  /** In kilometres with so many decimals, by the number they make together. */
  private final Map<Integer, Map<Integer, Integer>> kilometres = new HashMap<>();

  private Lengths() {}

  static Lengths in(String text) {
    var all = new Lengths();
    var number = NUMBER.matcher(text);
    while (number.find()) {
      int value =
          Integer.parseInt(number.group(1).replaceAll("\\D", "").replaceFirst("^(\\d{9}).*", "$1"));
      if (value >= ALONE
          || number.group(2) != null
          || isAlone(text, number.start(), number.end())) {
        all.metres.putIfAbsent(value, number.start());
      }
    }
    var far = KILOMETRES.matcher(text);
    while (far.find()) {
      var cut = far.group(2) == null ? "" : far.group(2);
      all.kilometres
          .computeIfAbsent(cut.length(), n -> new HashMap<>())
          .putIfAbsent(Integer.parseInt(far.group(1) + cut), far.start());
    }
    return all;
  }

  private static boolean isAlone(String text, int start, int end) {
    return (start == 0 || text.charAt(start - 1) == '\n')
        && (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r');
  }

  int at(int wanted) {
    int found = metres.getOrDefault(wanted, -1);
    int unit = 100;
    for (int decimals = 1; found < 0 && decimals <= 3; decimals++) {
      var there = kilometres.getOrDefault(decimals, Map.of());
      found = there.getOrDefault((wanted + unit / 2) / unit, -1);
      unit /= 10;
    }
    return found;
  }
}
