package se.besked.casework.appeals;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.AppealId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;

/** An appeal as it arrived, and what became of it. */
public record Appeal(
    AppealId id,
    DecisionId decision,
    CaseId caseId,
    PersonId person,
    String wantedChange,
    String reasons,
    Instant arrivedAt,
    Timeliness timeliness,
    @Nullable LocalDate lastDay,
    State state,
    @Nullable Instant forwardedAt,
    @Nullable String forwardedTo,
    @Nullable String courtOutcome,
    int version)
    implements Serializable {

  /** The same appeal, shown as standing elsewhere. */
  Appeal in(State shown) {
    return new Appeal(
        id,
        decision,
        caseId,
        person,
        wantedChange,
        reasons,
        arrivedAt,
        timeliness,
        lastDay,
        shown,
        forwardedAt,
        forwardedTo,
        courtOutcome,
        version);
  }

  /** Where an appeal stands. */
  public enum State {
    RECEIVED,
    /** A person has found it in time. */
    TIMELY,
    /** A person has dismissed it as late (förvaltningslagen 45 §). */
    DISMISSED,
    FORWARDED,
    CONCLUDED
  }
}
