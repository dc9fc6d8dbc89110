package se.besked.journey.prefill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.PopulationRegister;

/** The population register with its answers of the last minutes, {@link KeptForViewers each's}. */
public final class KeptPopulation {
  private final KeptForViewers<RegisteredPerson> persons;

  /**
   * @param keep how old an answer may be
   */
  public KeptPopulation(PopulationRegister register, Duration keep, Clock clock) {
    this.persons = new KeptForViewers<>(register::find, keep, clock);
  }

  /** As it has answered this viewer of late. */
  public PopulationRegister lately(PersonalNumber viewer) {
    return new PopulationRegister() {
      @Override
      public Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers) {
        return persons.lately(viewer, numbers);
      }

      @Override
      public Instant readAt(PersonalNumber number, Instant now) {
        return persons.readAt(viewer, number, now);
      }
    };
  }

  /** The register itself; what it says is what this viewer's pages show from then on. */
  public PopulationRegister anew(PersonalNumber viewer) {
    return numbers -> persons.anew(viewer, numbers);
  }
}
