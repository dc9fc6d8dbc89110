package se.besked.journey.decide;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.automation.CaseGate;
import se.besked.casework.automation.Considered;
import se.besked.casework.automation.PersonMustDecide;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.Considerations;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.cases.Readiness;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.people.Persons;
import se.besked.eservice.EService;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.prefill.PrefillForm;
import se.besked.kernel.decisions.Circumstance;
import se.besked.kernel.decisions.Hindrance.Step;
import se.besked.kernel.decisions.Reason;

/**
 * Considers a case that has just become ready: decides it when the gate is open, otherwise leaves
 * it to an officer with the reasons why. Called by a job, perhaps more than once.
 */
public final class DecideByRule {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("decide-by-rule");

  private final ReviewCase reviewCase;
  private final DecideCase decideCase;
  private final Considerations considerations;
  private final CaseGate gate;
  private final CaseMatters matters;
  private final Persons persons;
  private final EServices services;
  private final Clock clock;

  public DecideByRule(
      ReviewCase reviewCase,
      DecideCase decideCase,
      Considerations considerations,
      CaseGate gate,
      CaseMatters matters,
      Persons persons,
      EServices services,
      Clock clock) {
    this.reviewCase = reviewCase;
    this.decideCase = decideCase;
    this.considerations = considerations;
    this.gate = gate;
    this.matters = matters;
    this.persons = persons;
    this.services = services;
    this.clock = clock;
  }

  /**
   * Considers it, its parties following custody as it was read since then.
   *
   * @param prefill asks whether anybody is protected since the signatures
   */
  void consider(CaseFile file, PrefillForm prefill, Instant since) {
    if (!Readiness.of(file).isNobodys()) {
      return;
    }
    var head = file.head();
    var read = matters.read(SELF, head);
    var circumstances = gate.circumstances(head, read.matter(), registersSay(head, prefill));
    var reasons = gate.reasons(Step.DECIDE, circumstances);
    if (reasons.isEmpty()) {
      decide(begun(file), read, new Considered(circumstances, since));
    } else {
      leave(file, reasons);
    }
  }

  /** A job that was interrupted between review and decision goes on where it was. */
  private CaseFile.UnderReview begun(CaseFile file) {
    return file instanceof CaseFile.Received received
        ? reviewCase.start(SELF, received)
        : (CaseFile.UnderReview) file;
  }

  private void decide(CaseFile.UnderReview review, CaseMatters.Read read, Considered considered) {
    try {
      var unused = decideCase.byRule(SELF, review, decision(review.head(), read), considered);
    } catch (PersonMustDecide sinceTheGateWasAsked) {
      leave(review, sinceTheGateWasAsked.reasons());
    } catch (PartiesNotConfirmed changedMeanwhile) {
      var now =
          gate.circumstances(
              review.head(), read.matter(), changedMeanwhile.standing().circumstances());
      leave(review, gate.reasons(Step.DECIDE, now));
    }
  }

  private NewDecision decision(CaseHead head, CaseMatters.Read read) {
    var assessment = read.matter().assessment();
    var validity = read.application().validity();
    return new NewDecision(
        DecisionOutcome.GRANT,
        assessment.legalBasis(),
        assessment.appealRoute(),
        DecisionWords.headline(DecisionOutcome.GRANT, service(head)),
        Json.write(assessment),
        DecisionWords.reasonsToGrant(assessment),
        new NewDecision.ByRule(
            head.service(),
            read.matter().delegation().orElseThrow().clause(),
            assessment.ruleVersion()),
        List.of(),
        validity.map(v -> later(LocalDate.now(clock), v.from())).orElse(null),
        validity.map(v -> v.to()).orElse(null));
  }

  private void leave(CaseFile file, List<Reason> reasons) {
    considerations.leaveToOfficer(SELF, file, reasons);
  }

  /** Custody and protection are read again: they may have changed since the signatures. */
  private Set<Circumstance> registersSay(CaseHead head, PrefillForm prefill) {
    if (head.isProtected()) {
      return Set.of();
    }
    boolean open =
        prefill.opens(
            service(head).concerns(), persons.numberOf(SELF, head.applicant()), head.childId());
    return open ? Set.of() : Set.of(Circumstance.PROTECTED_IDENTITY);
  }

  private EService<?> service(CaseHead head) {
    return services.find(head.service()).orElseThrow();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
