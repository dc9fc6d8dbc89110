package se.besked.childcare.fees;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two homes pay in a month for their children, of whom some live in both.
 *
 * @param first the home that pays the odd krona
 */
public record TwoHomesFee(HouseholdFee first, HouseholdFee second) {
  /** What is paid for one child by the homes together, whole kronor. */
  public record Sum(FeeChild child, List<ChildFee> parts) {
    public int fee() {
      return parts.stream().mapToInt(ChildFee::fee).sum();
    }
  }

  /** Each child once, in the order the first home's were given, then the second's own. */
  public List<Sum> children() {
    return Stream.concat(first.children().stream(), second.children().stream())
        .map(ChildFee::child)
        .distinct()
        .map(child -> new Sum(child, partsOf(child.key())))
        .toList();
  }

  private List<ChildFee> partsOf(String key) {
    return Stream.of(first, second)
        .flatMap(home -> home.children().stream())
        .filter(c -> c.child().key().equals(key))
        .toList();
  }

  public int total() {
    return first.total() + second.total();
  }

  /** The highest fee for a child in either home, whole kronor. */
  static int maximum(List<ChildFee> parts) {
    return parts.stream().map(ChildFee::maximum).max(Comparator.naturalOrder()).orElseThrow();
  }
}
