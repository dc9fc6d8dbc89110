package se.besked.formkit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.text.Written;

/**
 * An amount in whole kronor, written with or without spaces and {@code kr}.
 *
 * @param most the largest amount that is believable
 */
public record Amount(String key, int most, Condition askedWhen, Condition requiredWhen)
    implements Question<Integer> {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  public static Amount kronor(String key, int most) {
    return new Amount(key, most, Condition.ALWAYS, Condition.ALWAYS);
  }

  public Amount askedWhen(Condition condition) {
    return new Amount(key, most, condition, requiredWhen);
  }

  public Amount optional() {
    return new Amount(key, most, askedWhen, Condition.NEVER);
  }

  @Override
  public Optional<Integer> read(List<String> raw, Facts facts) {
    return raw.stream()
        .findFirst()
        .map(t -> Written.figures(t).replaceAll("(?i)\\s|kr\\.?$", ""))
        .filter(t -> WHOLE.matcher(t).matches())
        .map(Integer::parseInt);
  }

  /** With the thousands apart, as people read amounts: {@code 25 000}. */
  public static String shown(int kronor) {
    return "%,d".formatted(kronor).replaceAll("\\D", "\u00a0");
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    boolean written = raw.stream().anyMatch(t -> !t.isBlank());
    if (!written) {
      return Optional.empty();
    }
    return read(raw, facts)
        .map(kronor -> kronor > most ? Optional.of("tooMuch") : Optional.<String>empty())
        .orElse(Optional.of("wrong"));
  }
}
