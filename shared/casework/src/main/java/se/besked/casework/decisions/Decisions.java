package se.besked.casework.decisions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;

/**
 * Decisions as staff and jobs read them. Parties read theirs where reading leaves a receipt; staff
 * reading leaves none.
 */
@Component
public final class Decisions {
  private final DecisionRows rows;
  private final DecisionDocuments documents;
  private final Desk desk;

  public Decisions(DecisionRows rows, DecisionDocuments documents, Desk desk) {
    this.rows = rows;
    this.documents = documents;
    this.desk = desk;
  }

  public Decision get(Actor.Staff staff, DecisionId id) {
    return desk.as(
        staff, decision(id), Permission.READ_CASES, "decision.read", decision -> decision);
  }

  /** For a job of ours, such as the one that writes the letter. */
  public Decision get(Actor.SystemJob job, DecisionId id) {
    return desk.as(job, decision(id), "decision.read", decision -> decision);
  }

  /** The decision as one party may know it, for the job that writes the party's letter. */
  public Decision shownTo(Actor.SystemJob job, DecisionId id, PersonId party) {
    return desk.as(
        job, decision(id), "decision.readForParty", decision -> documents.shownTo(party, decision));
  }

  public List<Decision> of(Actor.Staff staff, CaseId caseId) {
    return desk.as(staff, caseId, Permission.READ_CASES, "case.decisions", () -> rows.of(caseId));
  }

  /** The letter, once it has been written. */
  public Optional<byte[]> letter(Actor.Staff staff, DecisionId id) {
    return desk.as(
        staff,
        decision(id),
        Permission.READ_CASES,
        "decision.letter",
        decision -> documents.letter(decision));
  }

  /** What a decision that was made elsewhere rests on, when it was handed in with it. */
  public Optional<byte[]> support(Actor.Staff staff, DecisionId id) {
    return desk.as(
        staff,
        decision(id),
        Permission.READ_CASES,
        "decision.support",
        decision -> documents.support(decision));
  }

  /** One edition of the letter: every one that was sent is kept. */
  public Optional<byte[]> letter(Actor.Staff staff, DecisionId id, int edition) {
    return desk.as(
        staff,
        decision(id),
        Permission.READ_CASES,
        "decision.letter",
        decision -> documents.letter(decision, edition));
  }

  /** Whether there is such a document. */
  public boolean hasSupport(Actor.Staff staff, DecisionId id) {
    return desk.as(
        staff,
        decision(id),
        Permission.READ_CASES,
        "decision.hasSupport",
        decision -> documents.exists(decision, DecisionDocuments.Kind.SUPPORT));
  }

  private Filed<Decision> decision(DecisionId id) {
    return Filed.in(Decision::caseId, Subject.of("decision", id.value()), () -> rows.find(id));
  }
}
