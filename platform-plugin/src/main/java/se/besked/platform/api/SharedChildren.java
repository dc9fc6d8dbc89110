package se.besked.platform.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.Income;

/** The children that live in both homes. */
final class SharedChildren {
  private SharedChildren() {}

  /** Where a child stands in each home's list. */
  record Pair(int inFirst, int inSecond) {}

  /** Pairs those said to be shared first, and then those that could be the same child. */
  static List<Pair> of(List<FeeQuestion.Child> first, List<FeeQuestion.Child> second) {
    var pairs = new ArrayList<Pair>();
    for (var said : new boolean[] {true, false}) {
      for (int i = 0; i < first.size(); i++) {
        for (int j = 0; j < second.size(); j++) {
          var pair = new Pair(i, j);
          if (said == isSaid(first.get(i), second.get(j))
              && same(first.get(i), second.get(j))
              && pairs.stream()
                  .noneMatch(p -> p.inFirst == pair.inFirst || p.inSecond == pair.inSecond)) {
            pairs.add(pair);
          }
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static boolean isSaid(FeeQuestion.Child one, FeeQuestion.Child other) {
    return Boolean.TRUE.equals(one.shared()) || Boolean.TRUE.equals(other.shared());
  }

  private static boolean same(FeeQuestion.Child one, FeeQuestion.Child other) {
    return !Boolean.FALSE.equals(one.shared())
        && !Boolean.FALSE.equals(other.shared())
        && one.birthDate().equals(other.birthDate())
        && one.activity() == other.activity();
  }

  /**
   * A household where a shared child has the same key as in the other home.
   *
   * @param shared where the shared children stand in the list, in the order of the pairs
   * @param home the household's number, which keeps the keys of its own children apart
   */
  static FeeHousehold household(
      @Nullable Integer income, List<FeeQuestion.Child> children, List<Integer> shared, int home) {
    var all = new ArrayList<FeeChild>();
    for (int i = 0; i < children.size(); i++) {
      int pair = shared.indexOf(i);
      var key = pair < 0 ? "own-%d-%02d".formatted(home, i) : "shared-%02d".formatted(pair);
      all.add(new FeeChild(key, children.get(i).birthDate(), children.get(i).activity()));
    }
    return new FeeHousehold(Income.of(Optional.ofNullable(income)), all);
  }
}
