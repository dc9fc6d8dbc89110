package se.besked.journey.decide;

import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.decisions.DecisionId;
import se.besked.casework.decisions.DecisionLetters;
import se.besked.casework.decisions.Decisions;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.municipality.Municipalities;

/** Writes a decision's letter as PDF. Called by a job after the decision is made. */
public final class WriteDecisionLetter implements DecisionLetters {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("write-decision-letter");

  private final Decisions decisions;
  private final CorrectDecision corrections;
  private final CaseFiles caseFiles;
  private final EServices services;
  private final Municipalities municipalities;
  private final LetterPress press;

  public WriteDecisionLetter(
      Decisions decisions,
      CorrectDecision corrections,
      CaseFiles caseFiles,
      EServices services,
      Municipalities municipalities,
      LetterPress press) {
    this.decisions = decisions;
    this.corrections = corrections;
    this.caseFiles = caseFiles;
    this.services = services;
    this.municipalities = municipalities;
    this.press = press;
  }

  @Override
  public byte[] letterFor(DecisionId id) {
    var decision = decisions.get(SELF, id);
    var head = caseFiles.get(SELF, decision.caseId()).head();
    var service = services.find(head.service()).orElseThrow();
    var letter =
        new DecisionLetter(
                municipalities.find(head.municipality()).orElseThrow(),
                head,
                decision,
                service,
                corrections.of(SELF, id),
                false)
            .write();
    return press.print(letter);
  }
}
