package se.besked.kernel.law;

import java.time.LocalDate;

/** No version of a rule is valid on the day asked for. The message is a sentence fit to show. */
public final class MissingRule extends RuntimeException {
  public MissingRule(String rule, LocalDate day) {
    super(
        "Det finns inga beslutade uppgifter om %s för %s. Kommunen behöver lägga in dem först."
            .formatted(rule, day));
  }
}
