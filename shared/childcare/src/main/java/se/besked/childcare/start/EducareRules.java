package se.besked.childcare.start;

import java.time.LocalDate;
import se.besked.childcare.notice.NoticePeriod;
import se.besked.kernel.law.Parameters;

/**
 * A municipality's own rules for school-age educare, topic {@link
 * se.besked.childcare.ChildcareTopics#SCHOOL_AGE_EDUCARE}. There is no queue: a place is offered as
 * soon as the need appears (skollagen 14 kap. 4 §).
 *
 * @param rule the decision's name, as cited
 * @param openActivity whether the municipality has open activity instead from ten years of age
 */
public record EducareRules(
    String rule, NoticePeriod notice, boolean openActivity, SchoolTerms terms) {

  /**
   * Reads a municipality's figures.
   *
   * @throws IllegalArgumentException with a Swedish sentence that names the figure
   */
  public static EducareRules from(Parameters p) {
    p.only("rule", "notice", "openActivity", "termDates");
    return new EducareRules(
        p.text("rule"),
        NoticePeriod.from(p.group("notice")),
        p.flag("openActivity"),
        SchoolTerms.from(p.each("termDates")));
  }

  /**
   * The last day of the right to educare: the spring term of the year the pupil turns 13.
   *
   * @throws se.besked.kernel.law.MissingRule when the municipality has not decided that school year
   */
  public LocalDate lastDay(LocalDate birthDate) {
    return terms.springEnd(Ages.lastEducareYear(birthDate));
  }

  /**
   * Whether open activity may be offered instead of a place on a day.
   *
   * @param specialSupport the pupil needs the place for special support, and then keeps it
   */
  public boolean mayBeReplaced(LocalDate birthDate, LocalDate day, boolean specialSupport) {
    return openActivity
        && !specialSupport
        && !day.isBefore(terms.autumnStart(Ages.openActivityYear(birthDate)));
  }
}
