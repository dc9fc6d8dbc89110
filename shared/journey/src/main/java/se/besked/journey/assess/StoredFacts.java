package se.besked.journey.assess;

import java.util.List;
import se.besked.casework.cases.CaseHead;
import se.besked.journey.Json;

/**
 * What a case remembers of the registers' answers.
 *
 * @param gaps what the registers could not answer when the application was sent in
 */
public record StoredFacts(List<String> gaps) {
  public static StoredFacts of(CaseHead head) {
    return Json.read(head.factsJson(), StoredFacts.class);
  }
}
