package se.besked.casework.income;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.besked.kernel.people.PersonalNumber;

/** The host reckons one payer's year anew. Called by a job, outside a transaction. */
public interface YearCheck {
  /**
   * Reckons.
   *
   * @param stated kronor a month as the payer stated it; months without a statement are left out
   * @param taxedYearIncome whole kronor
   * @param others what the same file says of other people, such as a partner whose income counts,
   *     too
   * @return empty when the person paid no fee that year
   * @throws se.besked.kernel.registers.IntegrationFailure when a register cannot answer
   */
  Optional<Checked> check(
      PersonalNumber payer,
      String municipality,
      int year,
      Map<YearMonth, Integer> stated,
      int taxedYearIncome,
      Function<PersonalNumber, Optional<Integer>> others);

  /** What is done about it. */
  enum Verdict {
    NOTHING,
    INVOICE,
    REFUND,
    /** The registers cannot tell for certain; the explanation says why. */
    BY_HAND
  }

  /**
   * What came of it.
   *
   * @param differenceKronor above 0 when too little was paid
   * @param explanation the outcome in a Swedish sentence
   * @param months each month explained
   */
  record Checked(Verdict verdict, int differenceKronor, String explanation, List<String> months) {
    public Checked {
      months = List.copyOf(months);
    }
  }
}
