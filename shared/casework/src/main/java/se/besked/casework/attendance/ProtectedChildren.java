package se.besked.casework.attendance;

import java.util.Set;
import se.besked.kernel.people.PersonalNumber;

/** The host asks the population register, whose marks hold besides the student registry's own. */
public interface ProtectedChildren {
  /**
   * Those of them who are protected.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the register cannot answer
   */
  Set<PersonalNumber> among(Set<PersonalNumber> children);
}
