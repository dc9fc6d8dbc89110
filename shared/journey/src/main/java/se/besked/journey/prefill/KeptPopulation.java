package se.besked.journey.prefill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.PopulationRegister;

/**
 * The population register with its answers of the last minutes, for pages that only show: somebody
 * who goes from page to page, or opens fifty tabs, is asked about once. What rests on an answer
 * asks {@link #anew()}, and what it is told is what pages show from then on.
 */
public final class KeptPopulation implements PopulationRegister {
  private static final int MOST = 5_000;

  private final PopulationRegister register;
  private final Duration keep;
  private final Clock clock;
  private final Map<PersonalNumber, Kept> kept = new LinkedHashMap<>();
  private final ConcurrentMap<
          Set<PersonalNumber>, FutureTask<Map<PersonalNumber, RegisteredPerson>>>
      asking = new ConcurrentHashMap<>();

  /**
   * @param keep how old an answer may be
   */
  public KeptPopulation(PopulationRegister register, Duration keep, Clock clock) {
    this.register = register;
    this.keep = keep;
    this.clock = clock;
  }

  /** Nothing where the register has nobody. */
  private record Kept(Optional<RegisteredPerson> person, Instant at) {}

  @Override
  public Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers) {
    var found = new HashMap<PersonalNumber, RegisteredPerson>();
    var missing = new HashSet<PersonalNumber>();
    for (var number : numbers) {
      var young = young(number);
      if (young.isEmpty()) {
        missing.add(number);
      } else {
        young.get().person().ifPresent(person -> found.put(number, person));
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(once(Set.copyOf(missing)));
    }
    return found;
  }

  /** The register itself. */
  public PopulationRegister anew() {
    return this::ask;
  }

  @Override
  public Instant readAt(PersonalNumber number, Instant now) {
    return young(number).map(Kept::at).orElse(now);
  }

  private synchronized Optional<Kept> young(PersonalNumber number) {
    return Optional.ofNullable(kept.get(number))
        .filter(answer -> answer.at().plus(keep).isAfter(clock.instant()));
  }

  /** Whoever asks the same meanwhile gets the same answer. */
  private Map<PersonalNumber, RegisteredPerson> once(Set<PersonalNumber> numbers) {
    var mine = new FutureTask<>(() -> ask(numbers));
    var running = asking.putIfAbsent(numbers, mine);
    if (running == null) {
      running = mine;
      try {
        mine.run();
      } finally {
        asking.remove(numbers, mine);
      }
    }
    try {
      return running.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("The population register's adapter failed", failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the population register", e);
    }
  }

  private Map<PersonalNumber, RegisteredPerson> ask(Set<PersonalNumber> numbers) {
    var found = register.find(numbers);
    var now = clock.instant();
    synchronized (this) {
      // The oldest stand first.
      kept.values().removeIf(answer -> !answer.at().plus(keep).isAfter(now));
      for (var number : numbers) {
        kept.remove(number);
        kept.put(number, new Kept(Optional.ofNullable(found.get(number)), now));
      }
      var eldest = kept.keySet().iterator();
      while (kept.size() > MOST) {
        eldest.next();
        eldest.remove();
      }
    }
    return found;
  }
}
