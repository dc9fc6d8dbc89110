package se.besked.casework.queue;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseState;
import se.besked.casework.ids.CaseId;

/**
 * One case in the queue, without anything about the people in it.
 *
 * @param nearest the kind of the nearest deadline; null when there is none
 * @param due the nearest deadline; null when there is none
 * @param deadlines every one there is
 */
public record QueueLine(
    CaseId id,
    String number,
    String service,
    CaseState state,
    @Nullable String officer,
    boolean isProtected,
    Instant arrivedAt,
    @Nullable DeadlineKind nearest,
    @Nullable LocalDate due,
    Map<DeadlineKind, LocalDate> deadlines)
    implements Serializable {
  public QueueLine {
    deadlines = Map.copyOf(deadlines);
  }

  /** Where the next page goes on after this line. */
  public Position position() {
    return new Position(due, arrivedAt, id);
  }

  /** A place in the queue's order. */
  public record Position(@Nullable LocalDate due, Instant arrivedAt, CaseId id)
      implements Serializable {}
}
