package se.besked.kernel.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.people.PersonName;

/**
 * Those whose income and children decide the fee: single, married, or cohabiting with children in
 * common or the same registered address (förordning 2001:160, 4 §).
 *
 * @param others the other adults; one or none
 * @param children the children who live in it and have, or are about to have, a place
 */
public record Household(List<Adult> others, List<ChildAtHome> children) {
  public Household {
    others = List.copyOf(others);
    children = List.copyOf(children);
  }

  /** What the other adults have stated together; empty when one of them has stated nothing. */
  public Optional<Integer> othersIncome() {
    return others.stream().allMatch(a -> a.incomePerMonth().isPresent())
        ? Optional.of(others.stream().mapToInt(a -> a.incomePerMonth().orElseThrow()).sum())
        : Optional.empty();
  }

  /**
   * Another adult.
   *
   * @param handle opaque, never a personal number
   * @param incomePerMonth what they have stated, kronor; reckoned with and never shown: a page says
   *     only whether it is there
   */
  public record Adult(String handle, PersonName name, Optional<Integer> incomePerMonth) {}

  /**
   * A child.
   *
   * @param name absent when the person logged in has no custody of the child
   * @param activity absent when the child has no place
   * @param twoHouseholds whether the fee is shared with another household
   */
  public record ChildAtHome(
      String handle,
      Optional<PersonName> name,
      LocalDate birthDate,
      Optional<Activity> activity,
      boolean twoHouseholds) {}
}
