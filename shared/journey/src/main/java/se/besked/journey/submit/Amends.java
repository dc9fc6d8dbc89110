package se.besked.journey.submit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.ids.CaseId;
import se.besked.formkit.Answers;
import se.besked.journey.Json;

/**
 * A draft that changes an application already sent: its answers name the case, under a key that no
 * question has and that is never submitted.
 */
public final class Amends {
  private static final String KEY = "_amends";

  private Amends() {}

  /** The answers of a case, to be changed. */
  public static Answers of(CaseHead head) {
    var stored = Json.read(head.applicationJson(), StoredAnswers.class);
    return new Answers(stored.answers()).with(KEY, List.of(head.id().toString()));
  }

  static Optional<CaseId> caseIn(Answers draft) {
    return draft.of(KEY).stream().findFirst().map(CaseId::of);
  }

  private record StoredAnswers(Map<String, List<String>> answers) {}
}
