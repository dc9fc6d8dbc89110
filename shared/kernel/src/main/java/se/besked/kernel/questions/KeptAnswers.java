package se.besked.kernel.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * A register's answers of the last minutes, for pages that only show: somebody who goes from page
 * to page, or opens fifty tabs, is asked about once. What rests on an answer asks {@link #anew},
 * and what it is told is what pages show from then on. A failure is told to all who wait for it,
 * and kept for nobody.
 *
 * @param <K> who is asked about
 * @param <A> what is said about one of them
 */
public final class KeptAnswers<K, A> {
  private static final int MOST = 5_000;

  private final Function<Set<K>, Map<K, A>> register;
  private final Duration keep;
  private final Clock clock;
  private final Map<K, Kept<A>> kept = new LinkedHashMap<>();
  private final ConcurrentMap<Set<K>, FutureTask<Map<K, A>>> asking = new ConcurrentHashMap<>();

  /**
   * @param register leaves out those of whom it has nothing to say
   * @param keep how old an answer may be
   */
  public KeptAnswers(Function<Set<K>, Map<K, A>> register, Duration keep, Clock clock) {
    this.register = register;
    this.keep = keep;
    this.clock = clock;
  }

  /**
   * @param answer nothing where the register has nobody
   * @param asked when it was asked for: what it tells may have changed since
   */
  private record Kept<A>(Optional<A> answer, Instant asked) {}

  /** As the register says now, or said not long ago. */
  public Map<K, A> find(Set<K> keys) {
    // Looked for again when asking begins: another may have been told on the way there.
    return completed(keys, missing -> once(missing, () -> completed(missing, this::anew)));
  }

  /** As the register says now. */
  public Map<K, A> anew(Set<K> keys) {
    var asked = clock.instant();
    var found = register.apply(keys);
    remember(keys, found, asked);
    return found;
  }

  /** When what is said about somebody was asked for: now, where nothing is kept. */
  public Instant readAt(K key, Instant now) {
    return young(key).map(Kept::asked).orElse(now);
  }

  private Map<K, A> completed(Set<K> keys, Function<Set<K>, Map<K, A>> ask) {
    var found = new HashMap<K, A>();
    var missing = new HashSet<K>();
    for (var key : keys) {
      young(key)
          .ifPresentOrElse(
              known -> known.answer().ifPresent(answer -> found.put(key, answer)),
              () -> missing.add(key));
    }
    if (!missing.isEmpty()) {
      found.putAll(ask.apply(Set.copyOf(missing)));
    }
    return found;
  }

  /** Whoever asks the same meanwhile gets the same answer. */
  private Map<K, A> once(Set<K> keys, Callable<Map<K, A>> ask) {
    var mine = new FutureTask<>(ask);
    var running = asking.putIfAbsent(keys, mine);
    if (running == null) {
      running = mine;
      try {
        mine.run();
      } finally {
        asking.remove(keys, mine);
      }
    }
    return SideBySide.answer(running);
  }

  private synchronized Optional<Kept<A>> young(K key) {
    return Optional.ofNullable(kept.get(key)).filter(this::isYoung);
  }

  private boolean isYoung(Kept<A> answer) {
    return answer.asked().plus(keep).isAfter(clock.instant());
  }

  /** A slow answer does not take the place of one that was asked for later. */
  private synchronized void remember(Set<K> keys, Map<K, A> found, Instant asked) {
    kept.values().removeIf(answer -> !isYoung(answer));
    for (var key : keys) {
      var other = kept.get(key);
      if (other == null || !other.asked().isAfter(asked)) {
        // The oldest stand first.
        kept.remove(key);
        kept.put(key, new Kept<>(Optional.ofNullable(found.get(key)), asked));
      }
    }
    var eldest = kept.keySet().iterator();
    while (kept.size() > MOST) {
      eldest.next();
      eldest.remove();
    }
  }
}
