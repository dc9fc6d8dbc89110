package se.besked.kernel.registers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * When a place is preschool for special support (skollagen 8 kap. 7 §). No register has it: it is
 * known from the offers that guardians have accepted.
 *
 * @param changes from which day it was so, and from which not
 */
public record SupportPeriods(List<Change> changes) {
  /** A place that is never for special support. */
  public static final SupportPeriods NONE = new SupportPeriods(List.of());

  public SupportPeriods {
    changes = changes.stream().sorted(Comparator.comparing(Change::from)).toList();
  }

  /**
   * A change that holds until the next.
   *
   * @param given whether the place is for special support from that day on
   */
  public record Change(LocalDate from, boolean given) {}

  public boolean on(LocalDate day) {
    return changes.stream()
        .filter(c -> !c.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(Change::given)
        .orElse(false);
  }

  /** On any day of the month: the whole month it begins or ends in is paid for as such. */
  public boolean in(YearMonth month) {
    return on(month.atDay(1))
        || changes.stream().anyMatch(c -> c.given() && YearMonth.from(c.from()).equals(month));
  }
}
