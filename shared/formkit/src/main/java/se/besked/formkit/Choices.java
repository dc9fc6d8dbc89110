package se.besked.formkit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.besked.kernel.facts.Facts;

/** Any number of fixed alternatives, shown as check boxes. */
public record Choices<E extends Enum<E>>(
    String key, Class<E> type, Condition askedWhen, Condition requiredWhen)
    implements Question<Set<E>> {

  public static <E extends Enum<E>> Choices<E> someOf(String key, Class<E> type) {
    return new Choices<>(key, type, Condition.ALWAYS, Condition.ALWAYS);
  }

  /** Holds when this alternative is among the chosen ones, and the question is asked. */
  public Condition has(E value) {
    return (answers, facts) ->
        isAsked(answers, facts)
            && answers.value(this, facts).filter(s -> s.contains(value)).isPresent();
  }

  public List<E> options() {
    return List.of(type.getEnumConstants());
  }

  @Override
  public Optional<Set<E>> read(List<String> raw, Facts facts) {
    var chosen = EnumSet.noneOf(type);
    Arrays.stream(type.getEnumConstants()).filter(e -> raw.contains(e.name())).forEach(chosen::add);
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    var names = options().stream().map(Enum::name).toList();
    return names.containsAll(raw) ? Optional.empty() : Optional.of("missing");
  }
}
