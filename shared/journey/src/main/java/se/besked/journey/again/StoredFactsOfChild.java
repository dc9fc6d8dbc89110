package se.besked.journey.again;

import java.util.Optional;
import se.besked.casework.cases.CaseHead;
import se.besked.journey.Json;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;

/** What the registers said when a matter was sent in, as its case has kept it. */
final class StoredFactsOfChild {
  private StoredFactsOfChild() {}

  /** Empty for cases from before facts were kept in this form. */
  static Optional<Facts> facts(CaseHead head) {
    try {
      return Optional.of(Json.read(head.factsJson(), Facts.class));
    } catch (IllegalStateException older) {
      return Optional.empty();
    }
  }

  static Optional<Child> child(CaseHead head) {
    return facts(head).flatMap(f -> head.childId().flatMap(c -> f.child(c.toString())));
  }
}
