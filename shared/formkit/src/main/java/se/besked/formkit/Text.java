package se.besked.formkit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.text.EmailAddress;
import se.besked.kernel.text.PhoneNumber;
import se.besked.kernel.text.Written;

/**
 * A text to write.
 *
 * @param maxLength in characters
 */
public record Text(
    String key, Format format, int maxLength, Condition askedWhen, Condition requiredWhen)
    implements Question<String> {

  /** What kind of text, for the field's look, keyboard and check. */
  public enum Format {
    SHORT,
    LONG,
    EMAIL,
    PHONE,
    WHOLE_NUMBER
  }

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");

  public static Text shortText(String key, int maxLength) {
    return new Text(key, Format.SHORT, maxLength, Condition.ALWAYS, Condition.ALWAYS);
  }

  public static Text longText(String key, int maxLength) {
    return new Text(key, Format.LONG, maxLength, Condition.ALWAYS, Condition.ALWAYS);
  }

  public static Text email(String key) {
    return new Text(key, Format.EMAIL, 254, Condition.ALWAYS, Condition.ALWAYS);
  }

  public static Text phone(String key) {
    return new Text(key, Format.PHONE, 25, Condition.ALWAYS, Condition.ALWAYS);
  }

  public Text askedWhen(Condition condition) {
    return new Text(key, format, maxLength, condition, requiredWhen);
  }

  public Text requiredWhen(Condition condition) {
    return new Text(key, format, maxLength, askedWhen, condition);
  }

  public Text optional() {
    return requiredWhen(Condition.NEVER);
  }

  /** An address or a number as it is used, without what came along when it was pasted. */
  @Override
  public Optional<String> read(List<String> raw, Facts facts) {
    return raw.stream()
        .findFirst()
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .map(t -> right(t).orElse(t));
  }

  /** What is written, put right; empty when it is not of this kind. */
  private Optional<String> right(String text) {
    return switch (format) {
      case SHORT, LONG -> Optional.of(text);
      case EMAIL -> EmailAddress.read(text);
      case PHONE -> PhoneNumber.read(text).map(PhoneNumber::written);
      case WHOLE_NUMBER ->
          Optional.of(Written.figures(text))
              .filter(t -> WHOLE.matcher(t.replace(" ", "")).matches());
    };
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    return read(raw, facts)
        .flatMap(
            text -> {
              if (text.length() > maxLength) {
                return Optional.of("tooLong");
              }
              return right(text).isPresent() ? Optional.empty() : Optional.of("wrong");
            });
  }
}
