package se.besked.childcare.fees;

import java.time.YearMonth;
import se.besked.childcare.ChildcareTopics;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/**
 * A municipality's fees over time. The figures of a month are those valid on its first day.
 *
 * @param rules the municipality's, with topic {@link ChildcareTopics#FEES}
 */
public record FeeSchedule(RuleBook rules) {
  /**
   * A month's fees.
   *
   * @throws MissingRule when the municipality's or the national figures are not there yet; a month
   *     is never computed with another period's figures
   */
  public FeeMonth in(YearMonth month) {
    var first = month.atDay(1);
    var own = ChildcareTopics.on(rules, ChildcareTopics.FEES, first);
    var national = MaximumFee.periods().on(first);
    return new FeeMonth(
        month, national.value(), FeeRules.from(own.value()), own.id() + "+" + national.id());
  }
}
