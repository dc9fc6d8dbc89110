package se.besked.formkit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import se.besked.kernel.facts.Facts;

/**
 * One of what is known: a child, a school year, a school.
 *
 * @param options what there is to choose from, given the answers before it
 * @param preset the option's value that is chosen from the start, empty for none
 */
public record Pick(
    String key,
    BiFunction<Answers, Facts, List<Option>> options,
    BiFunction<Answers, Facts, Optional<String>> preset,
    Condition askedWhen,
    Condition requiredWhen)
    implements Question<String> {

  public static Pick chosenFrom(String key, BiFunction<Answers, Facts, List<Option>> options) {
    return new Pick(key, options, (a, f) -> Optional.empty(), Condition.ALWAYS, Condition.ALWAYS);
  }

  public Pick startingWith(BiFunction<Answers, Facts, Optional<String>> value) {
    return new Pick(key, options, value, askedWhen, requiredWhen);
  }

  public Pick askedWhen(Condition condition) {
    return new Pick(key, options, preset, condition, requiredWhen);
  }

  @Override
  public Optional<String> read(List<String> raw, Facts facts) {
    return raw.stream().findFirst();
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    return Optional.empty();
  }

  /** Whether a value is among the options and may be chosen. */
  public boolean offers(String value, Answers answers, Facts facts) {
    return options.apply(answers, facts).stream()
        .anyMatch(o -> o.value().equals(value) && o.whyNot().isEmpty());
  }

  /**
   * One thing to choose.
   *
   * @param value kept in the answers; opaque for persons
   * @param label as shown
   * @param detail a second line, e.g. a birth year
   * @param whyNot why it cannot be chosen, a Swedish sentence; shown instead of hiding it
   */
  public record Option(
      String value, String label, Optional<String> detail, Optional<String> whyNot) {
    public static Option of(String value, String label) {
      return new Option(value, label, Optional.empty(), Optional.empty());
    }

    public Option withDetail(String detail) {
      return new Option(value, label, Optional.of(detail), whyNot);
    }

    public Option notPossible(String why) {
      return new Option(value, label, detail, Optional.of(why));
    }
  }
}
