package se.besked.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseState;
import se.besked.casework.ids.CaseId;
import se.besked.casework.queue.Assigned;
import se.besked.casework.queue.CaseQueue;
import se.besked.casework.queue.DeadlineKind;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueFilter.Whose;
import se.besked.casework.queue.QueueLine;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.queue.WorkOnCases;

/**
 * The officers' queue with 100,000 open cases in a real database: a page, a filter, a claim, each
 * with its audit line and in a transaction of its own. The promise: a median of 100 ms; the tail is
 * told, but is as long as the computer is busy.
 */
public final class QueueBench {
  private static final int CASES = 100_000;
  private static final int TURNS = 200;
  private static final int WARM_UP = 20;
  private static final int LINES = 50;
  private static final double PROMISED_MILLIS = 100;
  private static final Actor.Staff OFFICER =
      new Actor.Staff("officer-1", "1299", Set.of(Role.OFFICER));
  private static final Actor.Staff PRINCIPAL =
      new Actor.Staff("rektor", "1299", Set.of(Role.PRINCIPAL), Set.of("unit-7"));

  private static double worst;

  private QueueBench() {}

  static void run() throws Exception {
    System.out.printf("%nqueue of %,d open cases%n", CASES);
    try (var world = new QueueWorld()) {
      var jdbc = world.get(JdbcClient.class);
      var seeding = System.nanoTime();
      seed(jdbc);
      Timing.line(
          "seeded, with each case's days",
          "%,d cases in %.1f s".formatted(count(jdbc), (System.nanoTime() - seeding) / 1e9));
      pages(world.get(CaseQueue.class));
      claims(world.get(WorkOnCases.class), jdbc);
    }
    if (worst > PROMISED_MILLIS) {
      throw new IllegalStateException("The promise about the queue is broken");
    }
  }

  private static void pages(CaseQueue queue) throws Exception {
    var all = QueueFilter.ALL;
    page(queue, "first page", OFFICER, all);
    page(queue, "own", OFFICER, all.whose(Whose.MINE));
    page(queue, "nobody's", OFFICER, all.whose(Whose.NOBODYS));
    page(queue, "one service and state", OFFICER, filter("service-3", CaseState.UNDER_REVIEW));
    page(
        queue,
        "one unit",
        OFFICER,
        new QueueFilter(Whose.ANYBODYS, null, null, null, "unit-7", null, null, null));
    page(
        queue,
        "one kind of deadline, a rare one",
        OFFICER,
        new QueueFilter(
            Whose.ANYBODYS, null, null, null, null, DeadlineKind.COMPLETION, null, null));
    page(queue, "a principal's", PRINCIPAL, all);
    deep(queue);
    measure("count of all", turn -> queue.count(OFFICER, all, QueueSearch.NOTHING));
    measure(
        "search by number",
        turn ->
            queue.page(
                OFFICER,
                all,
                QueueSearch.number("B-" + (1 + turn * 37 % CASES)),
                Optional.empty(),
                LINES));
  }

  private static void page(CaseQueue queue, String what, Actor.Staff staff, QueueFilter filter)
      throws Exception {
    measure(
        "page: " + what,
        turn -> queue.page(staff, filter, QueueSearch.NOTHING, Optional.empty(), LINES));
  }

  /** The page after half of everything. */
  private static void deep(CaseQueue queue) throws Exception {
    Optional<QueueLine.Position> after = Optional.empty();
    for (int i = 0; i < 5; i++) {
      after =
          Optional.of(
              queue
                  .page(OFFICER, QueueFilter.ALL, QueueSearch.NOTHING, after, CASES / 10)
                  .getLast()
                  .position());
    }
    var half = after;
    measure(
        "page: the one after 50,000 cases",
        turn -> queue.page(OFFICER, QueueFilter.ALL, QueueSearch.NOTHING, half, LINES));
  }

  private static void claims(WorkOnCases work, JdbcClient jdbc) throws Exception {
    var free = new ArrayList<CaseId>();
    jdbc.sql("select case_id from case_queue where state = 'UNDER_REVIEW' and officer is null")
        .query(
            row -> {
              free.add(new CaseId(row.getObject(1, UUID.class)));
            });
    Collections.shuffle(free, new Random(1));
    measure(
        "claim",
        turn -> {
          var answer = work.claim(OFFICER, free.get(turn));
          if (answer != Assigned.DONE) {
            throw new IllegalStateException("A free case was " + answer);
          }
          return answer;
        });
  }

  private static void measure(String what, Timing.Work<Object> work) throws Exception {
    var timing = Timing.of(WARM_UP, TURNS, work);
    worst = Math.max(worst, timing.median());
    Timing.line(
        what,
        "p50 %.1f ms, p99 %.1f ms (n=%d)"
            .formatted(timing.median(), timing.milliseconds(0.99), TURNS));
  }

  private static QueueFilter filter(String service, CaseState state) {
    return new QueueFilter(Whose.ANYBODYS, null, service, state, null, null, null, null);
  }

  private static int count(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from case_queue where is_open").query(Integer.class).single();
  }

  /** Straight into the tables; the triggers work out the days as they do for every case. */
  private static void seed(JdbcClient jdbc) {
    for (var statement : SEED) {
      jdbc.sql(statement).params(Map.of("cases", CASES)).update();
    }
    jdbc.sql("analyze").update();
  }

  private static final List<String> SEED =
      List.of(
          """
          insert into service_promise (service, within)
          select 'service-' || n, make_interval(days => 20 + n * 10) from generate_series(0, 5) n
          where :cases > 0
          """,
          """
          insert into person (id, personal_number, created_at)
          select gen_random_uuid(), lpad(n::text, 12, '0'), now()
          from generate_series(1, 1000) n where :cases > 0
          """,
          """
          with people as (
            select id, row_number() over () - 1 as place from person
          )
          insert into case_file (id, municipality, service, number, state, child_id, applicant_id,
            arrived_at, form_version, rule_version, summary, application, facts, assessment,
            is_protected, officer, completion_asked, completion_due, units, changed_at)
          select gen_random_uuid(), '1299', 'service-' || n % 6, 'B-' || n,
            case when n % 50 = 0 then 'AWAITING_COMPLETION'
              when n % 3 = 0 then 'UNDER_REVIEW' else 'RECEIVED' end,
            people.id, people.id, now() - make_interval(mins => (n * 7919) % 250000), '1', '1',
            '{}', '{}', '{}',
            jsonb_build_object('appealRoute',
              case when n % 2 = 0 then 'ADMINISTRATIVE_APPEAL' else 'LEGALITY_REVIEW' end),
            n % 500 = 1, case when n % 4 = 1 then 'officer-' || n % 40 end,
            case when n % 50 = 0 then 'x'::bytea end,
            case when n % 50 = 0 then current_date + n % 30 end,
            array['unit-' || n % 60, 'unit-' || n % 7], now()
          from generate_series(1, :cases) n join people on place = n % 1000
          """);
}
