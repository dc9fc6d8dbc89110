package se.besked.casework.access;

import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/** Asked before a party looks further into a case: whether they still have a part in it. */
@FunctionalInterface
public interface PartyGate {
  /**
   * Returns when what is known of the party's part is young enough.
   *
   * @throws AskFirst when a register is to be asked before
   */
  void forOpening(CaseId id, PersonId party);
}
