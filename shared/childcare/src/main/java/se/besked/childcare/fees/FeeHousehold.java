package se.besked.childcare.fees;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Those whose income and children decide the fee together: a single adult, a married couple, or a
 * cohabiting couple with children in common or the same registered address.
 *
 * @param income of all its adults together
 * @param children with a place in either activity, in any order
 * @see <a href="https://lagen.nu/2001:160#P4">förordning 2001:160, 4 §</a>
 */
public record FeeHousehold(Income income, List<FeeChild> children) {
  /** Youngest first. Twins: preschool before educare, then by key, so that all get one answer. */
  private static final Comparator<FeeChild> YOUNGEST_FIRST =
      Comparator.comparing(FeeChild::birthDate)
          .reversed()
          .thenComparing(FeeChild::activity)
          .thenComparing(FeeChild::key);

  public FeeHousehold {
    children = List.copyOf(children);
    var keys = new HashSet<String>();
    if (!children.stream().map(FeeChild::key).allMatch(keys::add)) {
      throw new IllegalArgumentException("Ett barn räknas en gång i hushållet.");
    }
  }

  /** The child's number, from 1 for the youngest. */
  int numberOf(FeeChild child) {
    return children.stream().sorted(YOUNGEST_FIRST).toList().indexOf(child) + 1;
  }
}
