package se.besked.childcare.fees;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import se.besked.kernel.law.Parameters;

/**
 * The lower preschool rates from the autumn term of the year the child turns three, because 525
 * hours a year are then free (skollagen 8 kap. 16 §). How much lower is the municipality's choice.
 *
 * @param from the day in that year; the whole month it lies in has the lower rate
 * @param fullFeeMonths months with the ordinary rate all the same, such as June and July; often
 *     none
 */
public record FromThree(MonthDay from, Rates rates, Set<Month> fullFeeMonths) {
  private static final int AGE = 3;

  public FromThree {
    fullFeeMonths = Set.copyOf(fullFeeMonths);
    if (fullFeeMonths.size() == Month.values().length) {
      throw new IllegalArgumentException("Någon månad ska ha den lägre avgiften.");
    }
  }

  static FromThree from(Parameters p) {
    p.only("from", "rates", "fullFeeMonths");
    return new FromThree(
        monthDay(p.text("from")),
        Rates.parse(p.texts("rates")),
        p.values().containsKey("fullFeeMonths")
            ? p.texts("fullFeeMonths").stream().map(FromThree::month).collect(Collectors.toSet())
            : Set.of());
  }

  boolean appliesTo(LocalDate birthDate, YearMonth month) {
    var first = YearMonth.of(birthDate.getYear() + AGE, from.getMonth());
    return !month.isBefore(first) && !fullFeeMonths.contains(month.getMonth());
  }

  private static MonthDay monthDay(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Dagen %s ska skrivas som \"09-01\".".formatted(text), e);
    }
  }

  private static Month month(String number) {
    if (!number.matches("[1-9]|1[0-2]")) {
      throw new IllegalArgumentException("Månaden %s ska vara 1 till 12.".formatted(number));
    }
    return Month.of(Integer.parseInt(number));
  }
}
