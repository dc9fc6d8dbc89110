package se.besked.journey.submit;

import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CustodyCheck;
import se.besked.casework.people.Persons;
import se.besked.journey.prefill.Custody;

/** Asks the population register who has custody of a case's child now. */
public final class RecheckCustody implements CustodyCheck {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("recheck-custody");

  private final Persons persons;
  private final Custody custody;

  public RecheckCustody(Persons persons, Custody custody) {
    this.persons = persons;
    this.custody = custody;
  }

  @Override
  public Answer ask(CaseHead head) {
    return switch (custody.of(persons.numberOf(SELF, head.childId().orElseThrow()))) {
      case Custody.Now.Known(var guardians) -> new Answer.Known(guardians);
      case Custody.Now.Protected(var named) -> new Answer.Protected(named);
      case Custody.Now.Unknown(var certain, var named) -> new Answer.Unconfirmed(certain, named);
    };
  }
}
