package se.besked.casework.tasks;

import se.besked.casework.ids.TaskId;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;

/** Something that waits for a person. */
public record StaffTask(
    TaskId id,
    String municipality,
    TaskKind kind,
    @Nullable CaseId caseId,
    String text,
    State state,
    @Nullable String claimedBy,
    @Nullable LocalDate due,
    Instant createdAt,
    int version)
    implements Serializable {
  /** Where a task stands. */
  public enum State {
    OPEN,
    CLAIMED,
    DONE
  }
}
