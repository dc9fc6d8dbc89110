package se.besked.childcare.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.besked.childcare.Phrases;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.LegalReference;

/**
 * What a preschool application's dates lead to.
 *
 * <p>Example: applied 22 November 2026, wished 10 January 2027, four months: a place is offered by
 * 22 March 2027, weekends and holidays notwithstanding.
 *
 * @param guaranteeMonths the municipality's, or {@link PreschoolRules#MOST_GUARANTEE_MONTHS}
 */
public record PreschoolTimes(
    LocalDate birthDate, LocalDate appliedOn, LocalDate wishedStart, int guaranteeMonths) {
  public static final String AGE = "preschool.age";
  public static final String GUARANTEE = "preschool.guarantee";
  public static final String GENERAL = "preschool.general";
  public static final String SCHOOL_START = "preschool.school-start";

  public PreschoolTimes {
    if (wishedStart.isBefore(appliedOn)) {
      throw new IllegalArgumentException("Önskad start kan inte ligga före ansökan.");
    }
  }

  /** The first day with a right to a place. */
  public LocalDate earliestStart() {
    return Ages.earliestPreschoolStart(birthDate);
  }

  /** The end of the months within which a place is to be offered (skollagen 8 kap. 14 §). */
  public LocalDate guaranteeMonthsEnd() {
    return appliedOn.plusMonths(guaranteeMonths);
  }

  /**
   * The last day by which a place is to be offered: when the months have passed, but not before the
   * wished start nor before the child is one year. Not moved by weekends or holidays.
   */
  public LocalDate guaranteeDate() {
    return latest(guaranteeMonthsEnd(), latest(wishedStart, earliestStart()));
  }

  /** Whether the place is wished sooner than the municipality has to offer it. */
  public boolean wishedInsideGuarantee() {
    return wishedStart.isBefore(guaranteeMonthsEnd());
  }

  /** Whether the place would begin when school does, or later. */
  public boolean startsAtSchoolAge() {
    int year = Ages.schoolStartYear(birthDate);
    return !wishedStart.isBefore(LocalDate.of(year, 8, 1));
  }

  /** Whether the child then has a right to 525 hours a year without need. */
  public boolean generalPreschool() {
    int year = Ages.generalPreschoolYear(birthDate);
    return !wishedStart.isBefore(LocalDate.of(year, 8, 1));
  }

  /** What each rule finds, in the order it matters to a family. */
  public List<Finding> findings(Locale locale) {
    var words = Phrases.in(locale);
    var all = new ArrayList<Finding>();
    all.add(age(words));
    if (startsAtSchoolAge()) {
      all.add(schoolStart(words));
    } else {
      all.add(guarantee(words));
      all.add(general(words));
    }
    return List.copyOf(all);
  }

  private Finding age(Phrases words) {
    boolean tooYoung = wishedStart.isBefore(earliestStart());
    return new Finding(
        AGE,
        LegalReference.schoolAct("8 kap. 5 §"),
        tooYoung ? Standing.NOT_MET : Standing.MET,
        words.say(tooYoung ? "start.age.notMet" : "start.age.met", words.day(earliestStart())),
        inputs("birthDate", birthDate, "wishedStart", wishedStart));
  }

  private Finding guarantee(Phrases words) {
    var inputs = inputs("appliedOn", appliedOn, "wishedStart", wishedStart);
    inputs.put("guaranteeMonths", guaranteeMonths);
    return new Finding(
        GUARANTEE,
        LegalReference.schoolAct("8 kap. 14 §"),
        wishedInsideGuarantee() ? Standing.NOT_MET : Standing.MET,
        words.say(
            wishedInsideGuarantee() ? "start.guarantee.inside" : "start.guarantee.met",
            words.day(guaranteeDate()),
            words.day(wishedStart),
            Integer.toString(guaranteeMonths)),
        inputs);
  }

  private Finding general(Phrases words) {
    return new Finding(
        GENERAL,
        LegalReference.schoolAct("8 kap. 4 §"),
        generalPreschool() ? Standing.MET : Standing.NOT_MET,
        words.say(
            generalPreschool() ? "start.general.met" : "start.general.notMet",
            Integer.toString(Ages.generalPreschoolYear(birthDate))),
        inputs("birthDate", birthDate, "wishedStart", wishedStart));
  }

  private Finding schoolStart(Phrases words) {
    return new Finding(
        SCHOOL_START,
        LegalReference.schoolAct("7 kap. 10 §"),
        Standing.NOT_MET,
        words.say("start.school", Integer.toString(Ages.schoolStartYear(birthDate))),
        inputs("birthDate", birthDate, "wishedStart", wishedStart));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Map<String, Object> inputs(
      String first, LocalDate one, String second, LocalDate two) {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put(first, one.toString());
    inputs.put(second, two.toString());
    return inputs;
  }
}
