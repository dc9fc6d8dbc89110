package se.besked.formkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.facts.Facts;

/** One of a few fixed alternatives, shown as radio buttons. */
public record Choice<E extends Enum<E>>(
    String key, Class<E> type, Condition askedWhen, Condition requiredWhen) implements Question<E> {

  public static <E extends Enum<E>> Choice<E> oneOf(String key, Class<E> type) {
    return new Choice<>(key, type, Condition.ALWAYS, Condition.ALWAYS);
  }

  public Choice<E> askedWhen(Condition condition) {
    return new Choice<>(key, type, condition, requiredWhen);
  }

  public Choice<E> optional() {
    return new Choice<>(key, type, askedWhen, Condition.NEVER);
  }

  /** Holds when this alternative has been chosen, and the question is asked. */
  public Condition is(E value) {
    return (answers, facts) ->
        isAsked(answers, facts) && answers.value(this, facts).filter(value::equals).isPresent();
  }

  public List<E> options() {
    return List.of(type.getEnumConstants());
  }

  @Override
  public Optional<E> read(List<String> raw, Facts facts) {
    return raw.stream()
        .findFirst()
        .flatMap(
            r ->
                Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(r)).findFirst());
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    return raw.isEmpty() || read(raw, facts).isPresent()
        ? Optional.empty()
        : Optional.of("missing");
  }
}
