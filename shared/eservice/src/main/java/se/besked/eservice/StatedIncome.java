package se.besked.eservice;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an adult states of their own income.
 *
 * @param from the first month it is for
 * @param perKind kronor a month of each kind of income, by the kind's name; empty when the adult
 *     accepts the maximum fee
 */
public record StatedIncome(YearMonth from, Optional<Map<String, Integer>> perKind) {
  public StatedIncome {
    perKind = perKind.map(m -> java.util.Collections.unmodifiableMap(new TreeMap<>(m)));
  }
}
