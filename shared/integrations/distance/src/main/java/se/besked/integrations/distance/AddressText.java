package se.besked.integrations.distance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.besked.kernel.people.Address;

/** Address text made comparable. */
final class AddressText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  /** The population register writes the flat after the street: "Kornvägen 1 lgh 1102". */
  private static final Pattern FLAT = Pattern.compile("\\s*,?\\s+lgh\\s+\\d{4}\\s*$");

  /** Word by word, numbers by size: Kornvägen 2 before Kornvägen 10. */
  static final Comparator<List<String>> NATURAL_ORDER = AddressText::compare;

  private AddressText() {}

  static String key(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }

  /** The texts an address is found by, the surest first. Å, ä and ö are letters of their own. */
  static List<String> keys(Address address) {
    var street = FLAT.matcher(lower(address.street())).replaceAll("");
    return List.of(
        street + "|" + SPACES.matcher(address.postalCode()).replaceAll(""),
        street + "|" + lower(address.locality()) + "|" + address.municipalityCode());
  }

  /** The words without case and diacritics, a postal code as one word. */
  static List<String> words(String text) {
    var joined = text.replaceAll("\\b(\\d{3}) (\\d{2})\\b", "$1$2");
    var plain =
        MARKS.matcher(Normalizer.normalize(lower(joined), Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
  }

  static boolean starts(String text, String written) {
    return lower(text).startsWith(lower(written));
  }

  private static String lower(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return SPACES.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static int compare(List<String> left, List<String> right) {
    for (var i = 0; i < Math.min(left.size(), right.size()); i++) {
      var order = compareWords(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int compareWords(String left, String right) {
    if (DIGITS.matcher(left).matches() && DIGITS.matcher(right).matches()) {
      return Integer.compare(Integer.parseInt(left), Integer.parseInt(right));
    }
    return left.compareTo(right);
  }
}
