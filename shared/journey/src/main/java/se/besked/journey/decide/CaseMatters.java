package se.besked.journey.decide;

import java.time.Clock;
import se.besked.casework.access.Actor;
import se.besked.casework.automation.Matters;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.store.Sql;
import se.besked.journey.assess.StoredApplication;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.assess.StoredFacts;
import se.besked.kernel.decisions.Circumstances;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.municipality.Municipalities;

/** A case's application as it was sent in, by the municipality's rules and delegations of today. */
public final class CaseMatters implements Matters {
  private final StoredCases stored;
  private final Municipalities municipalities;
  private final LetterPress press;
  private final Clock clock;

  public CaseMatters(
      StoredCases stored, Municipalities municipalities, LetterPress press, Clock clock) {
    this.stored = stored;
    this.municipalities = municipalities;
    this.press = press;
    this.clock = clock;
  }

  /** The matter with the application that it is of. */
  record Read(StoredApplication<?> application, Circumstances.Matter matter) {}

  @Override
  public Circumstances.Matter of(Actor actor, CaseHead head) {
    return read(actor, head).matter();
  }

  Read read(Actor actor, CaseHead head) {
    var application = stored.application(actor, head);
    var municipality = municipalities.find(head.municipality()).orElseThrow();
    return new Read(
        application,
        new Circumstances.Matter(
            application.assess(municipality),
            municipality.delegationFor(head.service(), Sql.day(clock.instant())),
            StoredFacts.of(head).gaps(),
            press.unprintable(head.summaryJson()),
            application
                .statedIncome()
                .filter(stated -> StateIncome.isTooFarBack(stated, municipality, head))
                .map(stated -> stated.from())));
  }
}
