package se.besked.casework.record;

import java.time.LocalDate;
import se.besked.casework.events.EventType;

/** Which board's record a service's cases are in. The host knows from the municipality. */
@FunctionalInterface
public interface Boards {
  /** Where a municipality has not said which board: one series for all. */
  Boards ONE = (municipality, service, day) -> "DNR";

  /**
   * The prefix of the board's designations.
   *
   * @param day on which the case is entered
   * @return e.g. {@code "BUN"}
   */
  String prefix(String municipality, String service, LocalDate day);

  /** What the record calls a matter of this service that arrives, in Swedish. */
  default String arrival(String service) {
    return EventType.SUBMITTED.recordTitle().orElseThrow();
  }
}
