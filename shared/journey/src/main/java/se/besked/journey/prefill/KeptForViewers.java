package se.besked.journey.prefill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.questions.KeptAnswers;

/**
 * What a register has said about people in the last minutes, kept for each viewer alone: an answer
 * that another got would tell by its time, or by a quick page, when they were here.
 *
 * @param <A> what is said about one of them
 */
final class KeptForViewers<A> {
  private final KeptAnswers<Asked, A> answers;

  /**
   * @param register leaves out those of whom it has nothing to say
   * @param keep how old an answer may be
   */
  KeptForViewers(
      Function<Set<PersonalNumber>, Map<PersonalNumber, A>> register, Duration keep, Clock clock) {
    this.answers = new KeptAnswers<>(asked -> told(register, asked), keep, clock);
  }

  /** A question, and on whose behalf. */
  private record Asked(PersonalNumber viewer, PersonalNumber about) {}

  private static <A> Map<Asked, A> told(
      Function<Set<PersonalNumber>, Map<PersonalNumber, A>> register, Set<Asked> asked) {
    var told = register.apply(asked.stream().map(Asked::about).collect(Collectors.toSet()));
    return asked.stream()
        .filter(a -> told.containsKey(a.about()))
        .collect(Collectors.toMap(a -> a, a -> told.get(a.about())));
  }

  /** As the register has answered this viewer of late. */
  Map<PersonalNumber, A> lately(PersonalNumber viewer, Set<PersonalNumber> about) {
    return byPerson(answers.find(by(viewer, about)));
  }

  /** As the register says now; that is what this viewer's pages show from then on. */
  Map<PersonalNumber, A> anew(PersonalNumber viewer, Set<PersonalNumber> about) {
    return byPerson(answers.anew(by(viewer, about)));
  }

  /** When what this viewer is shown was asked for: now, where nothing is kept. */
  Instant readAt(PersonalNumber viewer, PersonalNumber about, Instant now) {
    return answers.readAt(new Asked(viewer, about), now);
  }

  private static Set<Asked> by(PersonalNumber viewer, Set<PersonalNumber> about) {
    return about.stream().map(person -> new Asked(viewer, person)).collect(Collectors.toSet());
  }

  private static <A> Map<PersonalNumber, A> byPerson(Map<Asked, A> answers) {
    return answers.entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().about(), Map.Entry::getValue));
  }
}
