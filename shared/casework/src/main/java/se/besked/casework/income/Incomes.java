package se.besked.casework.income;

import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.people.Persons;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.StatedIncomes;

/**
 * What each adult has stated of their own income. No operation gives one adult another's figures;
 * fees are reckoned with them by the house itself.
 */
@Component
public final class Incomes implements StatedIncomes {
  private static final Actor.SystemJob FEES = new Actor.SystemJob("reckon-fees");
  private static final List<Period> REMIND_BEFORE = List.of(Period.ofDays(30), Period.ofDays(7));
  private static final int LARGEST = 10_000_000;

  private final StatementRows rows;
  private final CaseRows cases;
  private final Persons persons;
  private final Desk desk;
  private final Events events;
  private final Notices notices;
  private final Jobs jobs;

  public Incomes(
      StatementRows rows,
      CaseRows cases,
      Persons persons,
      Desk desk,
      Events events,
      Notices notices,
      Jobs jobs) {
    this.rows = rows;
    this.cases = cases;
    this.persons = persons;
    this.desk = desk;
    this.events = events;
    this.notices = notices;
    this.jobs = jobs;
  }

  /**
   * A statement that has arrived begins to count, once per case.
   *
   * @param actor the job that carries a case on, or an officer who accepts one from too far back
   * @param perKind kronor a month of each kind; empty when the adult accepts the maximum fee
   * @param ageMonths how many months after the first it still counts
   * @return false when it counted already
   */
  public boolean state(
      Actor actor,
      CaseId caseId,
      YearMonth from,
      Optional<Map<String, Integer>> perKind,
      int ageMonths) {
    perKind.ifPresent(Incomes::mustBePossible);
    if (actor instanceof Actor.Citizen) {
      throw desk.refuse(actor, "income.state", Subject.of(caseId), "neither job nor officer");
    }
    return desk.as(
        actor,
        cases.held(caseId),
        Permission.HANDLE_INCOMES,
        "income.state",
        file -> {
          var head = file.head();
          var statement =
              new IncomeStatement(
                  UUID.randomUUID(), from, from.plusMonths(ageMonths), perKind, head.arrivedAt());
          boolean isNew = rows.insert(head.municipality(), head.applicant(), caseId, statement);
          if (isNew) {
            events.append(caseId, EventType.INCOME_STATED, actor);
            planReminders(statement);
          }
          return isNew;
        });
  }

  private static void mustBePossible(Map<String, Integer> perKind) {
    if (perKind.values().stream().anyMatch(k -> k < 0 || k > LARGEST)) {
      throw new IllegalArgumentException("An income a month lies between 0 and " + LARGEST);
    }
  }

  private void planReminders(IncomeStatement statement) {
    var end = statement.lastMonth().plusMonths(1).atDay(1);
    for (int i = 0; i < REMIND_BEFORE.size(); i++) {
      jobs.plan(
          Job.REMIND_INCOME,
          statement.id() + "/" + (i + 1),
          Sql.startOf(end.minus(REMIND_BEFORE.get(i))));
    }
  }

  /** Reminds that a statement grows old, unless there is a newer. Called by the job. */
  public void remind(UUID statement, int which) {
    var owner = rows.ownerOf(statement).orElseThrow();
    desk.as(
        FEES,
        Subject.of("person", owner.value()),
        "income.remind",
        () -> {
          if (rows.of(owner).getFirst().id().equals(statement)) {
            notices.toPerson(
                owner,
                NoticeKind.INCOME_GROWS_OLD,
                rows.municipalityOf(statement),
                statement + "/" + which);
          }
        });
  }

  /** One's own statements, the latest first. */
  public List<IncomeStatement> mine(Actor.Citizen citizen) {
    return desk.as(
        citizen,
        Subject.of("person", citizen.person().value()),
        "income.mine",
        () -> rows.of(citizen.person()));
  }

  @Override
  public Optional<Integer> perMonth(PersonalNumber adult, YearMonth month) {
    return persons
        .known(adult)
        .flatMap(
            person ->
                desk.as(
                    FEES,
                    Subject.of("person", person.value()),
                    "income.reckon",
                    () -> rows.in(person, month)))
        .flatMap(IncomeStatement::perMonth);
  }
}
