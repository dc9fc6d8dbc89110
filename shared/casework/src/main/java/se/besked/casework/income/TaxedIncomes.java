package se.besked.casework.income;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.InvalidPersonalNumber;
import se.besked.kernel.people.PersonalNumber;

/**
 * A file of taxed incomes: a heading, then {@code personal number;whole kronor} on each line.
 *
 * <p>Example: {@code personnummer;taxerad inkomst} followed by {@code 198501012382;420000}.
 */
final class TaxedIncomes {
  static final int LARGEST = 10 * 1024 * 1024;
  private static final int MOST_LINES = 200_000;
  private static final Pattern KRONOR = Pattern.compile("[0-9]{1,9}");

  private TaxedIncomes() {}

  /**
   * One line.
   *
   * @param line counted from 1, the heading included
   * @param problem a Swedish sentence; null when the line can be used
   */
  record Line(
      int line,
      String text,
      @Nullable PersonalNumber number,
      int kronor,
      @Nullable String problem) {}

  /** What the file holds, or why it cannot be read at all. */
  record Content(List<Line> lines, @Nullable String problem) {}

  static Content read(byte[] file, int year, Year now) {
    if (file.length > LARGEST) {
      return unreadable("Filen är större än 10 MB. Dela upp den.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return unreadable("Filen är inte text i UTF-8.");
    }
    var all = text.replace("\ufeff", "").lines().toList();
    if (all.isEmpty() || !all.getFirst().toLowerCase(Locale.ROOT).startsWith("personnummer;")) {
      return unreadable("Första raden ska vara rubrikerna personnummer;taxerad inkomst.");
    }
    if (all.size() > MOST_LINES) {
      return unreadable("Filen har fler än %d rader. Dela upp den.".formatted(MOST_LINES));
    }
    if (year >= now.getValue()) {
      return unreadable("Året %d har inte tagit slut.".formatted(year));
    }
    return new Content(lines(all, now), null);
  }

  private static Content unreadable(String why) {
    return new Content(List.of(), why);
  }

  private static List<Line> lines(List<String> all, Year now) {
    var lines = new ArrayList<Line>();
    var seen = new HashMap<PersonalNumber, Integer>();
    for (int i = 1; i < all.size(); i++) {
      if (!all.get(i).isBlank()) {
        lines.add(line(i + 1, all.get(i), now, seen));
      }
    }
    return lines;
  }

  private static Line line(int number, String text, Year now, Map<PersonalNumber, Integer> seen) {
    var parts = text.strip().split(";", -1);
    if (parts.length != 2) {
      return wrong(number, text, "Raden ska ha två värden med semikolon emellan.");
    }
    PersonalNumber person;
    try {
      person = PersonalNumber.parse(parts[0].strip(), now);
    } catch (InvalidPersonalNumber e) {
      return wrong(number, text, "Personnumret är felskrivet.");
    }
    var kronor = parts[1].strip().replaceAll("[\\s\u00a0]", "");
    if (!KRONOR.matcher(kronor).matches()) {
      return wrong(number, text, "Inkomsten ska vara hela kronor, utan tecken och decimaler.");
    }
    Integer before = seen.putIfAbsent(person, number);
    if (before != null) {
      return wrong(number, text, "Samma personnummer finns på rad %d.".formatted(before));
    }
    return new Line(number, text, person, Integer.parseInt(kronor), null);
  }

  private static Line wrong(int number, String text, String why) {
    return new Line(number, text, null, 0, why);
  }
}
