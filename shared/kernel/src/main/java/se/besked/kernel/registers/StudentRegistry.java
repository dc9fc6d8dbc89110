package se.besked.kernel.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.people.PersonalNumber;

/** The municipality's student registry (elevregister). */
public interface StudentRegistry {
  /**
   * The pupil with this number, if the registry has one.
   *
   * @throws IntegrationFailure when the registry cannot answer
   */
  Optional<Pupil> find(PersonalNumber child);

  /**
   * A child's childcare places, those to come and those that have ended among them.
   *
   * @throws IntegrationFailure when the registry cannot answer
   */
  List<CarePlacement> placementsOf(PersonalNumber child);

  /**
   * All school units of the municipality.
   *
   * @throws IntegrationFailure when the registry cannot answer
   */
  List<SchoolUnit> schoolUnits();

  /**
   * When what it says about a child was read: now, where answers are not kept.
   *
   * @param now by the clock of whoever asks
   */
  default Instant readAt(PersonalNumber child, Instant now) {
    return now;
  }
}
