package se.besked.casework.changes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.appeals.AppealRows;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.changes.ChangeNotAllowed.Why;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.MakeDecision;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.decisions.ReadyToDecide;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.store.Stale;
import se.besked.kernel.law.AppealRoute;

/**
 * Changes a decision: a new one takes its place, with its own letter, receipts and time to appeal.
 * The old one and its letter are kept.
 *
 * @see <a href="https://lagen.nu/2017:900#P37">förvaltningslagen 37–39 §§</a>
 */
@Component
public final class ChangeDecision {
  private final CaseRows cases;
  private final DecisionRows decisions;
  private final AppealRows appeals;
  private final MakeDecision makeDecision;
  private final ReadyToDecide ready;
  private final Desk desk;
  private final Events events;

  public ChangeDecision(
      CaseRows cases,
      DecisionRows decisions,
      AppealRows appeals,
      MakeDecision makeDecision,
      ReadyToDecide ready,
      Desk desk,
      Events events) {
    this.cases = cases;
    this.decisions = decisions;
    this.appeals = appeals;
    this.makeDecision = makeDecision;
    this.ready = ready;
    this.desk = desk;
    this.events = events;
  }

  /**
   * Changes the valid decision of a case as the actor saw it.
   *
   * @throws ChangeNotAllowed when the law does not allow it
   * @throws se.besked.casework.hearings.NotHeard when it is to somebody's detriment and they have
   *     not been heard about it
   * @throws se.besked.casework.decisions.SecondReaderNeeded when somebody else must have proposed
   *     it
   * @throws Stale when the case has changed, or has no decision
   */
  public Decision change(
      Actor.Staff staff, CaseFile seen, NewDecision made, Change change, Preparation before) {
    return desk.as(
        staff,
        seen.id(),
        Permission.DECIDE,
        "case.changeDecision",
        () -> {
          var now = ready.unchanged(seen);
          var old = decisions.validOf(seen.id()).orElseThrow(() -> new Stale("decision"));
          mayChange(old, made, change);
          var rapporteur = ready.rapporteur(staff.userId(), now.head(), made, before);
          var hearing = heard(now, old, made, change, before.hearing());
          decisions.replace(old);
          if (now instanceof CaseFile.Final) {
            var unused = cases.move(now, CaseState.DECIDED);
          }
          var decision =
              makeDecision.make(
                  now.head(),
                  made,
                  new MakeDecision.Circumstances(
                      DecisionSubject.MATTER,
                      old.id(),
                      null,
                      rapporteur,
                      hearing,
                      change.ground().name() + ": " + change.why()));
          events.append(seen.id(), EventType.DECISION_REPLACED, staff);
          return decision;
        });
  }

  private void mayChange(Decision old, NewDecision made, Change change) {
    if (old.appealRoute() == AppealRoute.LEGALITY_REVIEW && change.ground() != ChangeGround.SLIP) {
      throw new ChangeNotAllowed(Why.LEGALITY_REVIEW);
    }
    if (appeals.anyHandedOver(old.id())) {
      throw new ChangeNotAllowed(Why.HANDED_OVER);
    }
    if (appeals.anyWaiting(old.id()) && change.ground() != ChangeGround.MUST) {
      throw new ChangeNotAllowed(Why.APPEALED);
    }
    if (change.isToDetriment(old, made) && !change.ground().allowsDetriment()) {
      throw new ChangeNotAllowed(Why.DETRIMENT);
    }
  }

  /** Whoever loses something is heard about it, after the decision that is to be changed. */
  private @Nullable Hearing heard(
      CaseFile file, Decision old, NewDecision made, Change change, Hearing hearing) {
    return change.isToDetriment(old, made)
        ? ready.heard(file.head(), hearing, old.decidedAt())
        : null;
  }
}
