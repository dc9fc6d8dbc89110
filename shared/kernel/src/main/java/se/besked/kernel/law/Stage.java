package se.besked.kernel.law;

import java.util.Locale;

/**
 * How far a pupil has come, as years since the autumn they turned six. What it is called depends on
 * the school year: stage 0 is {@code F} through 2027/28 and {@code 1} from 2028/29.
 *
 * @param yearsSinceSix 0 to 9
 * @see SchoolYear#tenYearSchool()
 */
public record Stage(int yearsSinceSix) implements Comparable<Stage>, java.io.Serializable {
  public static final int LAST = 9;

  public Stage {
    if (yearsSinceSix < 0 || yearsSinceSix > LAST) {
      throw new IllegalArgumentException("A stage is 0 to 9, not " + yearsSinceSix);
    }
  }

  /**
   * Reads a grade as it is called in the given school year; {@code F} is understood in every year.
   *
   * @throws IllegalArgumentException with a Swedish sentence when there is no such grade then
   */
  public static Stage parse(String grade, SchoolYear year) {
    var text = grade.strip().toUpperCase(Locale.ROOT);
    if (text.equals("F")) {
      return new Stage(0);
    }
    int first = year.tenYearSchool() ? 1 : 0;
    int last = LAST + first;
    if (text.matches("[1-9]\\d?") && Integer.parseInt(text) <= last) {
      return new Stage(Integer.parseInt(text) - first);
    }
    throw new IllegalArgumentException(
        "Läsåret %s finns årskurserna %s–%d.".formatted(year, first == 0 ? "F, 1" : "1", last));
  }

  /** Short: {@code F}, {@code 4}. */
  public String grade(SchoolYear year) {
    if (year.tenYearSchool()) {
      return Integer.toString(yearsSinceSix + 1);
    }
    return yearsSinceSix == 0 ? "F" : Integer.toString(yearsSinceSix);
  }

  /** In a Swedish sentence: {@code "förskoleklass"}, {@code "årskurs 4"}. */
  public String label(SchoolYear year) {
    return label(year, "sv");
  }

  /** In a sentence in English or else Swedish. */
  public String label(SchoolYear year, String language) {
    boolean english = language.equals("en");
    if (yearsSinceSix == 0 && !year.tenYearSchool()) {
      return english ? "preschool class" : "förskoleklass";
    }
    return (english ? "year " : "årskurs ") + grade(year);
  }

  /** The stage a pupil has some school years later (or earlier), if still in compulsory school. */
  public java.util.Optional<Stage> after(int years) {
    int later = yearsSinceSix + years;
    return later < 0 || later > LAST
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Stage(later));
  }

  @Override
  public int compareTo(Stage other) {
    return Integer.compare(yearsSinceSix, other.yearsSinceSix);
  }
}
