package se.besked.formkit;

import java.util.List;
import java.util.Optional;
import se.besked.kernel.facts.Facts;

/**
 * Attachments. The answers hold the ids of the files kept with the draft.
 *
 * @param maxFiles how many at the most
 */
public record Files(String key, int maxFiles, Condition askedWhen, Condition requiredWhen)
    implements Question<List<String>> {

  public static Files attachments(String key, int maxFiles) {
    return new Files(key, maxFiles, Condition.ALWAYS, Condition.NEVER);
  }

  public Files askedWhen(Condition condition) {
    return new Files(key, maxFiles, condition, requiredWhen);
  }

  @Override
  public Optional<List<String>> read(List<String> raw, Facts facts) {
    return raw.isEmpty() ? Optional.empty() : Optional.of(raw);
  }

  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    return raw.size() > maxFiles ? Optional.of("tooMany") : Optional.empty();
  }
}
