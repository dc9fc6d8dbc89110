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
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.StudentRegistry;

/** The student registry with its answers of the last minutes, {@link KeptForViewers each's}. */
public final class KeptStudents {
  private final StudentRegistry registry;
  private final KeptForViewers<Pupil> pupils;
  private final KeptForViewers<List<CarePlacement>> placements;

  /**
   * @param keep how old an answer may be
   */
  public KeptStudents(StudentRegistry registry, Duration keep, Clock clock) {
    this.registry = registry;
    this.pupils = new KeptForViewers<>(children -> each(children, registry::find), keep, clock);
    this.placements =
        new KeptForViewers<>(
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

  /** As it has answered this viewer of late. */
  public StudentRegistry lately(PersonalNumber viewer) {
    return new Answering(
        children -> pupils.lately(viewer, children),
        children -> placements.lately(viewer, children)) {
      @Override
      public Instant readAt(PersonalNumber child, Instant now) {
        var pupil = pupils.readAt(viewer, child, now);
        var places = placements.readAt(viewer, child, now);
        return pupil.isBefore(places) ? pupil : places;
      }
    };
  }

  /** The registry itself; what it says is what this viewer's pages show from then on. */
  public StudentRegistry anew(PersonalNumber viewer) {
    return new Answering(
        children -> pupils.anew(viewer, children), children -> placements.anew(viewer, children));
  }

  private class Answering implements StudentRegistry {
    private final Function<Set<PersonalNumber>, Map<PersonalNumber, Pupil>> found;
    private final Function<Set<PersonalNumber>, Map<PersonalNumber, List<CarePlacement>>> placed;

    private Answering(
        Function<Set<PersonalNumber>, Map<PersonalNumber, Pupil>> found,
        Function<Set<PersonalNumber>, Map<PersonalNumber, List<CarePlacement>>> placed) {
      this.found = found;
      this.placed = placed;
    }

    @Override
    public Optional<Pupil> find(PersonalNumber child) {
      return Optional.ofNullable(found.apply(Set.of(child)).get(child));
    }

    @Override
    public List<CarePlacement> placementsOf(PersonalNumber child) {
      return placed.apply(Set.of(child)).getOrDefault(child, List.of());
    }

    /** Asked as they are: whoever lists the units keeps them. */
    @Override
    public List<SchoolUnit> schoolUnits() {
      return registry.schoolUnits();
    }
  }
}
