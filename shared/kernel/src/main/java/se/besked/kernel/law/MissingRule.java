package se.besked.kernel.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** No version of a rule is valid on the day asked for. The message is a sentence fit to show. */
public final class MissingRule extends RuntimeException {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("sv"));

  public MissingRule(String rule, LocalDate day) {
    super(
        "Det finns inga beslutade uppgifter om %s för %s. Kommunen behöver lägga in dem först."
            .formatted(rule, DAY.format(day)));
  }
}
