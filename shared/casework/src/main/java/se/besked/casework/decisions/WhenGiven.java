package se.besked.casework.decisions;

import se.besked.casework.cases.Party;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/** Hears that a party is given a decision, in the transaction that does it. */
public interface WhenGiven {
  /** On Min sida, where the party has been told of it. */
  void given(Decision decision, Party party);

  /** In a protected case: nowhere but on paper, by way of the Tax Agency. */
  void givenForwarded(Decision decision, Party party);

  /** Somebody has said that the person is a party: what waited for that can go. */
  void partyConfirmed(CaseId id, PersonId person);
}
