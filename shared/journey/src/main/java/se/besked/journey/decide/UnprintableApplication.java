package se.besked.journey.decide;

import java.util.Optional;
import se.besked.casework.cases.CaseHead;
import se.besked.kernel.documents.LetterPress;

/** An application with characters that no letter can show: an officer sees to it that they are. */
public final class UnprintableApplication {
  private UnprintableApplication() {}

  /** Why a rule may not decide it, in Swedish; empty when the letter can show all of it. */
  public static Optional<String> why(CaseHead head, LetterPress press) {
    var characters = press.unprintable(head.summaryJson());
    return characters.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Brevet kan inte visa %s %s, som finns i ansökan."
                .formatted(
                    characters.size() == 1 ? "tecknet" : "tecknen", String.join(", ", characters)));
  }
}
