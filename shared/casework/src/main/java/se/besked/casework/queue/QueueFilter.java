package se.besked.casework.queue;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseState;

/**
 * Which cases the queue shows; null leaves a condition out. What is searched for is no part of it,
 * since a filter may be saved.
 *
 * @param state null for every case that is not closed
 * @param unit code of a school or preschool
 * @param deadline cases that have such a last day, also when another comes before it
 * @param arrivedTo the last day, included
 */
public record QueueFilter(
    Whose whose,
    @Nullable String officer,
    @Nullable String service,
    @Nullable CaseState state,
    @Nullable String unit,
    @Nullable DeadlineKind deadline,
    @Nullable LocalDate arrivedFrom,
    @Nullable LocalDate arrivedTo)
    implements Serializable {
  /** Everything that is not closed. */
  public static final QueueFilter ALL =
      new QueueFilter(Whose.ANYBODYS, null, null, null, null, null, null, null);

  /** Who has the case. */
  public enum Whose {
    ANYBODYS,
    MINE,
    NOBODYS,
    /** The one in {@link QueueFilter#officer}. */
    ONE_OFFICERS
  }

  public QueueFilter {
    if ((whose == Whose.ONE_OFFICERS) != (officer != null)) {
      throw new IllegalArgumentException("A filter by officer names the officer, others do not");
    }
    if (arrivedFrom != null && arrivedTo != null && arrivedTo.isBefore(arrivedFrom)) {
      throw new IllegalArgumentException("The filter's last day of arrival is before its first");
    }
  }

  public QueueFilter whose(Whose other) {
    return new QueueFilter(other, null, service, state, unit, deadline, arrivedFrom, arrivedTo);
  }
}
