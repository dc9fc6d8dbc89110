package se.besked.casework.robots;

import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.NoSuchCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.ReceiptRows;

/** What has become of decisions: whether parties have got them, and until when they may appeal. */
@Component
public final class RobotDecisions {
  private final DecisionRows decisions;
  private final ReceiptRows receipts;
  private final CaseAccess access;
  private final Transactions transactions;

  public RobotDecisions(
      DecisionRows decisions, ReceiptRows receipts, CaseAccess access, Transactions transactions) {
    this.decisions = decisions;
    this.receipts = receipts;
    this.access = access;
    this.transactions = transactions;
  }

  /** The decisions in a case, the oldest first. */
  public List<Decision> of(Actor.Staff robot, CaseId id) {
    return transactions.in(
        () -> {
          access.check(robot, id, Permission.READ_AS_ROBOT, "case.decisions");
          return decisions.of(id);
        });
  }

  /**
   * One decision.
   *
   * @throws NoSuchCase when there is none that the robot may know of
   */
  public Decision get(Actor.Staff robot, DecisionId id) {
    return transactions.in(() -> checked(robot, id, "decision.read"));
  }

  /** One line for each party that the decision has been given to. Looking leaves no receipt. */
  public List<Receipt> receipts(Actor.Staff robot, DecisionId id) {
    return transactions.in(
        () -> {
          var unused = checked(robot, id, "decision.receipts");
          return receipts.of(id);
        });
  }

  private Decision checked(Actor.Staff robot, DecisionId id, String action) {
    var decision =
        decisions
            .find(id)
            .orElseThrow(
                () -> new NoSuchCase(robot, action, Subject.of("decision", id.value()), "absent"));
    access.check(robot, decision.caseId(), Permission.READ_AS_ROBOT, action);
    return decision;
  }
}
