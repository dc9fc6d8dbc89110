package se.besked.casework.protection;

import java.util.Map;
import java.util.Set;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.Protection;

/** The population register's protection flags. Asked by a job, outside of transactions. */
public interface ProtectionRegister {
  /**
   * What the register says now. Everybody asked for is in the answer: somebody whom the register
   * does not have, or of whom it does not say, is {@link Protection#UNKNOWN}.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the register cannot answer
   */
  Map<PersonId, Reading> read(Set<PersonId> people);

  /**
   * One person.
   *
   * @param readable false when there was no flag, or one that is not known
   * @param householdProtected somebody whom this person's own applications would name is protected:
   *     for an adult a child in their care, the spouse or the partner; for a child a guardian
   */
  record Reading(Protection own, boolean readable, boolean householdProtected) {}
}
