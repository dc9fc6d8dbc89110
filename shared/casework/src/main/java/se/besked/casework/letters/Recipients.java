package se.besked.casework.letters;

import org.jspecify.annotations.Nullable;
import se.besked.casework.cases.CaseId;
import se.besked.casework.people.PersonId;
import se.besked.kernel.people.Address;
import se.besked.kernel.people.PersonName;

/**
 * The host asks the population register about somebody whom a letter goes to, right before it goes.
 * When anybody in the case has been protected meanwhile, it stops the case.
 */
public interface Recipients {
  /**
   * How it is now.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the register cannot answer
   */
  Recipient find(CaseId caseId, PersonId person);

  /** What the register says. */
  sealed interface Recipient {
    /**
     * Somebody to write to.
     *
     * @param address absent for those without one in Sweden
     */
    record Known(PersonName name, @Nullable Address address) implements Recipient {}

    /** Nothing goes the ordinary way. */
    record Protected() implements Recipient {}

    /** Dead, emigrated, or not in the register. */
    record Gone() implements Recipient {}
  }
}
