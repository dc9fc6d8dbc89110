package se.besked.casework.cases;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows.
 *
 * @param service null for every service
 * @param officer null for every officer
 */
public record CaseFilter(
    Set<CaseState> states, @Nullable String service, @Nullable String officer) {
  public static final CaseFilter ALL = new CaseFilter(EnumSet.allOf(CaseState.class), null, null);

  public CaseFilter {
    states = Set.copyOf(states);
    if (states.isEmpty()) {
      throw new IllegalArgumentException("A list shows at least one state");
    }
  }

  public static CaseFilter in(CaseState... states) {
    return new CaseFilter(Set.of(states), null, null);
  }
}
