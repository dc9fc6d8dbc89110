package se.besked.incomestatement;

import se.besked.kernel.law.LegalReference;

/** Where the rules of the fee are found. */
final class IncomeLaw {
  static final LegalReference PRESCHOOL_FEE = LegalReference.schoolAct("8 kap. 16 §");
  static final LegalReference EDUCARE_FEE = LegalReference.schoolAct("14 kap. 12 §");

  /** Rates, and the order of the children. */
  static final LegalReference RATES = maximumFee("3 §");

  /** Who belongs to a household. */
  static final LegalReference HOUSEHOLD = maximumFee("4 §");

  /** Which income counts, the cap and the deduction. */
  static final LegalReference INCOME = maximumFee("5 §");

  private IncomeLaw() {}

  private static LegalReference maximumFee(String citation) {
    return new LegalReference(citation, "förordningen (2001:160) om maxtaxa");
  }
}
