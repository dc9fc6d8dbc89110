package se.besked.journey.prefill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.questions.KeptAnswers;
import se.besked.kernel.registers.PopulationRegister;

/** The population register with its {@link KeptAnswers answers of the last minutes}. */
public final class KeptPopulation implements PopulationRegister {
  private final KeptAnswers<PersonalNumber, RegisteredPerson> persons;

  /**
   * @param keep how old an answer may be
   */
  public KeptPopulation(PopulationRegister register, Duration keep, Clock clock) {
    this.persons = new KeptAnswers<>(register::find, keep, clock);
  }

  @Override
  public Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers) {
    return persons.find(numbers);
  }

  /** The register itself. */
  public PopulationRegister anew() {
    return persons::anew;
  }

  @Override
  public Instant readAt(PersonalNumber number, Instant now) {
    return persons.readAt(number, now);
  }
}
