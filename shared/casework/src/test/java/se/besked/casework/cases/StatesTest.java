package se.besked.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatesTest {
  /** Written out once more, so that a new way is a decision and not a slip. */
  private static final Map<CaseState, Set<CaseState>> WAYS =
      Map.of(
          CaseState.AWAITING_CO_GUARDIAN,
          EnumSet.of(CaseState.RECEIVED, CaseState.UNDER_REVIEW, CaseState.WITHDRAWN),
          CaseState.RECEIVED,
          EnumSet.of(CaseState.UNDER_REVIEW, CaseState.REGISTERED, CaseState.WITHDRAWN),
          CaseState.UNDER_REVIEW,
          EnumSet.of(
              CaseState.AWAITING_COMPLETION,
              CaseState.REGISTERED,
              CaseState.DECIDED,
              CaseState.WITHDRAWN),
          CaseState.AWAITING_COMPLETION,
          EnumSet.of(CaseState.UNDER_REVIEW, CaseState.REGISTERED, CaseState.WITHDRAWN),
          CaseState.REGISTERED,
          EnumSet.noneOf(CaseState.class),
          CaseState.DECIDED,
          EnumSet.of(CaseState.APPEALED, CaseState.FINAL),
          CaseState.APPEALED,
          EnumSet.of(CaseState.DECIDED, CaseState.FINAL),
          CaseState.FINAL,
          EnumSet.of(CaseState.DECIDED, CaseState.APPEALED),
          CaseState.WITHDRAWN,
          EnumSet.noneOf(CaseState.class),
          CaseState.FROZEN,
          EnumSet.of(
              CaseState.UNDER_REVIEW,
              CaseState.REGISTERED,
              CaseState.DECIDED,
              CaseState.APPEALED,
              CaseState.FINAL,
              CaseState.WITHDRAWN));

  @Test
  void everyWayIsMeant() {
    for (var from : CaseState.values()) {
      for (var to : CaseState.values()) {
        boolean meant =
            WAYS.get(from).contains(to) || (to == CaseState.FROZEN && from != CaseState.FROZEN);
        assertThat(CaseRows.allowed(from, to)).as(from + " to " + to).isEqualTo(meant);
      }
    }
  }
}
