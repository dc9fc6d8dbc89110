package se.besked.placementtermination;

import java.time.LocalDate;
import java.util.Optional;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.notice.NoticePeriod;
import se.besked.childcare.start.Ages;
import se.besked.childcare.start.EducareRules;
import se.besked.childcare.start.PreschoolRules;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/**
 * What the municipality's rules for the activity say of one child's place.
 *
 * @param rule the decision's name, as cited
 * @param version names the figures for ever
 * @param automaticEnd the last day when nobody gives the place up; empty when the municipality has
 *     not decided that school year yet
 */
record PlaceRules(
    String rule, String version, NoticePeriod notice, Optional<LocalDate> automaticEnd) {

  static PlaceRules of(TerminationApplication application, RuleBook rules) {
    var born = application.birthDate();
    return switch (application.activity()) {
      case PRESCHOOL -> {
        var version = ChildcareTopics.on(rules, ChildcareTopics.PRESCHOOL, application.givenOn());
        var preschool = PreschoolRules.from(version.value());
        yield new PlaceRules(
            preschool.rule(),
            version.id(),
            preschool.notice(),
            schoolStart(preschool, born, application.givenOn()));
      }
      case SCHOOL_AGE_EDUCARE -> {
        var version =
            ChildcareTopics.on(rules, ChildcareTopics.SCHOOL_AGE_EDUCARE, application.givenOn());
        var educare = EducareRules.from(version.value());
        yield new PlaceRules(
            educare.rule(), version.id(), educare.notice(), decided(() -> educare.lastDay(born)));
      }
    };
  }

  /**
   * A child who is still in preschool after the usual autumn has had school start postponed by a
   * year (skollagen 7 kap. 10 § second stycket).
   */
  private static Optional<LocalDate> schoolStart(
      PreschoolRules preschool, LocalDate born, LocalDate today) {
    int year = Ages.schoolStartYear(born);
    return decided(() -> preschool.automaticEnd(year))
        .flatMap(
            end ->
                end.isBefore(today)
                    ? decided(() -> preschool.automaticEnd(year + 1))
                    : Optional.of(end));
  }

  private static Optional<LocalDate> decided(java.util.function.Supplier<LocalDate> day) {
    try {
      return Optional.of(day.get());
    } catch (MissingRule notYet) {
      return Optional.empty();
    }
  }
}
