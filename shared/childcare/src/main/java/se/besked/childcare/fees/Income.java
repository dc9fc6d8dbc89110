package se.besked.childcare.fees;

import java.util.Optional;

/** A household's income before tax, per month, of the kinds that count ({@link IncomeKind}). */
public sealed interface Income {
  /** No statement: the highest fee is taken. No income at all is stated as 0 instead. */
  Income NOT_STATED = new NotStated();

  static Income of(int kronorPerMonth) {
    return new Stated(kronorPerMonth);
  }

  static Income of(Optional<Integer> kronorPerMonth) {
    return kronorPerMonth.map(Income::of).orElse(NOT_STATED);
  }

  /** What the household says it earns, in whole kronor a month. */
  record Stated(int kronorPerMonth) implements Income {
    public Stated {
      if (kronorPerMonth < 0) {
        throw new IllegalArgumentException("Inkomsten kan inte vara mindre än 0 kronor.");
      }
    }
  }

  /** Nothing was stated, or the household accepts the highest fee. */
  record NotStated() implements Income {}
}
