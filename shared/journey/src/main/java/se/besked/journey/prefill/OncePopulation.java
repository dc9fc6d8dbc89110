package se.besked.journey.prefill;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.PopulationRegister;

/**
 * The population register in one step of the procedure, on one thread: whatever is asked, nobody is
 * asked for twice.
 */
public final class OncePopulation implements PopulationRegister {
  private final PopulationRegister register;
  private final AskedOnce once;

  public OncePopulation(PopulationRegister register) {
    this.register = register;
    this.once = new AskedOnce(register);
  }

  @Override
  public Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers) {
    return once.apply(numbers);
  }

  @Override
  public Instant readAt(PersonalNumber number, Instant now) {
    return register.readAt(number, now);
  }
}
