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

/**
 * The student registry with its {@link KeptAnswers answers of the last minutes}, by child, and for
 * each viewer alone as in {@link KeptPopulation}.
 */
public final class KeptStudents {
  private final StudentRegistry registry;
  private final KeptAnswers<AskedFor, Pupil> pupils;
  private final KeptAnswers<AskedFor, List<CarePlacement>> placements;

  /**
   * @param keep how old an answer may be
   */
  public KeptStudents(StudentRegistry registry, Duration keep, Clock clock) {
    this.registry = registry;
    this.pupils = new KeptAnswers<>(asked -> each(asked, registry::find), keep, clock);
    this.placements =
        new KeptAnswers<>(
            asked -> each(asked, child -> Optional.of(registry.placementsOf(child))), keep, clock);
  }

  private static <A> Map<AskedFor, A> each(
      Set<AskedFor> asked, Function<PersonalNumber, Optional<A>> question) {
    var answers = new HashMap<AskedFor, A>();
    asked.forEach(a -> question.apply(a.about()).ifPresent(answer -> answers.put(a, answer)));
    return answers;
  }

  /** As it has answered this viewer of late. */
  public StudentRegistry lately(PersonalNumber viewer) {
    return new Of(viewer, pupils::find, placements::find) {
      @Override
      public Instant readAt(PersonalNumber child, Instant now) {
        return oldest(new AskedFor(viewer, child), now);
      }
    };
  }

  /** The registry itself; what it says is what this viewer's pages show from then on. */
  public StudentRegistry anew(PersonalNumber viewer) {
    return new Of(viewer, pupils::anew, placements::anew);
  }

  private Instant oldest(AskedFor asked, Instant now) {
    var pupil = pupils.readAt(asked, now);
    var places = placements.readAt(asked, now);
    return pupil.isBefore(places) ? pupil : places;
  }

  private class Of implements StudentRegistry {
    private final PersonalNumber viewer;
    private final Function<Set<AskedFor>, Map<AskedFor, Pupil>> pupils;
    private final Function<Set<AskedFor>, Map<AskedFor, List<CarePlacement>>> placements;

    private Of(
        PersonalNumber viewer,
        Function<Set<AskedFor>, Map<AskedFor, Pupil>> pupils,
        Function<Set<AskedFor>, Map<AskedFor, List<CarePlacement>>> placements) {
      this.viewer = viewer;
      this.pupils = pupils;
      this.placements = placements;
    }

    @Override
    public Optional<Pupil> find(PersonalNumber child) {
      var asked = new AskedFor(viewer, child);
      return Optional.ofNullable(pupils.apply(Set.of(asked)).get(asked));
    }

    @Override
    public List<CarePlacement> placementsOf(PersonalNumber child) {
      var asked = new AskedFor(viewer, child);
      return placements.apply(Set.of(asked)).getOrDefault(asked, List.of());
    }

    /** Asked as they are: whoever lists the units keeps them. */
    @Override
    public List<SchoolUnit> schoolUnits() {
      return registry.schoolUnits();
    }
  }
}
