package se.besked.casework.tasks;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.TaskId;

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
