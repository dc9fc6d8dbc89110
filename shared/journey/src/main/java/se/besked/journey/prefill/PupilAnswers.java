package se.besked.journey.prefill;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.questions.SideBySide;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.StudentRegistry;

/**
 * The student registry during one prefill: all children are asked for at the same time, so that a
 * slow registry is waited for once and not once for each child.
 */
final class PupilAnswers {
  private final StudentRegistry registry;
  private final Map<PersonalNumber, Answer> answers = new HashMap<>();
  private boolean down;

  PupilAnswers(StudentRegistry registry) {
    this.registry = registry;
  }

  private record Answer(Optional<Pupil> pupil, List<CarePlacement> placements) {
    static final Answer NONE = new Answer(Optional.empty(), List.of());
  }

  private record Asked(Supplier<Optional<Pupil>> pupil, Supplier<List<CarePlacement>> placements) {}

  /** Whether the registry has failed to answer; it is not asked again then. */
  boolean down() {
    return down;
  }

  Optional<Pupil> pupil(PersonalNumber child) {
    return answers.getOrDefault(child, Answer.NONE).pupil();
  }

  List<CarePlacement> placements(PersonalNumber child) {
    return answers.getOrDefault(child, Answer.NONE).placements();
  }

  /** When the older of what it said about a child was read. */
  Instant readAt(PersonalNumber child, Instant now) {
    return registry.readAt(child, now);
  }

  /** Asks for those not asked for before. */
  void ask(Collection<PersonalNumber> children) {
    var asked = new HashMap<PersonalNumber, Asked>();
    try (var questions = new SideBySide()) {
      for (var child : children) {
        if (!down && !answers.containsKey(child) && !asked.containsKey(child)) {
          asked.put(
              child,
              new Asked(
                  questions.ask(() -> registry.find(child)),
                  questions.ask(() -> registry.placementsOf(child))));
        }
      }
    }
    asked.forEach(
        (child, a) ->
            answers.put(
                child,
                new Answer(get(a.pupil()).flatMap(p -> p), get(a.placements()).orElse(List.of()))));
  }

  private <T> Optional<T> get(Supplier<T> answer) {
    try {
      return Optional.of(answer.get());
    } catch (IntegrationFailure e) {
      down = true;
      return Optional.empty();
    }
  }
}
