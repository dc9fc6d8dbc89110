package se.besked.journey.submit;

import java.util.stream.Collectors;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseId;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.CustodyCheck;
import se.besked.casework.cases.FreezeCase;
import se.besked.casework.cases.Party;
import se.besked.casework.people.PersonId;
import se.besked.casework.people.Persons;
import se.besked.journey.prefill.Custody;

/**
 * Reads custody again for a case that goes on. Who has lost it no longer takes part, their
 * signature no longer counts, and an officer confirms the case; a protection stops it.
 */
public final class RecheckCustody implements CustodyCheck {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("recheck-custody");

  private final CaseFiles caseFiles;
  private final CoGuardians coGuardians;
  private final FreezeCase freezeCase;
  private final Persons persons;
  private final Custody custody;

  public RecheckCustody(
      CaseFiles caseFiles,
      CoGuardians coGuardians,
      FreezeCase freezeCase,
      Persons persons,
      Custody custody) {
    this.caseFiles = caseFiles;
    this.coGuardians = coGuardians;
    this.freezeCase = freezeCase;
    this.persons = persons;
    this.custody = custody;
  }

  @Override
  public void recheck(CaseId id) {
    var child = caseFiles.get(SELF, id).head().childId();
    if (child.isPresent()) {
      recheck(id, child.get());
    }
  }

  private void recheck(CaseId id, PersonId child) {
    var parties = caseFiles.parties(SELF, id).stream().filter(Party::takesPart).toList();
    switch (custody.of(persons.numberOf(SELF, child))) {
      case Custody.Now.Known(var guardians) ->
          parties.stream()
              .map(Party::person)
              .filter(p -> !guardians.containsKey(p))
              .forEach(p -> coGuardians.invalidate(SELF, id, p));
      case Custody.Now.Protected() ->
          freezeCase.freeze(
              SELF, id, parties.stream().map(Party::person).collect(Collectors.toSet()));
      case Custody.Now.Unknown() ->
          parties.stream()
              .filter(p -> p.role() == Party.Role.CO_GUARDIAN)
              .map(Party::person)
              .forEach(p -> coGuardians.invalidate(SELF, id, p));
    }
  }
}
