package se.besked.eservice;

import java.time.Period;

/**
 * How matters of this service are handled.
 *
 * @param signatures who must sign when custody is shared
 * @param unit the key of the handling unit in the municipality's data
 * @param answerWithin how soon the municipality promises a decision
 * @param documentType what the archive rules call its documents
 */
public record Handling(
    Signatures signatures, String unit, Period answerWithin, String documentType) {

  /** Who must sign (föräldrabalken 6 kap. 11 och 13 §§). */
  public enum Signatures {
    /** The applicant alone. */
    APPLICANT,
    /** Every guardian of the child. */
    ALL_GUARDIANS
  }
}
