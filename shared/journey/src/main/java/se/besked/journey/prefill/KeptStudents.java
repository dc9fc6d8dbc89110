package se.besked.journey.prefill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.questions.KeptAnswers;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.StudentRegistry;

/** The student registry with its {@link KeptAnswers answers of the last minutes}, by child. */
public final class KeptStudents implements StudentRegistry {
  private final StudentRegistry registry;
  private final KeptAnswers<PersonalNumber, Pupil> pupils;
  private final KeptAnswers<PersonalNumber, List<CarePlacement>> placements;

  /**
   * @param keep how old an answer may be
   */
  public KeptStudents(StudentRegistry registry, Duration keep, Clock clock) {
    this.registry = registry;
    this.pupils = new KeptAnswers<>(children -> each(children, registry::find), keep, clock);
    this.placements =
        new KeptAnswers<>(
            children -> each(children, child -> Optional.of(registry.placementsOf(child))),
            keep,
            clock);
  }

  private static <A> Map<PersonalNumber, A> each(
      Set<PersonalNumber> children, Function<PersonalNumber, Optional<A>> question) {
    var answers = new HashMap<PersonalNumber, A>();
    children.forEach(
        child -> question.apply(child).ifPresent(answer -> answers.put(child, answer)));
    return answers;
  }

  @Override
  public Optional<Pupil> find(PersonalNumber child) {
    return Optional.ofNullable(pupils.find(Set.of(child)).get(child));
  }

  @Override
  public List<CarePlacement> placementsOf(PersonalNumber child) {
    return placements.find(Set.of(child)).getOrDefault(child, List.of());
  }

  /** Asked as they are: whoever lists the units keeps them. */
  @Override
  public List<SchoolUnit> schoolUnits() {
    return registry.schoolUnits();
  }

  /** The registry itself. */
  public StudentRegistry anew() {
    return new Anew();
  }

  @Override
  public Instant readAt(PersonalNumber child, Instant now) {
    var pupil = pupils.readAt(child, now);
    var places = placements.readAt(child, now);
    return pupil.isBefore(places) ? pupil : places;
  }

  private final class Anew implements StudentRegistry {
    @Override
    public Optional<Pupil> find(PersonalNumber child) {
      return Optional.ofNullable(pupils.anew(Set.of(child)).get(child));
    }

    @Override
    public List<CarePlacement> placementsOf(PersonalNumber child) {
      return placements.anew(Set.of(child)).getOrDefault(child, List.of());
    }

    @Override
    public List<SchoolUnit> schoolUnits() {
      return registry.schoolUnits();
    }
  }
}
