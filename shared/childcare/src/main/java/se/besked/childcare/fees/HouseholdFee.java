package se.besked.childcare.fees;

import java.util.List;

/**
 * What one household pays in a month.
 *
 * @param children in the order they were given
 */
public record HouseholdFee(List<ChildFee> children) {
  public HouseholdFee {
    children = List.copyOf(children);
  }

  /** Whole kronor. */
  public int total() {
    return children.stream().mapToInt(ChildFee::fee).sum();
  }

  public ChildFee of(String key) {
    return children.stream().filter(c -> c.child().key().equals(key)).findFirst().orElseThrow();
  }
}
