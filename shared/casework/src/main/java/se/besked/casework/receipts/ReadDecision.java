package se.besked.casework.receipts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Served;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.store.Sql;

/**
 * A party reads a decision. Its content and its letter show only after that party has confirmed
 * receipt, and one guardian's receipt is never the other's.
 */
@Component
public final class ReadDecision {
  private final DecisionRows decisions;
  private final DecisionDocuments documents;
  private final CaseRows cases;
  private final ReceiptRows receipts;
  private final ProofOfReceipt proof;
  private final Served served;
  private final Desk desk;
  private final Clock clock;

  public ReadDecision(
      DecisionRows decisions,
      DecisionDocuments documents,
      CaseRows cases,
      ReceiptRows receipts,
      ProofOfReceipt proof,
      Served served,
      Desk desk,
      Clock clock) {
    this.decisions = decisions;
    this.documents = documents;
    this.cases = cases;
    this.receipts = receipts;
    this.proof = proof;
    this.served = served;
    this.desk = desk;
    this.clock = clock;
  }

  /** The published decisions of a case, as this party may see them. Opens none of them. */
  public List<DecisionView> of(Actor.Citizen citizen, CaseId caseId) {
    return desk.as(
        citizen,
        caseId,
        "case.decisions",
        () ->
            decisions.of(caseId).stream()
                .filter(d -> d.publishedAt() != null)
                .flatMap(d -> receipts.find(d.id(), citizen.person()).map(r -> view(d, r)).stream())
                .toList());
  }

  /** The party opens the decision's page; the first time is kept. */
  public DecisionView open(Actor.Citizen citizen, DecisionId id) {
    return letIn(
        citizen,
        id,
        "decision.open",
        mine -> {
          receipts.opened(mine.receipt(), clock.instant());
          return view(mine.decision(), receipts.find(id, citizen.person()).orElseThrow());
        });
  }

  /** The party confirms receipt. A second time gives the first receipt with its first time. */
  public DecisionView.Confirmed acknowledge(Actor.Citizen citizen, DecisionId id) {
    return letIn(
        citizen,
        id,
        "decision.acknowledge",
        mine -> {
          var now = clock.instant();
          receipts.opened(mine.receipt(), now);
          proof.record(
              citizen, mine.decision(), mine.receipt(), Receipt.Method.READ_RECEIPT, Sql.day(now));
          return new DecisionView.Confirmed(
              documents.shownTo(citizen.person(), mine.decision()),
              receipts.find(id, citizen.person()).orElseThrow());
        });
  }

  /**
   * The letter, for a party that has confirmed receipt; the first download is kept.
   *
   * @throws AccessDenied when this party has not
   */
  public Optional<byte[]> letter(Actor.Citizen citizen, DecisionId id) {
    return letIn(
        citizen,
        id,
        "decision.letter",
        mine -> {
          if (!served.on(citizen.person(), id)) {
            throw new AccessDenied(
                citizen, "decision.letter", subject(id), "receipt not confirmed");
          }
          receipts.downloaded(mine.receipt(), clock.instant());
          return documents.letter(mine.decision(), citizen.person());
        });
  }

  private <R> R letIn(Actor.Citizen citizen, DecisionId id, String action, Function<Mine, R> work) {
    var filed = Filed.in(Decision::caseId, subject(id), () -> decisions.find(id));
    return desk.as(
        citizen,
        filed,
        action,
        decision ->
            work.apply(
                new Mine(
                    decision,
                    receipts
                        .find(id, citizen.person())
                        .orElseThrow(
                            () ->
                                new AccessDenied(citizen, action, subject(id), "not published")))));
  }

  private DecisionView view(Decision decision, Receipt receipt) {
    return served.on(receipt.person(), decision.id())
        ? new DecisionView.Confirmed(documents.shownTo(receipt.person(), decision), receipt)
        : new DecisionView.Unconfirmed(
            decision.id(),
            decision.number(),
            cases.find(decision.caseId()).orElseThrow().head().number(),
            receipt.madeAvailableAt());
  }

  private static Subject subject(DecisionId id) {
    return Subject.of("decision", id.value());
  }

  private record Mine(Decision decision, Receipt receipt) {}
}
