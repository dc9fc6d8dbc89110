package se.besked.childcare.start;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.SchoolYear;

/**
 * First and last days of school years, decided by the municipality (skolförordningen 3 kap. 2 and 3
 * §§). A year not decided yet stops with a sentence.
 */
public record SchoolTerms(List<Term> terms) {
  /**
   * A school year.
   *
   * @param autumnStart in August
   * @param springEnd in June
   */
  public record Term(SchoolYear year, LocalDate autumnStart, LocalDate springEnd) {
    public Term {
      if (!autumnStart.getMonth().equals(Month.AUGUST)
          || autumnStart.getYear() != year.startYear()
          || !springEnd.getMonth().equals(Month.JUNE)
          || springEnd.getYear() != year.startYear() + 1) {
        throw new IllegalArgumentException(
            "Läsåret %s ska börja i augusti och sluta i juni.".formatted(year));
      }
    }
  }

  public SchoolTerms {
    terms = List.copyOf(terms);
    var years = new HashSet<SchoolYear>();
    if (!terms.stream().map(Term::year).allMatch(years::add)) {
      throw new IllegalArgumentException("Ett läsår står två gånger.");
    }
  }

  /** Reads a list of {@code {schoolYear: 2026/27, autumnStart: 2026-08-17, springEnd: …}}. */
  public static SchoolTerms from(List<Parameters> terms) {
    return new SchoolTerms(
        terms.stream()
            .map(t -> t.only("schoolYear", "autumnStart", "springEnd"))
            .map(
                t ->
                    new Term(
                        SchoolYear.parse(t.text("schoolYear")),
                        day(t, "autumnStart"),
                        day(t, "springEnd")))
            .toList());
  }

  /**
   * The first day of the autumn term.
   *
   * @throws MissingRule when that year is not decided
   */
  public LocalDate autumnStart(int year) {
    return find(year, Term::autumnStart, LocalDate.of(year, Month.AUGUST, 1));
  }

  /**
   * The last day of the spring term.
   *
   * @throws MissingRule when that year is not decided
   */
  public LocalDate springEnd(int year) {
    return find(year - 1, Term::springEnd, LocalDate.of(year, Month.JUNE, 1));
  }

  private LocalDate find(int startYear, Function<Term, LocalDate> day, LocalDate about) {
    return terms.stream()
        .filter(t -> t.year().startYear() == startYear)
        .findFirst()
        .map(day)
        .orElseThrow(() -> new MissingRule("läsårets tider", about));
  }

  private static LocalDate day(Parameters p, String name) {
    try {
      return LocalDate.parse(p.text(name));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Inställningen %s.%s ska vara en dag som 2026-08-17.".formatted(p.path(), name), e);
    }
  }
}
