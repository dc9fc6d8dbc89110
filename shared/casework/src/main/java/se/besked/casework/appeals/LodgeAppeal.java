package se.besked.casework.appeals;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.ReceiptRows;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.AppealWindow;

/**
 * A party appeals. Every appeal is taken in; the dates are put beside it, and a person tries it.
 *
 * @see <a href="https://lagen.nu/2017:900#P45">förvaltningslagen 45 §</a>
 */
@Component
public final class LodgeAppeal {
  private final AppealRows appeals;
  private final DecisionRows decisions;
  private final ReceiptRows receipts;
  private final CaseRows cases;
  private final CaseAttachments attachments;
  private final Desk desk;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;
  private final Clock clock;

  public LodgeAppeal(
      AppealRows appeals,
      DecisionRows decisions,
      ReceiptRows receipts,
      CaseRows cases,
      CaseAttachments attachments,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Clock clock) {
    this.appeals = appeals;
    this.decisions = decisions;
    this.receipts = receipts;
    this.cases = cases;
    this.attachments = attachments;
    this.desk = desk;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Lodges. The same client key a second time gives the first appeal with its first time. */
  public Appeal lodge(Actor.Citizen citizen, DecisionId id, NewAppeal appeal) {
    return desk.as(
        citizen,
        published(id),
        "appeal.lodge",
        decision -> {
          var caseFile = cases.lock(decision.caseId()).orElseThrow();
          return appeals
              .sentWith(citizen.person(), appeal.clientKey())
              .orElseGet(() -> takeIn(citizen, decision, caseFile, appeal));
        });
  }

  private Filed<Decision> published(DecisionId id) {
    return Filed.in(
            Decision::caseId,
            Subject.of("decision", id.value()),
            () -> decisions.find(id).filter(d -> d.publishedAt() != null))
        .orElse(NoSuchCase::new, "no published decision");
  }

  private Appeal takeIn(
      Actor.Citizen citizen, Decision decision, CaseFile caseFile, NewAppeal appeal) {
    var window =
        receipts
            .find(decision.id(), citizen.person())
            .map(Receipt::window)
            .orElseGet(() -> AppealWindow.of(decision.appealRoute(), null, null));
    var timeliness = Timeliness.of(window, Sql.day(clock.instant()));
    var lodged = appeals.insert(decision, citizen.person(), appeal, timeliness, lastDay(window));
    for (var file : appeal.files()) {
      appeals.attach(
          lodged.id(),
          attachments.add(
              caseFile.id(),
              citizen,
              "appeal",
              file.name(),
              file.mediaType(),
              file.content().get()));
    }
    if (timeliness != Timeliness.LATE
        && (caseFile instanceof CaseFile.Decided || caseFile instanceof CaseFile.Final)) {
      var unused = cases.move(caseFile, CaseState.APPEALED);
    }
    raiseTask(decision, lodged);
    events.append(decision.caseId(), EventType.APPEALED, citizen);
    notices.aboutDecision(
        citizen.person(),
        NoticeKind.APPEAL_RECEIVED,
        decision.caseId(),
        decision.id(),
        lodged.id().toString());
    return lodged;
  }

  /** The court tries legality reviews itself; of the others we try the time, and nothing else. */
  private void raiseTask(Decision decision, Appeal appeal) {
    var kind =
        decision.appealRoute() == AppealRoute.LEGALITY_REVIEW
            ? TaskKind.FORWARD_APPEAL
            : TaskKind.TIMELINESS_CHECK;
    tasks.raise(
        kind,
        decision.municipality(),
        decision.caseId(),
        appeal.id().toString(),
        switch (appeal.timeliness()) {
          case ON_TIME -> "Överklagandet kom in i tid enligt datumen.";
          case LATE -> "Överklagandet kom in för sent enligt datumen. Rättidsprövning behövs.";
          case CANNOT_BE_ESTABLISHED ->
              "Det går inte att visa när tiden började. Överklagandet räknas som i tid.";
        },
        Sql.day(clock.instant()).plusDays(1));
  }

  private static @Nullable LocalDate lastDay(AppealWindow window) {
    return window instanceof AppealWindow.Running(var deadline) ? deadline.lastDay() : null;
  }
}
