package se.besked.childcare.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import se.besked.childcare.Phrases;
import se.besked.kernel.law.LegalReference;

/** How much preschool a child has a right to: the most that any provision gives. */
public sealed interface PreschoolRight {
  LegalReference law();

  /** In a sentence. */
  String shown(Locale locale);

  /** As much as the parents' work or studies, or the child's own needs, ask for. */
  record ByNeed() implements PreschoolRight {
    @Override
    public LegalReference law() {
      return LegalReference.schoolAct("8 kap. 5 §");
    }

    @Override
    public String shown(Locale locale) {
      return Phrases.in(locale).say("right.need");
    }
  }

  /** Special support in the form of preschool, to be offered promptly (8 kap. 7 and 14 §§). */
  record SpecialSupport() implements PreschoolRight {
    @Override
    public LegalReference law() {
      return LegalReference.schoolAct("8 kap. 7 §");
    }

    @Override
    public String shown(Locale locale) {
      return Phrases.in(locale).say("right.support");
    }
  }

  /**
   * So many hours a week, because a parent seeks work or is on leave with another child.
   *
   * @param hours at least 15
   */
  record HoursAWeek(int hours) implements PreschoolRight {
    @Override
    public LegalReference law() {
      return LegalReference.schoolAct("8 kap. 6 §");
    }

    @Override
    public String shown(Locale locale) {
      return Phrases.in(locale).say("right.week", Integer.toString(hours));
    }
  }

  /** General preschool: 525 hours a year, whatever the parents do. */
  record General() implements PreschoolRight {
    public static final int HOURS_A_YEAR = 525;

    @Override
    public LegalReference law() {
      return LegalReference.schoolAct("8 kap. 4 §");
    }

    @Override
    public String shown(Locale locale) {
      return Phrases.in(locale).say("right.general", Integer.toString(HOURS_A_YEAR));
    }
  }

  /** None on that day. */
  record None() implements PreschoolRight {
    @Override
    public LegalReference law() {
      return LegalReference.schoolAct("8 kap. 3 §");
    }

    @Override
    public String shown(Locale locale) {
      return Phrases.in(locale).say("right.none");
    }
  }

  /**
   * The right on a day.
   *
   * @param adults what each adult in the household does; one or two
   * @param ownNeed the child needs preschool because of the family's situation in other ways
   * @param specialSupport the child needs special support in the form of preschool
   */
  static PreschoolRight on(
      LocalDate day,
      LocalDate birthDate,
      List<Situation> adults,
      boolean ownNeed,
      boolean specialSupport,
      PreschoolRules rules) {
    var end = LocalDate.of(Ages.schoolStartYear(birthDate), 7, 31);
    if (day.isBefore(birthDate) || day.isAfter(end)) {
      return new None();
    }
    if (specialSupport) {
      return new SpecialSupport();
    }
    if (day.isBefore(Ages.earliestPreschoolStart(birthDate))) {
      return new None();
    }
    if (ownNeed || (!adults.isEmpty() && adults.stream().allMatch(Situation::givesNeed))) {
      return new ByNeed();
    }
    if (adults.stream().anyMatch(Situation::givesLeastHours)) {
      return new HoursAWeek(rules.hoursPerWeekAtHome());
    }
    return day.isBefore(rules.generalPreschoolFrom(birthDate)) ? new None() : new General();
  }
}
