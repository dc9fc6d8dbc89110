package se.besked.journey.decide;

import se.besked.casework.cases.CustodyCheck;
import se.besked.journey.prefill.PrefillForm;

/** The registers themselves, for one consideration of one case at a time. */
public interface AskRegisters {
  /** What is asked about somebody more than once in this is told by the first answer. */
  Once once();

  /**
   * One consideration's.
   *
   * @param custody who has custody of a case's child
   * @param prefill whether self-service would open
   */
  record Once(CustodyCheck custody, PrefillForm prefill) {}
}
