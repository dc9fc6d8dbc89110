package se.besked.journey.letters;

import java.util.stream.Collectors;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.letters.Recipients;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.FreezeCase;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.PopulationRegister;

/** Asks the population register about everybody in a case before one of them is written to. */
public final class FindRecipient implements Recipients {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("find-recipient");

  private final PopulationRegister population;
  private final CaseFiles caseFiles;
  private final FreezeCase freezeCase;
  private final ConfirmParties confirmParties;
  private final Persons persons;

  public FindRecipient(
      PopulationRegister population,
      CaseFiles caseFiles,
      FreezeCase freezeCase,
      ConfirmParties confirmParties,
      Persons persons) {
    this.population = population;
    this.caseFiles = caseFiles;
    this.freezeCase = freezeCase;
    this.confirmParties = confirmParties;
    this.persons = persons;
  }

  @Override
  public Recipient find(CaseId caseId, PersonId person) {
    try {
      var unused = confirmParties.confirm(caseId, ConfirmParties.SENDING);
    } catch (IntegrationFailure down) {
      throw new NobodyCanSay(down);
    }
    var parties = caseFiles.parties(SELF, caseId);
    var party = parties.stream().filter(p -> p.person().equals(person)).findFirst();
    if (party.filter(Party::takesPart).isEmpty()) {
      return new Recipient.NoPart();
    }
    if (party.get().unconfirmed()) {
      return new Recipient.Waits();
    }
    var number = persons.numberOf(SELF, person);
    var numbers =
        parties.stream()
            .filter(p -> p.endedAt() == null || p.role() == Party.Role.CHILD)
            .map(p -> persons.numberOf(SELF, p.person()))
            .collect(Collectors.toSet());
    numbers.add(number);
    var found = population.find(numbers);
    if (found.values().stream().anyMatch(r -> r.protection().isProtected())) {
      var unused =
          freezeCase.freeze(
              SELF,
              caseId,
              parties.stream()
                  .filter(Party::takesPart)
                  .map(Party::person)
                  .collect(Collectors.toSet()));
      return new Recipient.Protected();
    }
    var registered = found.get(number);
    return registered == null || registered.gone()
        ? new Recipient.Gone()
        : new Recipient.Known(registered.name(), registered.mail());
  }
}
