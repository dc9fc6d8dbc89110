package se.besked.kernel.registers;

import java.time.YearMonth;
import java.util.Optional;
import se.besked.kernel.people.PersonalNumber;

/** The incomes that people have stated for the childcare fee. */
public interface StatedIncomes {
  /** What the adult has stated for a month, in kronor; empty when nothing holds for it. */
  Optional<Integer> perMonth(PersonalNumber adult, YearMonth month);
}
