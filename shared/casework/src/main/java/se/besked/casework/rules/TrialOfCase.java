package se.besked.casework.rules;

import java.util.Map;
import se.besked.casework.cases.CaseHead;
import se.besked.kernel.decisions.Outcome;

/** Assesses one stored case again, which the host can. */
public interface TrialOfCase {
  /**
   * What other figures would make of a case. Nothing is written.
   *
   * @param history to assess it first as it was then: only what can be made again can be compared
   * @param figures a topic's, taken as valid for whatever days the case is about
   */
  Tried of(CaseHead head, RuleHistory history, String topic, Map<String, Object> figures);

  /** What came of it. */
  sealed interface Tried {
    /**
     * Both outcomes.
     *
     * @param otherwise the outcome is the same, but its reasons or amounts are not
     */
    record Compared(Outcome before, Outcome after, boolean otherwise) implements Tried {}

    /** It could not be tried. */
    record NotTried(Reason reason) implements Tried {}
  }

  /** Why a case could not be tried. */
  enum Reason {
    /** Its e-service is no longer here. */
    SERVICE_GONE,
    /** The stored application cannot be read. */
    UNREADABLE,
    /** There are no figures for the time it is about. */
    NO_RULES,
    /** The rules no longer give what they gave then, even with the figures of then. */
    NOT_THE_SAME,
    /** The rules stopped with an error. */
    FAILED
  }
}
