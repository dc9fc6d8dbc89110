package se.besked.formkit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.besked.kernel.facts.Facts;

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

  private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,20}");
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

  @Override
  public Optional<String> read(List<String> raw, Facts facts) {
    return raw.stream().findFirst().map(String::strip).filter(t -> !t.isEmpty());
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    return read(raw, facts)
        .flatMap(
            text -> {
              if (text.length() > maxLength) {
                return Optional.of("tooLong");
              }
              boolean right =
                  switch (format) {
                    case SHORT, LONG -> true;
                    case EMAIL -> EMAIL.matcher(text).matches();
                    case PHONE -> PHONE.matcher(text).matches();
                    case WHOLE_NUMBER -> WHOLE.matcher(text.replace(" ", "")).matches();
                  };
              return right ? Optional.empty() : Optional.of("wrong");
            });
  }
}
