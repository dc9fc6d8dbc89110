package se.besked.casework.robots;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;

/**
 * A robot hands in what a named person has decided in another system. It becomes a decision like
 * every other: letter, notices, receipts, time to appeal and record follow as they do for those
 * that are made here.
 */
@Component
public final class DeliverDecision {
  private static final String ACTION = "decision.deliver";

  private final JdbcClient jdbc;
  private final DecideCase decideCase;
  private final DecisionDocuments documents;
  private final RobotUploads uploads;
  private final CaseRows cases;
  private final Desk desk;
  private final CustodyGate custody;
  private final Clock clock;

  public DeliverDecision(
      JdbcClient jdbc,
      DecideCase decideCase,
      DecisionDocuments documents,
      RobotUploads uploads,
      CaseRows cases,
      Desk desk,
      CustodyGate custody,
      Clock clock) {
    this.jdbc = jdbc;
    this.decideCase = decideCase;
    this.documents = documents;
    this.uploads = uploads;
    this.cases = cases;
    this.desk = desk;
    this.custody = custody;
    this.clock = clock;
  }

  /**
   * The files handed in beforehand.
   *
   * @param letter what the parties get; null for the letter that is written here
   * @param support what the decision rests on, for staff
   */
  public record Files(@Nullable UUID letter, @Nullable UUID support) {}

  /**
   * Makes the decision.
   *
   * @param version of the case as the robot saw it
   * @param hearing whether the parties had their say; counts only when it does not grant all
   * @throws Stale when the case has changed since, or is not under review
   * @throws se.besked.casework.cases.PartiesNotConfirmed when an officer must say first who is a
   *     party
   * @throws se.besked.casework.hearings.NotHeard when it goes against somebody who was not heard
   * @throws se.besked.casework.robots.NoSuchUpload when a file is not there
   * @throws AccessDenied when the decision is not by a named person, or the robot has not taken the
   *     case
   */
  public Decision deliver(
      Actor.Staff robot,
      CaseId id,
      int version,
      NewDecision decision,
      Hearing hearing,
      Files files) {
    var by =
        decision.decidedBy() instanceof NewDecision.ByOfficerElsewhere elsewhere ? elsewhere : null;
    return desk.as(
        robot,
        Filed.of(id, () -> id).noting(by == null ? null : "decided by " + by.officer()),
        Permission.DELIVER_DECISIONS,
        ACTION,
        asked -> {
          if (by == null) {
            throw new AccessDenied(robot, ACTION, Subject.of(id), "a robot decides nothing itself");
          }
          custody.forDecision(id);
          var caseFile = cases.lock(id).orElseThrow();
          if (!(caseFile instanceof CaseFile.UnderReview review)
              || review.head().version() != version) {
            throw new Stale("case");
          }
          var letter = taken(robot, id, files.letter());
          var support = taken(robot, id, files.support());
          var made = decideCase.decide(robot, review, decision, new Preparation(hearing, null));
          letter.ifPresent(pdf -> documents.store(made, pdf));
          support.ifPresent(pdf -> documents.store(made, DecisionDocuments.Kind.SUPPORT, pdf));
          keep(robot, made, by);
          return made;
        });
  }

  private Optional<byte[]> taken(Actor.Staff robot, CaseId id, @Nullable UUID file) {
    return file == null ? Optional.empty() : Optional.of(uploads.take(robot, id, file));
  }

  private void keep(Actor.Staff robot, Decision decision, NewDecision.ByOfficerElsewhere by) {
    jdbc.sql(
            """
            insert into delivered_decision (decision_id, robot, officer, reference, delivered_at)
            values (:id, :robot, :officer, :reference, :now)
            """)
        .param("id", decision.id().value())
        .param("robot", robot.userId())
        .param("officer", by.officer())
        .param("reference", by.reference())
        .param("now", Sql.at(clock.instant()))
        .update();
  }
}
