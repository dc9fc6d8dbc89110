package se.besked.formkit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import se.besked.formkit.Pick.Option;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.registers.Position;

/**
 * Some of many, in the order they are wished for; searchable, and on a map when the places are
 * known.
 *
 * @param options what there is to wish for, given the answers before it
 * @param most how many wishes at the most
 * @param home what the map is drawn around, empty for nothing
 */
public record Ranking(
    String key,
    BiFunction<Answers, Facts, List<Place>> options,
    int most,
    BiFunction<Answers, Facts, Optional<Position>> home,
    Condition askedWhen,
    Condition requiredWhen)
    implements Question<List<String>> {

  public static Ranking ranked(
      String key, int most, BiFunction<Answers, Facts, List<Place>> options) {
    return new Ranking(
        key, options, most, (a, f) -> Optional.empty(), Condition.ALWAYS, Condition.ALWAYS);
  }

  public Ranking around(BiFunction<Answers, Facts, Optional<Position>> position) {
    return new Ranking(key, options, most, position, askedWhen, requiredWhen);
  }

  public Ranking askedWhen(Condition condition) {
    return new Ranking(key, options, most, home, condition, requiredWhen);
  }

  @Override
  public Optional<List<String>> read(List<String> raw, Facts facts) {
    return raw.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(raw));
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    return raw.size() > most || new HashSet<>(raw).size() < raw.size()
        ? Optional.of("tooMany")
        : Optional.empty();
  }

  /** Whether every wish is among what there is to wish for. */
  boolean offersAll(List<String> raw, Answers answers, Facts facts) {
    var offered =
        options.apply(answers, facts).stream()
            .filter(p -> p.option().whyNot().isEmpty())
            .map(p -> p.option().value())
            .toList();
    return offered.containsAll(raw);
  }

  /**
   * One place to wish for.
   *
   * @param position where it is drawn on the map
   */
  public record Place(Option option, Optional<Position> position) {}
}
