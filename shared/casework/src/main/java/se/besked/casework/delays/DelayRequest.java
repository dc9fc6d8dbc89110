package se.besked.casework.delays;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DelayRequestId;
import se.besked.casework.ids.PersonId;

/**
 * A party's request that a case be decided (förvaltningslagen 12 §).
 *
 * @param decideBy four weeks after it came: by then the case is decided or the request refused
 */
public record DelayRequest(
    DelayRequestId id,
    CaseId caseId,
    PersonId person,
    Instant askedAt,
    LocalDate decideBy,
    State state)
    implements Serializable {

  /** What became of it. */
  public enum State {
    OPEN,
    DECIDED,
    REFUSED
  }

  /** Whether a party may ask, and otherwise why not. */
  public enum Possible {
    YES,
    /** Six months have not passed since the case came. */
    TOO_EARLY,
    /** Once is all the law gives. */
    ASKED_BEFORE,
    /** Decided, ended, or not for who asks. */
    NOT_HERE
  }
}
