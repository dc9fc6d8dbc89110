package se.besked.journey.decide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.casework.access.Actor;
import se.besked.casework.automation.AutomationStopped;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CustodyStanding;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.eservice.Concerns;
import se.besked.eservice.EService;
import se.besked.eservice.Validity;
import se.besked.journey.Json;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.assess.StoredFacts;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.kernel.decisions.AutomationGate.Circumstances;
import se.besked.kernel.decisions.Delegation;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/**
 * Considers a case that has just become ready: decides it when the gate is open, otherwise leaves
 * it to an officer with the reasons why. Called by a job, perhaps more than once.
 */
public final class DecideByRule {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("decide-by-rule");

  private final CaseFiles caseFiles;
  private final ReviewCase reviewCase;
  private final DecideCase decideCase;
  private final ReportedValues reportedValues;
  private final AutomationSwitch automation;
  private final Persons persons;
  private final PrefillForm prefill;
  private final EServices services;
  private final StoredCases stored;
  private final Municipalities municipalities;
  private final LetterPress press;
  private final Clock clock;

  public DecideByRule(
      CaseFiles caseFiles,
      ReviewCase reviewCase,
      DecideCase decideCase,
      ReportedValues reportedValues,
      AutomationSwitch automation,
      Persons persons,
      PrefillForm prefill,
      EServices services,
      StoredCases stored,
      Municipalities municipalities,
      LetterPress press,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.reviewCase = reviewCase;
    this.decideCase = decideCase;
    this.reportedValues = reportedValues;
    this.automation = automation;
    this.persons = persons;
    this.prefill = prefill;
    this.services = services;
    this.stored = stored;
    this.municipalities = municipalities;
    this.press = press;
    this.clock = clock;
  }

  void consider(CaseId caseId, CustodyStanding custody) {
    switch (caseFiles.get(SELF, caseId)) {
      case CaseFile.Received received -> consider(received, custody);
      // A job that was interrupted between review and decision goes on where it was.
      case CaseFile.UnderReview review when review.head().officer() == null ->
          decide(review, look(review.head()), custody);
      case CaseFile.UnderReview review -> {}
      case CaseFile.AwaitingCoGuardian waiting -> {}
      case CaseFile.AwaitingCompletion waiting -> {}
      case CaseFile.Registered done -> {}
      case CaseFile.Decided decided -> {}
      case CaseFile.Appealed appealed -> {}
      case CaseFile.Final done -> {}
      case CaseFile.Withdrawn withdrawn -> {}
      case CaseFile.Frozen frozen -> {}
    }
  }

  private void consider(CaseFile.Received received, CustodyStanding custody) {
    var looked = look(received.head());
    var reasons = reasonsForOfficer(received.head(), looked, custody);
    if (reasons.isEmpty()) {
      decide(reviewCase.start(SELF, received), looked, custody);
    } else {
      reviewCase.leaveToOfficer(SELF, received, String.join(" ", reasons));
    }
  }

  private void decide(CaseFile.UnderReview review, Looked looked, CustodyStanding custody) {
    var head = review.head();
    var reasons = reasonsForOfficer(head, looked, custody);
    var delegation = delegation(head);
    if (!reasons.isEmpty() || delegation == null) {
      reviewCase.leaveToOfficer(SELF, review, String.join(" ", reasons));
      return;
    }
    var assessment = looked.assessment();
    var validity = looked.validity();
    var decision =
        new NewDecision(
            DecisionOutcome.GRANT,
            assessment.legalBasis(),
            assessment.appealRoute(),
            DecisionWords.headline(
                DecisionOutcome.GRANT, services.find(head.service()).orElseThrow()),
            Json.write(assessment),
            DecisionWords.reasonsToGrant(assessment),
            new NewDecision.ByRule(head.service(), delegation.clause(), assessment.ruleVersion()),
            List.of(),
            validity.map(v -> later(LocalDate.now(clock), v.from())).orElse(null),
            validity.map(Validity::to).orElse(null));
    try {
      decideCase.decide(SELF, review, decision);
    } catch (AutomationStopped sinceTheGateWasAsked) {
      reviewCase.leaveToOfficer(
          SELF, review, String.join(" ", reasonsForOfficer(head, looked, custody)));
    } catch (PartiesNotConfirmed changedMeanwhile) {
      reviewCase.leaveToOfficer(
          SELF,
          review,
          String.join(" ", reasonsForOfficer(head, looked, changedMeanwhile.standing())));
    }
  }

  /** Every reason why a person must decide; empty when the rule may. */
  private List<String> reasonsForOfficer(CaseHead head, Looked looked, CustodyStanding custody) {
    var today = LocalDate.now(clock);
    var assessment = looked.assessment();
    var circumstances =
        new Circumstances(
            municipality(head).delegationFor(head.service(), today),
            looked.closed(),
            reportedValues.ofCase(SELF, head.id()).isEmpty()
                && StoredFacts.of(head).gaps().isEmpty(),
            head.guardiansDisagree(),
            true,
            !automation.isOn(head.municipality(), head.service()));
    var reasons =
        new ArrayList<>(AutomationGate.reasonsForOfficer(assessment, circumstances, today));
    UnprintableApplication.why(head, press).ifPresent(reasons::add);
    switch (custody) {
      case CONFIRMED -> {}
      case CHANGED -> reasons.add("Vårdnaden har ändrats sedan ärendet kom in.");
      case UNCONFIRMED -> reasons.add("Vårdnaden kan inte bekräftas i folkbokföringen.");
    }
    if (assessment.outcome() != Outcome.GRANT && reasons.isEmpty()) {
      reasons.add("Bara bifall fattas automatiserat.");
    }
    return reasons;
  }

  /** Custody and protection are read again: they may have changed since the signatures. */
  private boolean isClosedNow(CaseHead head) {
    var applicant = persons.numberOf(SELF, head.applicant());
    var concerns = services.find(head.service()).map(EService::concerns).orElse(Concerns.CHILD);
    return !(prefill.of(concerns, applicant, municipality(head))
            instanceof Prefilled.Ready(var facts)
        && head.childId().map(c -> facts.shown().child(c.toString()).isPresent()).orElse(true));
  }

  private Looked look(CaseHead head) {
    var application = stored.application(SELF, head);
    return new Looked(
        application.assess(municipality(head)),
        application.validity(),
        head.isProtected() || isClosedNow(head));
  }

  /** What rules and registers say of a case: asked once, however often the gate is. */
  private record Looked(Assessment assessment, Optional<Validity> validity, boolean closed) {}

  private @org.jspecify.annotations.Nullable Delegation delegation(CaseHead head) {
    return municipality(head).delegationFor(head.service(), LocalDate.now(clock)).orElse(null);
  }

  private Municipality municipality(CaseHead head) {
    return municipalities.find(head.municipality()).orElseThrow();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
