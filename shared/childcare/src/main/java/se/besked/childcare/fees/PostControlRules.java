package se.besked.childcare.fees;

import java.time.LocalDate;
import se.besked.kernel.law.Parameters;

/**
 * How stated incomes are checked against taxed ones afterwards.
 *
 * @param toleranceKronor a difference for the year of at most this, either way, is left as it is
 * @param payMonths how long there is to pay what is found missing
 */
public record PostControlRules(int toleranceKronor, int payMonths) {
  public PostControlRules {
    if (toleranceKronor < 0 || payMonths < 1) {
      throw new IllegalArgumentException(
          "Toleransen är minst 0 kronor och betalningstiden minst en månad.");
    }
  }

  static PostControlRules from(Parameters p) {
    p.only("toleranceKronor", "payMonths");
    return new PostControlRules(p.whole("toleranceKronor"), p.whole("payMonths"));
  }

  /** The last day to pay an invoice sent on a day; clamped to the month's end. */
  public LocalDate payBy(LocalDate invoiced) {
    return invoiced.plusMonths(payMonths);
  }
}
