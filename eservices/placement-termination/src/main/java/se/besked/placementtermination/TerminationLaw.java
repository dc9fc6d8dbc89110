package se.besked.placementtermination;

import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.LegalReference;

/** Where the rules of a place are found. */
final class TerminationLaw {
  private TerminationLaw() {}

  /** The fee, and with it how long a place that has been given up is paid for. */
  static LegalReference fee(Activity activity) {
    return LegalReference.schoolAct(
        switch (activity) {
          case PRESCHOOL -> "8 kap. 16 §";
          case SCHOOL_AGE_EDUCARE -> "14 kap. 12 §";
        });
  }

  /** School begins, or the right to educare ends. */
  static LegalReference automaticEnd(Activity activity) {
    return LegalReference.schoolAct(
        switch (activity) {
          case PRESCHOOL -> "7 kap. 10 §";
          case SCHOOL_AGE_EDUCARE -> "14 kap. 7 §";
        });
  }
}
