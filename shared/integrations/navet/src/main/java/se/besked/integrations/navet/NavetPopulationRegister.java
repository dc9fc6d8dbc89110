package se.besked.integrations.navet;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.http.CallFailed;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.PopulationRegister;
import tools.jackson.databind.JsonNode;

/** The population register over Skatteverket's REST interface. */
final class NavetPopulationRegister implements PopulationRegister {
  static final int MOST_PER_CALL = 900;
  private static final int INTERNAL_ERROR = 500;

  private final NavetConnection navet;
  private final NavetFailures failures;
  private final RegisterLookups journal;
  private final Clock clock;

  NavetPopulationRegister(NavetConnection navet, RegisterLookups journal, Clock clock) {
    this.navet = navet;
    this.failures = new NavetFailures(clock);
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var started = clock.instant();
    int found = 0;
    IntegrationFailure.@Nullable Code failure = null;
    try {
      var persons = findAll(numbers);
      found = persons.size();
      return persons;
    } catch (IntegrationFailure e) {
      failure = e.code();
      throw e;
    } finally {
      var took = Duration.between(started, clock.instant());
      journal.lookedUp(new RegisterLookups.Lookup(started, took, numbers.size(), found, failure));
    }
  }

  private Map<PersonalNumber, RegisteredPerson> findAll(Set<PersonalNumber> numbers) {
    var posts = fetch(numbers);
    var persons = new HashMap<PersonalNumber, RegisteredPerson>();
    var followed = new HashMap<PersonalNumber, Set<PersonalNumber>>();
    for (var number : numbers) {
      current(posts, number)
          .ifPresentOrElse(
              p -> persons.put(number, p),
              () -> outdated(posts, number).ifPresent(to -> followed.put(number, to)));
    }
    if (!followed.isEmpty()) {
      var targets = new HashSet<PersonalNumber>();
      followed.values().forEach(targets::addAll);
      var newer = fetch(targets);
      followed.forEach(
          (number, to) ->
              to.stream()
                  .flatMap(n -> current(newer, n).stream())
                  .findFirst()
                  .ifPresent(p -> persons.put(number, p.alsoKnownAs(number))));
    }
    return Map.copyOf(persons);
  }

  private static Optional<RegisteredPerson> current(List<Post> posts, PersonalNumber number) {
    return posts.stream()
        .filter(p -> !p.outdated() && p.person().isKnownAs(number))
        .map(Post::person)
        .findFirst();
  }

  private static Optional<Set<PersonalNumber>> outdated(List<Post> posts, PersonalNumber number) {
    return posts.stream()
        .filter(p -> p.outdated() && p.person().number().equals(number))
        .map(p -> p.person().earlierNumbers())
        .filter(references -> !references.isEmpty())
        .findFirst();
  }

  private List<Post> fetch(Set<PersonalNumber> numbers) {
    var posts = new ArrayList<Post>();
    var sorted = List.copyOf(new TreeSet<>(numbers));
    for (int from = 0; from < sorted.size(); from += MOST_PER_CALL) {
      var batch = sorted.subList(from, Math.min(from + MOST_PER_CALL, sorted.size()));
      var answer = navet.fetch(batch);
      refuseNonsense(answer);
      for (var post : answer.path("folkbokforingsposter")) {
        Post.read(post).ifPresent(posts::add);
      }
    }
    return posts;
  }

  /** An unknown person comes as an error inside a good answer; a broken register may, too. */
  private void refuseNonsense(@Nullable JsonNode answer) {
    if (answer == null
        || !(answer.path("folkbokforingsposter").isArray() || answer.path("fel").isArray())) {
      throw failures.of(CallFailed.notUnderstood("neither records nor errors"));
    }
    for (var error : answer.path("fel")) {
      if (error.path("orsakskod").asInt(0) >= INTERNAL_ERROR) {
        throw failures.of(CallFailed.noAnswer(null));
      }
    }
  }
}
