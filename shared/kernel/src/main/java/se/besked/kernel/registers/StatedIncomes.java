package se.besked.kernel.registers;

import java.time.YearMonth;
import java.util.Optional;
import se.besked.kernel.people.PersonalNumber;

/** The incomes that adults have stated of themselves, for reckoning fees and for nothing else. */
public interface StatedIncomes {
  /**
   * The income a month that counts, in whole kronor.
   *
   * @return empty when nothing is stated for that month, the statement has grown old, or the adult
   *     has accepted the maximum fee
   */
  Optional<Integer> perMonth(PersonalNumber adult, YearMonth month);
}
