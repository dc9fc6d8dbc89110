package se.besked.journey.prefill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.questions.KeptAnswers;
import se.besked.kernel.registers.PopulationRegister;

/**
 * The population register with its {@link KeptAnswers answers of the last minutes}, kept for each
 * viewer alone: one that another got would tell by its time, or by a quick page, when they were
 * here.
 */
public final class KeptPopulation {
  private final KeptAnswers<AskedFor, RegisteredPerson> persons;

  /**
   * @param keep how old an answer may be
   */
  public KeptPopulation(PopulationRegister register, Duration keep, Clock clock) {
    this.persons = new KeptAnswers<>(asked -> find(register, asked), keep, clock);
  }

  private static Map<AskedFor, RegisteredPerson> find(
      PopulationRegister register, Set<AskedFor> asked) {
    var found = register.find(asked.stream().map(AskedFor::about).collect(Collectors.toSet()));
    return asked.stream()
        .filter(a -> found.containsKey(a.about()))
        .collect(Collectors.toMap(a -> a, a -> found.get(a.about())));
  }

  /** As it has answered this viewer of late. */
  public PopulationRegister lately(PersonalNumber viewer) {
    return new Lately(viewer);
  }

  /** The register itself; what it says is what this viewer's pages show from then on. */
  public PopulationRegister anew(PersonalNumber viewer) {
    return numbers -> asked(viewer, numbers, persons::anew);
  }

  private static Map<PersonalNumber, RegisteredPerson> asked(
      PersonalNumber viewer,
      Set<PersonalNumber> numbers,
      Function<Set<AskedFor>, Map<AskedFor, RegisteredPerson>> persons) {
    var asked =
        numbers.stream().map(about -> new AskedFor(viewer, about)).collect(Collectors.toSet());
    return persons.apply(asked).entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().about(), Map.Entry::getValue));
  }

  private final class Lately implements PopulationRegister {
    private final PersonalNumber viewer;

    private Lately(PersonalNumber viewer) {
      this.viewer = viewer;
    }

    @Override
    public Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers) {
      return asked(viewer, numbers, persons::find);
    }

    @Override
    public Instant readAt(PersonalNumber number, Instant now) {
      return persons.readAt(new AskedFor(viewer, number), now);
    }
  }
}
