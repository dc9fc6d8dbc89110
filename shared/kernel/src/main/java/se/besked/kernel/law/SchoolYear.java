package se.besked.kernel.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/**
 * A school year (läsår), from August to June; July is counted to the year that ends.
 *
 * @param startYear the calendar year of its autumn term
 * @see <a href="https://lagen.nu/2011:185#K3P2">skolförordningen 3 kap. 2 §</a>
 */
public record SchoolYear(int startYear) implements Comparable<SchoolYear>, java.io.Serializable {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})/(\\d{2})");
  private static final int TEN_YEAR_SCHOOL_FROM = 2028;

  /**
   * Reads {@code "2026/27"}.
   *
   * @throws IllegalArgumentException with a Swedish sentence when the text is not a school year
   */
  public static SchoolYear parse(String text) {
    var m = WRITTEN.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException("Läsåret skrivs som 2026/27.");
    }
    var year = new SchoolYear(Integer.parseInt(m.group(1)));
    if (!year.toString().equals(text.strip())) {
      throw new IllegalArgumentException(
          "Läsåret %s finns inte. Menar du %s?".formatted(text.strip(), year));
    }
    return year;
  }

  public static SchoolYear containing(LocalDate day) {
    return new SchoolYear(
        day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1);
  }

  public SchoolYear next() {
    return new SchoolYear(startYear + 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(startYear, Month.AUGUST, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(startYear + 1, Month.JULY, 31);
  }

  /**
   * Whether the ten-year compulsory school applies (SFS 2025:729: education after 30 June 2028).
   * The preschool class is then årskurs 1, and its provisions in chapter 9 are gone.
   */
  public boolean tenYearSchool() {
    return startYear >= TEN_YEAR_SCHOOL_FROM;
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  /** As written: {@code 2026/27}. */
  @Override
  public String toString() {
    return "%d/%02d".formatted(startYear, (startYear + 1) % 100);
  }
}
