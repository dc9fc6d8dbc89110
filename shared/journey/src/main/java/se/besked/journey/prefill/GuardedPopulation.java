package se.besked.journey.prefill;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import se.besked.kernel.people.AcceptedNumbers;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.kernel.registers.PopulationRegister;

/**
 * Asks about nobody who does not belong in this installation. A register of another environment
 * shows itself by its children's numbers, and is found out before anything about them is fetched.
 */
record GuardedPopulation(PopulationRegister register, AcceptedNumbers accepted)
    implements PopulationRegister {

  @Override
  public Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers) {
    if (numbers.stream().anyMatch(number -> accepted.whyNot(number).isPresent())) {
      throw new IntegrationFailure(
          PrefillForm.POPULATION_REGISTER,
          Code.WRONG_ANSWER,
          "Tjänsten är ansluten till fel folkbokföringsregister. Felet ligger hos oss. Kontakta"
              + " kommunen.",
          null);
    }
    return register.find(numbers);
  }

  @Override
  public Instant readAt(PersonalNumber number, Instant now) {
    return register.readAt(number, now);
  }
}
