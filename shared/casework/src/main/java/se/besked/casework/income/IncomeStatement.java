package se.besked.casework.income;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An adult's own statement, to that adult alone.
 *
 * @param perKind kronor a month of each kind of income; empty when the adult accepts the maximum
 *     fee
 * @param lastMonth the last month it counts for; after that the maximum fee
 */
public record IncomeStatement(
    UUID id,
    YearMonth from,
    YearMonth lastMonth,
    Optional<Map<String, Integer>> perKind,
    Instant statedAt)
    implements Serializable {
  public IncomeStatement {
    perKind = perKind.map(m -> java.util.Collections.unmodifiableMap(new TreeMap<>(m)));
  }

  /** Kronor a month altogether; empty when the adult accepts the maximum fee. */
  public Optional<Integer> perMonth() {
    return perKind.map(m -> m.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** Without any figure: safe for a log. */
  @Override
  public String toString() {
    return "IncomeStatement[" + id + ", from " + from + "]";
  }
}
