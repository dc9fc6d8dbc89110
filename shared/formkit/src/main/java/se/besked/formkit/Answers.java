package se.besked.formkit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.text.Written;

/**
 * What somebody has answered so far, by question key, as typed or chosen, made fit by {@link
 * Written}. Immutable.
 *
 * @param raw the answers; a key that is absent has not been answered
 */
public record Answers(Map<String, List<String>> raw) {
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    var copy = new TreeMap<String, List<String>>();
    raw.forEach((k, v) -> copy.put(k, v.stream().map(Written::text).toList()));
    raw = Collections.unmodifiableMap(copy);
  }

  public List<String> of(String key) {
    return raw.getOrDefault(key, List.of());
  }

  public Answers with(String key, List<String> values) {
    var more = new TreeMap<>(raw);
    var kept = values.stream().filter(v -> !v.isBlank()).toList();
    if (kept.isEmpty()) {
      more.remove(key);
    } else {
      more.put(key, kept);
    }
    return new Answers(more);
  }

  public Answers with(Question<?> question, String value) {
    return with(question.key(), List.of(value));
  }

  public <T> Optional<T> value(Question<T> question, Facts facts) {
    return question.read(of(question.key()), facts);
  }

  public boolean has(Question<?> question) {
    return !of(question.key()).isEmpty();
  }
}
