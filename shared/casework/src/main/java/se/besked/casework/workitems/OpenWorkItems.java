package se.besked.casework.workitems;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Readiness;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.people.Persons;
import se.besked.kernel.registers.WorkKind;

/** Makes work items of what has arrived or been agreed. */
@Component
public final class OpenWorkItems {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("open-work-item");

  private final WorkItemRows items;
  private final CaseRows cases;
  private final CaseContents contents;
  private final Parties parties;
  private final Persons persons;
  private final Events events;
  private final Desk desk;
  private final Clock clock;

  public OpenWorkItems(
      WorkItemRows items,
      CaseRows cases,
      CaseContents contents,
      Parties parties,
      Persons persons,
      Events events,
      Desk desk,
      Clock clock) {
    this.items = items;
    this.cases = cases;
    this.contents = contents;
    this.parties = parties;
    this.persons = persons;
    this.events = events;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * A matter has arrived complete, to be entered: one item, however often it is asked for, and none
   * when the case has moved on.
   *
   * @param endsCase the case is registered when this is done
   * @param officerOnly the rules found something that a person should see first
   * @return false when nothing new was made
   */
  public boolean ofReadyCase(
      Actor.SystemJob job, CaseId id, WorkKind kind, boolean endsCase, boolean officerOnly) {
    return desk.as(
        job,
        Subject.of(id),
        "workItem.open",
        () -> {
          var file = cases.lock(id).orElseThrow();
          return Readiness.of(file).isNobodys()
              && open(file.head(), kind, id.toString(), endsCase, officerOnly, "{}");
        });
  }

  /**
   * Something has been agreed in a case that goes on. The caller holds the case.
   *
   * @param cause makes it one item per kind
   * @param detailJson what the kind adds
   */
  public boolean open(
      CaseHead head,
      WorkKind kind,
      String cause,
      boolean endsCase,
      boolean officerOnly,
      String detailJson) {
    var now = clock.instant();
    var item =
        new WorkItem(
            WorkItemId.random(),
            head.municipality(),
            head.id(),
            head.service(),
            head.number(),
            kind,
            WorkItem.State.OPEN,
            endsCase,
            officerOnly || head.isProtected() || head.leftToPerson(),
            now,
            0,
            null,
            null,
            null,
            null,
            null,
            now,
            0);
    boolean isNew = items.insert(item, cause, content(head, detailJson));
    if (isNew) {
      events.append(head.id(), EventType.TO_BE_REGISTERED, SELF);
    }
    return isNew;
  }

  private WorkItemContent content(CaseHead head, String detailJson) {
    var whole = contents.whole(head.id());
    return new WorkItemContent(
        head.number(),
        head.service(),
        whole.applicationJson(),
        whole.assessmentJson(),
        head.summaryJson(),
        detailJson,
        people(head.id()));
  }

  private List<WorkItemContent.Person> people(CaseId id) {
    return parties.of(id).stream()
        .filter(p -> p.endedAt() == null)
        .map(
            p ->
                new WorkItemContent.Person(
                    p.role().name(),
                    persons.numberOf(SELF, p.person()).digits(),
                    p.name().givenName(),
                    p.name().surname()))
        .toList();
  }
}
