package se.besked.casework.receipts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.letters.UnreadLetters;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Sql;

/** Receipts as staff see them and, for service on paper, make them. Looking leaves no receipt. */
@Component
public final class Receipts {
  private final ReceiptRows receipts;
  private final ProofOfReceipt proof;
  private final DecisionRows decisions;
  private final CaseRows cases;
  private final Desk desk;
  private final Notices notices;
  private final UnreadLetters unreadLetters;
  private final Clock clock;

  public Receipts(
      ReceiptRows receipts,
      ProofOfReceipt proof,
      DecisionRows decisions,
      CaseRows cases,
      Desk desk,
      Notices notices,
      UnreadLetters unreadLetters,
      Clock clock) {
    this.receipts = receipts;
    this.proof = proof;
    this.decisions = decisions;
    this.cases = cases;
    this.desk = desk;
    this.notices = notices;
    this.unreadLetters = unreadLetters;
    this.clock = clock;
  }

  public List<Receipt> of(Actor.Staff staff, DecisionId id) {
    return desk.as(
        staff,
        decision(id),
        Permission.READ_CASES,
        "decision.receipts",
        decision -> receipts.of(id));
  }

  /**
   * Records that a person was served in another way than here.
   *
   * @param receivedOn the day they were; with simplified service two weeks after it was sent
   */
  public Receipt recordService(
      Actor.Staff staff,
      DecisionId id,
      PersonId person,
      Receipt.Method method,
      LocalDate receivedOn) {
    if (method == Receipt.Method.READ_RECEIPT) {
      throw new IllegalArgumentException("Only the person can give a read receipt");
    }
    if (receivedOn.isAfter(Sql.day(clock.instant()))) {
      throw new IllegalArgumentException("Nobody has received anything tomorrow");
    }
    return desk.as(
        staff,
        decision(id),
        Permission.WORK_ON_CASES,
        "decision.recordService",
        decision -> {
          var receipt =
              receipts
                  .find(id, person)
                  .orElseThrow(
                      () ->
                          new AccessDenied(
                              staff, "decision.recordService", subject(id), "not a party"));
          proof.record(staff, decision, receipt, method, receivedOn);
          return receipts.find(id, person).orElseThrow();
        });
  }

  /** Reminds who has not confirmed, and later has it sent on paper. Called by the job. */
  public void remind(DecisionId id, PersonId person, boolean tellStaff) {
    desk.whole(
        () -> {
          var decision = decisions.find(id).orElseThrow();
          var receipt = receipts.find(id, person);
          var closed = cases.find(decision.caseId()).orElseThrow().head().isProtected();
          if (closed || receipt.isEmpty() || receipt.get().acknowledged() || !decision.isValid()) {
            return;
          }
          if (tellStaff) {
            unreadLetters.plan(decision, person);
          } else {
            notices.aboutDecision(
                person, NoticeKind.DECISION_REMINDER, decision.caseId(), id, id.toString());
          }
        });
  }

  private static Subject subject(DecisionId id) {
    return Subject.of("decision", id.value());
  }

  private Filed<Decision> decision(DecisionId id) {
    return Filed.in(Decision::caseId, subject(id), () -> decisions.find(id));
  }
}
