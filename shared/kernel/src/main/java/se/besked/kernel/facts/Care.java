package se.besked.kernel.facts;

import java.util.List;
import java.util.Optional;

/**
 * What is known about childcare, for the services that ask.
 *
 * @param units the municipality's preschools and educare units
 * @param minorityLanguages the national minority languages whose administrative area the
 *     municipality lies in (skollagen 8 kap. 12 b §), as ISO 639 codes, e.g. {@code "fi"}
 * @param household absent when the register cannot tell
 * @param statedIncome what the person logged in has stated before, kronor a month
 */
public record Care(
    List<CareUnit> units,
    List<String> minorityLanguages,
    Optional<Household> household,
    Optional<Integer> statedIncome) {
  public static final Care NONE =
      new Care(List.of(), List.of(), Optional.empty(), Optional.empty());

  public Care {
    units = List.copyOf(units);
    minorityLanguages = List.copyOf(minorityLanguages);
  }

  public Optional<CareUnit> unit(String id) {
    return units.stream().filter(u -> u.id().equals(id)).findFirst();
  }
}
