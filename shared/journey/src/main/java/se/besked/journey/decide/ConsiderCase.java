package se.besked.journey.decide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.ReplaceEarlier;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.decisions.AutomatedDecisions;
import se.besked.casework.ids.CaseId;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.eservice.EService;
import se.besked.journey.HandlingRules;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.assess.StoredFacts;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.municipality.Municipalities;

/**
 * What a case that has become ready leads to: a decision, or an entry in the business system. What
 * is entered is not decided by that: a robot enters only what no rule speaks against, and never
 * decides anything.
 */
public final class ConsiderCase implements AutomatedDecisions {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("consider-case");

  private final CaseFiles caseFiles;
  private final DecideByRule decideByRule;
  private final ConfirmParties confirmParties;
  private final OpenWorkItems openWorkItems;
  private final ReplaceEarlier replaceEarlier;
  private final StateIncome stateIncome;
  private final ReviewCase reviewCase;
  private final ReportedValues reportedValues;
  private final EServices services;
  private final StoredCases stored;
  private final Municipalities municipalities;
  private final Clock clock;

  public ConsiderCase(
      CaseFiles caseFiles,
      DecideByRule decideByRule,
      ConfirmParties confirmParties,
      OpenWorkItems openWorkItems,
      ReplaceEarlier replaceEarlier,
      StateIncome stateIncome,
      ReviewCase reviewCase,
      ReportedValues reportedValues,
      EServices services,
      StoredCases stored,
      Municipalities municipalities,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.decideByRule = decideByRule;
    this.confirmParties = confirmParties;
    this.openWorkItems = openWorkItems;
    this.replaceEarlier = replaceEarlier;
    this.stateIncome = stateIncome;
    this.reviewCase = reviewCase;
    this.reportedValues = reportedValues;
    this.services = services;
    this.stored = stored;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  @Override
  public void consider(CaseId id) {
    var standing = confirmParties.confirm(id);
    var head = caseFiles.get(SELF, id).head();
    var service = services.find(head.service()).orElseThrow();
    switch (service.handling().course()) {
      case DECISION -> decideByRule.consider(id, standing);
      case REGISTRATION -> enter(id, service, true);
      case OFFER -> enter(id, service, false);
    }
  }

  private void enter(CaseId id, EService<?> service, boolean endsCase) {
    var caseFile = caseFiles.get(SELF, id);
    if (!isReady(caseFile)) {
      return;
    }
    var reasons = reasonsForOfficer(caseFile.head());
    if (replaces(caseFile.head())) {
      replaceEarlier.by(SELF, id);
    }
    boolean made =
        openWorkItems.ofReadyCase(SELF, id, service.entersAs(), endsCase, !reasons.isEmpty());
    if (made && !reasons.isEmpty()) {
      reviewCase.leaveToOfficer(SELF, caseFile, String.join(" ", reasons));
    }
  }

  private static boolean isReady(CaseFile caseFile) {
    return caseFile instanceof CaseFile.Received
        || (caseFile instanceof CaseFile.UnderReview review
            && review.head().officer() == null
            && !review.head().leftToPerson());
  }

  private boolean replaces(CaseHead head) {
    var municipality = municipalities.find(head.municipality()).orElseThrow();
    return HandlingRules.of(municipality, head.service(), LocalDate.now(clock))
        .newApplicationReplaces();
  }

  /** Why a person should look before anything is entered; empty when a robot may enter it. */
  private List<String> reasonsForOfficer(CaseHead head) {
    var municipality = municipalities.find(head.municipality()).orElseThrow();
    var assessment = stored.application(SELF, head).assess(municipality);
    var reasons = new ArrayList<String>();
    if (assessment.outcome() != Outcome.GRANT) {
      reasons.add("Reglerna ger inte ett entydigt ja: " + assessment.headline());
    }
    if (!reportedValues.ofCase(SELF, head.id()).isEmpty()) {
      reasons.add("En uppgift ur ett register har anmälts som fel.");
    }
    reasons.addAll(StoredFacts.of(head).gaps());
    stateIncome.of(SELF, head, municipality).ifPresent(reasons::add);
    return reasons;
  }
}
