package se.besked.kernel.registers;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;

/** The population register (folkbokföringen). */
public interface PopulationRegister {
  /**
   * Finds persons by number. A person the register does not have is absent from the answer; one who
   * was found under an earlier number is present under the number asked for.
   *
   * @throws IntegrationFailure when the register cannot answer
   */
  Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers);

  /**
   * When what it says about somebody was read: now, where answers are not kept.
   *
   * @param now by the clock of whoever asks
   */
  default Instant readAt(PersonalNumber number, Instant now) {
    return now;
  }
}
