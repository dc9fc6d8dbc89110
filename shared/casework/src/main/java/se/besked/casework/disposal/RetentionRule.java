package se.besked.casework.disposal;

/**
 * How long something is kept.
 *
 * @param service the e-service's id
 * @param years whole years after the event; whatever they are, nothing goes from a case where
 *     something has happened within a year
 * @param basis where it is decided, e.g. {@code "Informationshanteringsplan BUN 2026, 3.2"}
 */
public record RetentionRule(
    String service, DocumentType type, int years, After after, String basis) {
  public RetentionRule {
    if (service.isBlank() || basis.isBlank() || years < 0) {
      throw new IllegalArgumentException(
          "En gallringsregel har en e-tjänst, ett antal år och ett stöd.");
    }
  }

  /** From what the years are counted. */
  public enum After {
    /** The last thing that happened in a case that has ended. */
    LAST_EVENT,
    /** The last day the decision is for. Without such a day nothing is old enough. */
    DECISION_ENDS
  }
}
