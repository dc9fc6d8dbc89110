package se.besked.kernel.people;

import java.util.Optional;

/**
 * Whose numbers an installation takes: only real people's in production, and only test numbers
 * anywhere else, so that nobody's data ends up where people practise.
 */
public record AcceptedNumbers(boolean production, TestNumbers tests) {

  /** Why a number is not taken. */
  public enum Refusal {
    TEST_NUMBER("testNumber"),
    REAL_NUMBER("realNumber");

    private final String hint;

    Refusal(String hint) {
      this.hint = hint;
    }

    /** As the hint of an order that ended for this reason. */
    public String hint() {
      return hint;
    }
  }

  /** Empty when the number is taken. */
  public Optional<Refusal> whyNot(PersonalNumber number) {
    if (tests.has(number) != production) {
      return Optional.empty();
    }
    return Optional.of(production ? Refusal.TEST_NUMBER : Refusal.REAL_NUMBER);
  }
}
