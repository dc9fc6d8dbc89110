package se.besked.formkit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.registers.Sourced;

/**
 * Something the municipality knows already, shown with source and time. The only answer is a report
 * that it is wrong, which goes to an officer and never overwrites the register.
 *
 * @param value what is known; empty when the register has nothing, and then nothing is shown
 */
public record Known(
    String key, BiFunction<Answers, Facts, Optional<Sourced<String>>> value, Condition askedWhen)
    implements Question<String> {
  private static final int MAX_REPORT = 500;

  public static Known known(
      String key, BiFunction<Answers, Facts, Optional<Sourced<String>>> value) {
    return new Known(key, value, (answers, facts) -> value.apply(answers, facts).isPresent());
  }

  @Override
  public Condition requiredWhen() {
    return Condition.NEVER;
  }

  @Override
  public Optional<String> read(List<String> raw, Facts facts) {
    return raw.stream().findFirst().map(String::strip).filter(t -> !t.isEmpty());
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    return read(raw, facts).filter(t -> t.length() > MAX_REPORT).map(t -> "tooLong");
  }
}
