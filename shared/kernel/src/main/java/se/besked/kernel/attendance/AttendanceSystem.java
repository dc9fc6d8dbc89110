package se.besked.kernel.attendance;

import java.util.List;
import java.util.Optional;

/** The system where children are checked in and out. It gets changes only. */
public interface AttendanceSystem {
  /** Its name, for people. */
  String name();

  /**
   * Hands over a batch. The same key again changes nothing there and gives the same answers.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when it cannot take it now
   */
  BatchAnswer send(AttendanceBatch batch);

  /**
   * Everything it has now; empty when it cannot be asked.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when it does not answer
   */
  Optional<List<AttendanceRow>> readBack();
}
