package se.besked.journey.decide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.automation.CaseGate;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.Considerations;
import se.besked.casework.cases.Readiness;
import se.besked.casework.cases.ReplaceEarlier;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.decisions.AutomatedDecisions;
import se.besked.casework.ids.CaseId;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.eservice.EService;
import se.besked.journey.HandlingRules;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Hindrance.Step;
import se.besked.kernel.decisions.Reason;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/**
 * What a case that has become ready leads to: a decision, or an entry in the business system. What
 * is entered is not decided by that: a robot enters only what no rule speaks against, and never
 * decides anything.
 */
public final class ConsiderCase implements AutomatedDecisions {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("consider-case");

  private final CaseFiles caseFiles;
  private final DecideByRule decideByRule;
  private final AskRegisters registers;
  private final ConfirmParties confirmParties;
  private final OpenWorkItems openWorkItems;
  private final ReplaceEarlier replaceEarlier;
  private final StateIncome stateIncome;
  private final Considerations considerations;
  private final CaseGate gate;
  private final CaseMatters matters;
  private final EServices services;
  private final Municipalities municipalities;
  private final Clock clock;

  public ConsiderCase(
      CaseFiles caseFiles,
      DecideByRule decideByRule,
      AskRegisters registers,
      ConfirmParties confirmParties,
      OpenWorkItems openWorkItems,
      ReplaceEarlier replaceEarlier,
      StateIncome stateIncome,
      Considerations considerations,
      CaseGate gate,
      CaseMatters matters,
      EServices services,
      Municipalities municipalities,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.decideByRule = decideByRule;
    this.registers = registers;
    this.confirmParties = confirmParties;
    this.openWorkItems = openWorkItems;
    this.replaceEarlier = replaceEarlier;
    this.stateIncome = stateIncome;
    this.considerations = considerations;
    this.gate = gate;
    this.matters = matters;
    this.services = services;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  @Override
  public void consider(CaseId id) {
    var since = clock.instant();
    var asked = registers.once();
    var unused = confirmParties.confirm(id, asked.custody());
    var file = caseFiles.get(SELF, id);
    var service = services.find(file.head().service()).orElseThrow();
    switch (service.handling().course()) {
      case DECISION -> decideByRule.consider(file, asked.prefill(), since);
      case REGISTRATION -> enter(file, service, true);
      case OFFER -> enter(file, service, false);
    }
  }

  private void enter(CaseFile file, EService<?> service, boolean endsCase) {
    if (!Readiness.of(file).isForRules()) {
      return;
    }
    var head = file.head();
    var read = matters.read(SELF, head);
    var circumstances = gate.circumstances(head, read.matter(), Set.of());
    var reasons = gate.reasons(Step.ENTER, circumstances);
    var municipality = municipalities.find(head.municipality()).orElseThrow();
    stateIncome.of(SELF, head, read.application(), municipality);
    if (replaces(head, municipality)) {
      replaceEarlier.by(SELF, head.id());
    }
    boolean made =
        openWorkItems.ofReadyCase(
            SELF, head.id(), service.entersAs(), endsCase, !reasons.isEmpty());
    if (made) {
      keep(file, reasons, gate.reasons(Step.DECIDE, circumstances));
    }
  }

  /** An officer who decides it instead of entering it reads why no rule does. */
  private void keep(CaseFile file, List<Reason> notEntered, List<Reason> notDecided) {
    if (notEntered.isEmpty()) {
      considerations.keep(SELF, file.id(), notDecided);
    } else {
      considerations.leaveToOfficer(SELF, file, notEntered, notDecided);
    }
  }

  private boolean replaces(CaseHead head, Municipality municipality) {
    return HandlingRules.of(municipality, head.service(), LocalDate.now(clock))
        .newApplicationReplaces();
  }
}
