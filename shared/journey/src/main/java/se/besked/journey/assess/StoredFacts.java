package se.besked.journey.assess;

import java.util.Arrays;
import java.util.List;
import se.besked.casework.cases.CaseHead;
import se.besked.eservice.Words;
import se.besked.journey.Json;
import se.besked.kernel.facts.Gap;

/**
 * What a case remembers of the registers' answers.
 *
 * @param gaps what the registers could not tell when the application was sent in, in Swedish
 */
public record StoredFacts(List<String> gaps) {
  public static StoredFacts of(CaseHead head) {
    var stored = Json.read(head.factsJson(), StoredFacts.class);
    return new StoredFacts(stored.gaps().stream().map(StoredFacts::swedish).toList());
  }

  /** Cases from before gaps had names have the sentence itself. */
  private static String swedish(String stored) {
    return Arrays.stream(Gap.values())
        .filter(gap -> gap.name().equals(stored))
        .findFirst()
        .map(gap -> gap.in(Words.SWEDISH.getLanguage()))
        .orElse(stored);
  }
}
