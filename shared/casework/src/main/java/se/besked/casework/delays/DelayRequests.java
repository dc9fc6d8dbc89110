package se.besked.casework.delays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Served;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.MakeDecision;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.delays.DelayRequest.Possible;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.DelayRequestId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;

/**
 * A party who has waited six months asks that the case be decided. It is, within four weeks, or the
 * request is refused by a decision that can be appealed. Not for what is appealed by legality
 * review, where these paragraphs do not apply.
 *
 * @see <a href="https://lagen.nu/2017:900#P12">förvaltningslagen 12 §</a>
 */
@Component
public final class DelayRequests {
  private static final Period WAIT = Period.ofMonths(6);
  private static final Period TO_ANSWER = Period.ofWeeks(4);

  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final Parties parties;
  private final MakeDecision makeDecision;
  private final Served served;
  private final Desk desk;
  private final Events events;
  private final StaffTasks tasks;
  private final Clock clock;

  public DelayRequests(
      JdbcClient jdbc,
      CaseRows cases,
      Parties parties,
      MakeDecision makeDecision,
      Served served,
      Desk desk,
      Events events,
      StaffTasks tasks,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.parties = parties;
    this.makeDecision = makeDecision;
    this.served = served;
    this.desk = desk;
    this.events = events;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Whether this party may ask now. */
  public Possible possible(Actor.Citizen citizen, CaseId caseId) {
    return desk.as(
        citizen,
        caseId,
        "delay.possible",
        () -> possible(citizen.person(), cases.find(caseId).orElseThrow()));
  }

  private Possible possible(PersonId person, CaseFile file) {
    if (!isUndecided(file) || isForLegalityReview(file.id()) || !broughtIt(person, file.id())) {
      return Possible.NOT_HERE;
    }
    if (of(file.id()).stream().anyMatch(r -> r.person().equals(person))) {
      return Possible.ASKED_BEFORE;
    }
    var sixMonthsOn = Sql.day(file.head().arrivedAt()).plus(WAIT);
    return sixMonthsOn.isBefore(today()) ? Possible.YES : Possible.TOO_EARLY;
  }

  private static boolean isUndecided(CaseFile file) {
    return switch (file) {
      case CaseFile.AwaitingCoGuardian c -> true;
      case CaseFile.Received c -> true;
      case CaseFile.UnderReview c -> true;
      case CaseFile.AwaitingCompletion c -> true;
      case CaseFile.Registered c -> false;
      case CaseFile.Decided c -> false;
      case CaseFile.Appealed c -> false;
      case CaseFile.Final c -> false;
      case CaseFile.Withdrawn c -> false;
      case CaseFile.Frozen c -> false;
    };
  }

  private boolean isForLegalityReview(CaseId caseId) {
    return jdbc.sql(
            """
            select coalesce(assessment ->> 'appealRoute', '') = 'LEGALITY_REVIEW'
            from case_file where id = :case
            """)
        .param("case", caseId.value())
        .query(Boolean.class)
        .single();
  }

  /** The case was begun by those who signed for it. */
  private boolean broughtIt(PersonId person, CaseId caseId) {
    return parties.takingPart(caseId).stream()
        .filter(p -> p.person().equals(person))
        .anyMatch(p -> p.role() == Party.Role.APPLICANT || p.signing() == Party.Signing.SIGNED);
  }

  /**
   * Asks, once.
   *
   * @throws Stale when it is not possible any longer; {@link #possible} says why
   */
  public DelayRequest ask(Actor.Citizen citizen, CaseId caseId) {
    return desk.as(
        citizen,
        cases.held(caseId),
        "delay.ask",
        file -> {
          if (possible(citizen.person(), file) != Possible.YES) {
            throw new Stale("case");
          }
          var id = DelayRequestId.random();
          var decideBy = today().plus(TO_ANSWER);
          jdbc.sql(
                  """
                  insert into delay_request (id, case_id, person_id, asked_at, decide_by, state)
                  values (:id, :case, :person, :now, :by, 'OPEN')
                  """)
              .param("id", id.value())
              .param("case", caseId.value())
              .param("person", citizen.person().value())
              .param("now", Sql.at(clock.instant()))
              .param("by", decideBy)
              .update();
          events.append(caseId, EventType.DELAY_ASKED, citizen, citizen.person(), "{}");
          tasks.raise(
              TaskKind.DELAY_REQUEST,
              file.head().municipality(),
              caseId,
              id.toString(),
              "Avgör ärendet eller avslå begäran inom fyra veckor (förvaltningslagen 12 §).",
              decideBy);
          return find(id).orElseThrow();
        });
  }

  /** All for staff; a citizen's own. */
  public List<DelayRequest> of(Actor actor, CaseId caseId) {
    return desk.as(
        actor,
        caseId,
        Permission.READ_CASES,
        "delay.list",
        () ->
            of(caseId).stream()
                .filter(r -> !(actor instanceof Actor.Citizen(var self)) || r.person().equals(self))
                .map(r -> actor instanceof Actor.Citizen ? untilServed(r) : r)
                .toList());
  }

  /** That it was refused is for the refusal to say. */
  private DelayRequest untilServed(DelayRequest request) {
    if (request.state() != DelayRequest.State.REFUSED) {
      return request;
    }
    var refusal =
        jdbc.sql("select refusal_id from delay_request where id = :id")
            .param("id", request.id().value())
            .query((row, n) -> new DecisionId(Sql.id(row, "refusal_id")))
            .single();
    return served.on(request.person(), refusal)
        ? request
        : new DelayRequest(
            request.id(),
            request.caseId(),
            request.person(),
            request.askedAt(),
            request.decideBy(),
            DelayRequest.State.OPEN);
  }

  /**
   * Refuses the request by a decision of its own, given to who asked.
   *
   * @param refusal avslag with its reasons, appealed by förvaltningsbesvär
   * @throws Stale when the case has been decided, or the request answered
   */
  public Decision refuse(Actor.Staff staff, DelayRequestId id, NewDecision refusal) {
    return desk.as(
        staff,
        request(id),
        Permission.DECIDE,
        "delay.refuse",
        request -> {
          if (refusal.outcome() != DecisionOutcome.REFUSE
              || refusal.appealRoute() != AppealRoute.ADMINISTRATIVE_APPEAL) {
            throw new IllegalArgumentException("förvaltningslagen 12 §: a refusal, and appealable");
          }
          var file = cases.lock(request.caseId()).orElseThrow();
          var made =
              makeDecision.make(
                  file.head(),
                  refusal,
                  MakeDecision.Circumstances.beside(DecisionSubject.DELAY, request.person()));
          Sql.one(
              jdbc.sql(
                      """
                      update delay_request set state = 'REFUSED', settled_at = :now,
                        refusal_id = :refusal, version = version + 1
                      where id = :id and state = 'OPEN'
                      """)
                  .param("now", Sql.at(clock.instant()))
                  .param("refusal", made.id().value())
                  .param("id", id.value())
                  .update(),
              "delay request");
          events.append(request.caseId(), EventType.DELAY_REFUSED, staff, request.person(), "{}");
          tasks.settle(TaskKind.DELAY_REQUEST, id.toString(), staff);
          return made;
        });
  }

  private Optional<DelayRequest> find(DelayRequestId id) {
    return jdbc.sql("select * from delay_request where id = :id")
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  private List<DelayRequest> of(CaseId caseId) {
    return jdbc.sql("select * from delay_request where case_id = :case order by asked_at, id")
        .param("case", caseId.value())
        .query((row, n) -> read(row))
        .list();
  }

  private LocalDate today() {
    return Sql.day(clock.instant());
  }

  private static DelayRequest read(ResultSet row) throws SQLException {
    return new DelayRequest(
        new DelayRequestId(Sql.id(row, "id")),
        new CaseId(Sql.id(row, "case_id")),
        new PersonId(Sql.id(row, "person_id")),
        Sql.instant(row, "asked_at"),
        row.getObject("decide_by", LocalDate.class),
        DelayRequest.State.valueOf(row.getString("state")));
  }

  private Filed<DelayRequest> request(DelayRequestId id) {
    return Filed.in(DelayRequest::caseId, Subject.of("delayRequest", id.value()), () -> find(id));
  }
}
