package se.besked.casework.decisions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.NoSuchCase;
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
  private final CaseAccess access;
  private final Transactions transactions;

  public Decisions(
      DecisionRows rows,
      DecisionDocuments documents,
      CaseAccess access,
      Transactions transactions) {
    this.rows = rows;
    this.documents = documents;
    this.access = access;
    this.transactions = transactions;
  }

  public Decision get(Actor.Staff staff, DecisionId id) {
    return transactions.in(() -> checked(staff, id, "decision.read"));
  }

  /** For a job of ours, such as the one that writes the letter. */
  public Decision get(Actor.SystemJob job, DecisionId id) {
    return transactions.in(() -> checked(job, id, "decision.read"));
  }

  /** The decision as one party may know it, for the job that writes the party's letter. */
  public Decision shownTo(Actor.SystemJob job, DecisionId id, PersonId party) {
    return transactions.in(
        () -> documents.shownTo(party, checked(job, id, "decision.readForParty")));
  }

  public List<Decision> of(Actor.Staff staff, CaseId caseId) {
    return transactions.in(
        () -> {
          access.check(staff, caseId, Permission.READ_CASES, "case.decisions");
          return rows.of(caseId);
        });
  }

  /** The letter, once it has been written. */
  public Optional<byte[]> letter(Actor.Staff staff, DecisionId id) {
    return transactions.in(() -> documents.letter(checked(staff, id, "decision.letter")));
  }

  /** What a decision that was made elsewhere rests on, when it was handed in with it. */
  public Optional<byte[]> support(Actor.Staff staff, DecisionId id) {
    return transactions.in(() -> documents.support(checked(staff, id, "decision.support")));
  }

  /** One edition of the letter: every one that was sent is kept. */
  public Optional<byte[]> letter(Actor.Staff staff, DecisionId id, int edition) {
    return transactions.in(() -> documents.letter(checked(staff, id, "decision.letter"), edition));
  }

  /** Whether there is such a document. */
  public boolean hasSupport(Actor.Staff staff, DecisionId id) {
    return transactions.in(
        () -> {
          var decision = checked(staff, id, "decision.hasSupport");
          return documents.exists(decision, DecisionDocuments.Kind.SUPPORT);
        });
  }

  private Decision checked(Actor actor, DecisionId id, String action) {
    var decision =
        rows.find(id)
            .orElseThrow(
                () -> new NoSuchCase(actor, action, Subject.of("decision", id.value()), "absent"));
    access.check(actor, decision.caseId(), Permission.READ_CASES, action);
    return decision;
  }
}
