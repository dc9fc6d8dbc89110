package se.besked.journey.letters;

import java.time.Clock;
import java.time.LocalDate;
import se.besked.casework.letters.LetterPolicy;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.municipality.Municipalities;

/**
 * Which decisions a municipality sends by post besides Min sida, from its rules under the topic
 * {@code decision-letters}. Without a rule: to those who have not proved any address.
 */
public final class LetterRules implements LetterPolicy {
  public static final String TOPIC = "decision-letters";
  private static final String SENT = "sent";

  private final Municipalities municipalities;
  private final Clock clock;

  public LetterRules(Municipalities municipalities, Clock clock) {
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /** Refuses values that would not be understood. */
  public static void check(Parameters values) {
    var unused = values.only("rule", SENT).oneOf(Sent.class, SENT);
  }

  @Override
  public Sent of(String municipality) {
    return municipalities
        .find(municipality)
        .filter(m -> m.rules().has(TOPIC))
        .map(m -> m.rules().on(TOPIC, LocalDate.now(clock)).value().oneOf(Sent.class, SENT))
        .orElse(Sent.WITHOUT_PROVED_ADDRESS);
  }
}
