package se.besked.casework.record;

import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Served;
import se.besked.casework.events.CaseEvent;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** The events of a case, as much of them as the viewer may see. */
@Component
public final class Timeline {
  private final Events events;
  private final Served served;
  private final Desk desk;

  public Timeline(Events events, Served served, Desk desk) {
    this.events = events;
    this.served = served;
    this.desk = desk;
  }

  /**
   * Oldest first. A citizen sees what parties may see, nothing about the other guardian alone, no
   * details and nobody's name; and what tells of a decision only when it has been served on them.
   */
  public List<CaseEvent> of(Actor viewer, CaseId caseId) {
    return desk.as(
        viewer,
        caseId,
        Permission.READ_CASES,
        "case.timeline",
        () -> {
          var all = events.of(caseId);
          return switch (viewer) {
            case Actor.Citizen citizen ->
                all.stream().filter(e -> isFor(citizen, e)).map(Timeline::shown).toList();
            case Actor.Staff staff -> all;
            case Actor.SystemJob job -> all;
          };
        });
  }

  private boolean isFor(Actor.Citizen citizen, CaseEvent event) {
    return event.type().shownToParties()
        && (event.person() == null || event.person().equals(citizen.person()))
        && !(event.type().tellsOfDecision()
            && !event.actor().equals(citizen.name())
            && served.waits(event.caseId(), citizen.person(), event.at()));
  }

  /** The day and nothing more: not when the other guardian was here, and no details. */
  private static CaseEvent shown(CaseEvent e) {
    var day = Sql.startOf(Sql.day(e.at()));
    return new CaseEvent(e.id(), e.caseId(), e.type(), day, e.actorKind(), "", e.person(), "{}");
  }
}
