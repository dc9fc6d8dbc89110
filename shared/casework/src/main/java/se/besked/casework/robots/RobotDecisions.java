package se.besked.casework.robots;

import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
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
  private final Desk desk;

  public RobotDecisions(DecisionRows decisions, ReceiptRows receipts, Desk desk) {
    this.decisions = decisions;
    this.receipts = receipts;
    this.desk = desk;
  }

  /** The decisions in a case, the oldest first. */
  public List<Decision> of(Actor.Staff robot, CaseId id) {
    return desk.as(robot, id, Permission.READ_AS_ROBOT, "case.decisions", () -> decisions.of(id));
  }

  /**
   * One decision.
   *
   * @throws NoSuchCase when there is none that the robot may know of
   */
  public Decision get(Actor.Staff robot, DecisionId id) {
    return desk.as(
        robot, decision(id), Permission.READ_AS_ROBOT, "decision.read", decision -> decision);
  }

  /** One line for each party that the decision has been given to. Looking leaves no receipt. */
  public List<Receipt> receipts(Actor.Staff robot, DecisionId id) {
    return desk.as(
        robot,
        decision(id),
        Permission.READ_AS_ROBOT,
        "decision.receipts",
        decision -> receipts.of(id));
  }

  private Filed<Decision> decision(DecisionId id) {
    return Filed.in(Decision::caseId, Subject.of("decision", id.value()), () -> decisions.find(id));
  }
}
