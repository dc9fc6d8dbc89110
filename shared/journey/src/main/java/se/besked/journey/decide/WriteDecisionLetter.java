package se.besked.journey.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionId;
import se.besked.casework.decisions.DecisionLetters;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.people.PersonId;
import se.besked.journey.Json;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.documents.LetterContent;
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
    return press.print(letter(decisions.get(SELF, id)));
  }

  /** Where the common letter says all that a party may know, the party has no other. */
  @Override
  public Map<PersonId, byte[]> lettersOf(DecisionId id, Set<PersonId> parties) {
    var common = decisions.get(SELF, id);
    if (common.subject() != DecisionSubject.MATTER) {
      return Map.of();
    }
    var own = new HashMap<PersonId, byte[]>();
    for (var party : parties) {
      var theirs = decisions.shownTo(SELF, id, party);
      if (!findings(theirs).equals(findings(common))) {
        own.put(party, press.print(letter(theirs)));
      }
    }
    return own;
  }

  private static List<Finding> findings(Decision decision) {
    return Json.read(decision.reasonsJson(), Assessment.class).findings();
  }

  private LetterContent letter(Decision decision) {
    var head = caseFiles.get(SELF, decision.caseId()).head();
    return new DecisionLetter(
            municipalities.find(head.municipality()).orElseThrow(),
            head,
            decision,
            services.find(head.service()).orElseThrow(),
            corrections.of(SELF, decision.id()),
            false)
        .write();
  }
}
