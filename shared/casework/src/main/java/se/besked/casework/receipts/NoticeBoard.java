package se.besked.casework.receipts;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;

/**
 * The days when minutes were announced on the municipality's notice board, and taken down. They
 * start everybody's time for legality review.
 *
 * @see <a href="https://lagen.nu/2017:725#K13P5">kommunallagen 13 kap. 5 §</a>
 */
@Component
public final class NoticeBoard {
  private final JdbcClient jdbc;
  private final DecisionRows decisions;
  private final ReceiptRows receipts;
  private final Desk desk;
  private final Events events;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Clock clock;

  public NoticeBoard(
      JdbcClient jdbc,
      DecisionRows decisions,
      ReceiptRows receipts,
      Desk desk,
      Events events,
      StaffTasks tasks,
      Jobs jobs,
      Clock clock) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.receipts = receipts;
    this.desk = desk;
    this.events = events;
    this.tasks = tasks;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Registers the days, or corrects them.
   *
   * @param takenDownOn null while it is still up
   * @throws IllegalArgumentException for a decision that is not appealed this way, or for a day
   *     that has not come
   */
  public Decision register(
      Actor.Staff registrar,
      DecisionId id,
      LocalDate announcedOn,
      @Nullable LocalDate takenDownOn) {
    return desk.as(
        registrar,
        decision(id),
        Permission.ANNOUNCE,
        "decision.announce",
        decision -> {
          refuseNonsense(decision, announcedOn, takenDownOn);
          write(decision, announcedOn, takenDownOn);
          for (var receipt : receipts.of(id)) {
            receipts.storeWindow(receipt);
            ProofOfReceipt.planFinality(jobs, decision, receipt);
          }
          events.append(
              decision.caseId(),
              decision.announcedOn() == null
                  ? EventType.ANNOUNCED
                  : EventType.ANNOUNCEMENT_CORRECTED,
              registrar);
          tasks.settle(TaskKind.REGISTER_ANNOUNCEMENT, id.toString(), registrar);
          return decisions.find(id).orElseThrow();
        });
  }

  private void refuseNonsense(
      Decision decision, LocalDate announcedOn, @Nullable LocalDate takenDownOn) {
    if (decision.appealRoute() != AppealRoute.LEGALITY_REVIEW) {
      throw new IllegalArgumentException(
          "Beslut som överklagas genom förvaltningsbesvär anslås inte.");
    }
    var today = Sql.day(clock.instant());
    if (announcedOn.isAfter(today) || (takenDownOn != null && takenDownOn.isAfter(today))) {
      throw new IllegalArgumentException("Dagen har inte varit än.");
    }
    if (announcedOn.isBefore(Sql.day(decision.decidedAt()))) {
      throw new IllegalArgumentException("Protokollet kan inte ha anslagits före beslutet.");
    }
    if (takenDownOn != null && takenDownOn.isBefore(announcedOn)) {
      throw new IllegalArgumentException("Anslaget kan inte ha tagits ned innan det sattes upp.");
    }
  }

  private void write(Decision decision, LocalDate announcedOn, @Nullable LocalDate takenDownOn) {
    Sql.one(
        jdbc.sql(
                """
                update decision set announced_on = :announced, taken_down_on = :down,
                  version = version + 1
                where id = :id and version = :version and appeal_route = 'LEGALITY_REVIEW'
                """)
            .param("announced", announcedOn)
            .param("down", takenDownOn)
            .param("id", decision.id().value())
            .param("version", decision.version())
            .update(),
        "decision");
  }

  private Filed<Decision> decision(DecisionId id) {
    return Filed.in(Decision::caseId, Subject.of("decision", id.value()), () -> decisions.lock(id));
  }
}
