package se.besked.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.ids.PersonId;
import se.besked.casework.letters.Letter;
import se.besked.casework.letters.Letters;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.Logins;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.operations.UndeliveredNotices;
import se.besked.casework.overview.AutomatedRegister;
import se.besked.casework.overview.Dimension;
import se.besked.casework.overview.EqualTreatment;
import se.besked.casework.overview.Months;
import se.besked.casework.overview.Overview;
import se.besked.casework.personaldata.AuditDays;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.personaldata.RetentionReport;
import se.besked.casework.protection.ProtectedPeople;
import se.besked.casework.protection.SyncProtection;
import se.besked.casework.queue.CaseQueue;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.registry.JournalFilter;
import se.besked.casework.registry.JournalLine;
import se.besked.casework.registry.JournalLines;
import se.besked.casework.review.AuditQuestion;
import se.besked.casework.review.AuditReview;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.workitems.WorkItem;
import se.besked.casework.workitems.WorkItems;
import se.besked.testkit.FiveYears;

/**
 * What pages, files and jobs read of five years with 100,000 cases, each with its audit lines. The
 * promise: a page's data in 0.3 s, the record of a year as a file in 3 s, and a job on twice as
 * many in no more than some three times as long.
 */
public final class SizeBench {
  private static final double PAGE_MILLIS = 300;
  private static final double FILE_MILLIS = 3000;
  private static final int TURNS = 5;
  private static final String M = "1299";
  private static final int CASES = 100_000;
  private static final Actor.Staff ALL =
      new Actor.Staff(
          "officer-1",
          M,
          Set.of(
              Role.OFFICER,
              Role.DECISION_MAKER,
              Role.REGISTRAR,
              Role.ADMINISTRATOR,
              Role.AUDITOR,
              Role.OPERATIONS));
  private static final Actor.Staff RESTRICTED =
      new Actor.Staff("rita", M, Set.of(Role.PROTECTED_CASES, Role.AUDITOR));
  private static final Actor.Staff PRINCIPAL =
      new Actor.Staff("rektor", M, Set.of(Role.PRINCIPAL), Set.of("unit-7"));
  private static final List<String> BROKEN = new ArrayList<>();

  private SizeBench() {}

  static void run() throws Exception {
    System.out.printf("%nfive years with %,d cases%n", CASES);
    try (var world = new QueueWorld()) {
      var began = System.nanoTime();
      FiveYears.sow(world.administrator(), M, CASES);
      var jdbc = world.get(JdbcClient.class);
      Timing.line(
          "seeded",
          "%.0f s, %s"
              .formatted(
                  (System.nanoTime() - began) / 1e9,
                  jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))")
                      .query(String.class)
                      .single()));
      officers(world);
      board(world);
      review(world);
      record(world);
      jobs(world, jdbc);
    }
    if (!BROKEN.isEmpty()) {
      throw new IllegalStateException("Promises broken: " + BROKEN);
    }
  }

  private static void officers(QueueWorld world) throws Exception {
    var queue = world.get(CaseQueue.class);
    page(
        "queue: page and count",
        () -> {
          var unused = queue.count(ALL, QueueFilter.ALL, QueueSearch.NOTHING);
          return queue.page(ALL, QueueFilter.ALL, QueueSearch.NOTHING, Optional.empty(), 50);
        });
    page("front page: summary", () -> queue.summary(ALL, LocalDate.now(world.get(Clock.class))));
    page("tasks", () -> world.get(StaffTasks.class).list(ALL, 200));
    page(
        "work list",
        () ->
            world
                .get(WorkItems.class)
                .list(ALL, Set.of(WorkItem.State.OPEN, WorkItem.State.STUCK), 200));
    page("offers", () -> world.get(MakeOffers.class).list(ALL, Set.of(PlaceOffer.State.OPEN), 200));
    var letters = world.get(Letters.class);
    for (var state : List.of(Letter.State.TO_POST, Letter.State.POSTED, Letter.State.DELIVERED)) {
      page("letters: " + state, () -> letters.list(ALL, state, false, 100));
    }
    page("letters: the group's", () -> letters.list(RESTRICTED, Letter.State.DELIVERED, true, 100));
    page("undelivered notices", () -> world.get(UndeliveredNotices.class).list(ALL, 100));
    page("closed people", () -> world.get(ProtectedPeople.class).list(RESTRICTED));
  }

  private static void board(QueueWorld world) throws Exception {
    var overview = world.get(Overview.class);
    var equal = world.get(EqualTreatment.class);
    var year = Months.yearTo(YearMonth.now(world.get(Clock.class)));
    var five = new Months(year.to().minusMonths(59), year.to());
    for (var who : List.of(ALL, PRINCIPAL)) {
      for (var months : List.of(year, five)) {
        page(
            "overview of " + who.userId() + " since " + months.from(),
            () -> {
              for (var by : Dimension.values()) {
                var unused = overview.figures(who, by, months);
              }
              return equal.of(who, months, 200);
            });
      }
    }
    var automated = world.get(AutomatedRegister.class);
    var today = LocalDate.now(world.get(Clock.class));
    page(
        "register of automated decisions",
        () -> {
          var unused = automated.rules(ALL, LocalDate.of(2020, 1, 1), today);
          return automated.decisions(ALL, today.minusYears(1), today, 100);
        });
  }

  private static void review(QueueWorld world) throws Exception {
    var review = world.get(AuditReview.class);
    var today = LocalDate.now(world.get(Clock.class));
    page(
        "auditor's page",
        () -> {
          var unused = review.searches(ALL, 20);
          return review.figures(ALL, today.minusDays(30), today);
        });
    var asked =
        review
            .ask(
                ALL,
                new AuditQuestion(
                    "tillsyn", null, "B-" + CASES / 2, null, false, today.minusYears(5), today))
            .orElseThrow();
    page("auditor's answer", () -> review.lines(ALL, asked, Optional.empty(), 100));
    world.get(AuditDays.class).count();
    page("what is kept for how long", () -> world.get(RetentionReport.class).of(ALL));
    var somebody = new PersonId(FiveYears.child(world.administrator(), 0));
    page("all that is kept about somebody", () -> world.get(HandOut.class).of(ALL, somebody));
  }

  private static void record(QueueWorld world) throws Exception {
    var journal = world.get(JournalLines.class);
    int year = LocalDate.now(world.get(Clock.class)).getYear() - 1;
    var all = new JournalFilter(year, null, null);
    page("record: first page", () -> journal.list(ALL, all, JournalLines.LATEST, 101));
    page("record: a page far down", () -> journal.list(ALL, all, 101_000, 101));
    page(
        "record: one case",
        () ->
            journal.list(
                ALL,
                new JournalFilter(year, null, "B-" + CASES * 7 / 10),
                JournalLines.LATEST,
                101));
    var bytes = new long[1];
    measure(
        "record: a year as a file",
        FILE_MILLIS,
        1,
        () -> journal.export(ALL, all, line -> bytes[0] += length(line)));
  }

  private static int length(JournalLine line) {
    return line.title().length();
  }

  /** Twice as many take some twice as long. */
  private static void jobs(QueueWorld world, JdbcClient jdbc) throws Exception {
    var sync = world.get(SyncProtection.class);
    double half = synced(sync, jdbc, 25_000);
    double whole = synced(sync, jdbc, 50_000);
    Timing.line(
        "job: protection of 25,000 and 50,000 people", "%.0f ms, %.0f ms".formatted(half, whole));
    if (whole > 3 * half) {
      BROKEN.add("protection is not linear");
    }
    page(
        "job: purge",
        () -> {
          world.get(Logins.class).purge(Duration.ofDays(30));
          world.get(EidOrders.class).purge(Duration.ofDays(1));
          world.get(AuditDays.class).count();
          return true;
        });
  }

  private static double synced(SyncProtection sync, JdbcClient jdbc, int people) {
    jdbc.sql("update person_protection set read_at = now()").update();
    jdbc.sql(
            """
            update person_protection set read_at = now() - interval '2 years'
            where person_id in (select id from person order by id limit :people)
            """)
        .param("people", people)
        .update();
    var began = System.nanoTime();
    int read = sync.run();
    if (read != people) {
      throw new IllegalStateException("%d of %d were read".formatted(read, people));
    }
    return (System.nanoTime() - began) / 1e6;
  }

  /** What is done once for a page. */
  private interface Reading {
    Object now() throws Exception;
  }

  private static void page(String what, Reading reading) throws Exception {
    measure(what, PAGE_MILLIS, TURNS, reading);
  }

  private static void measure(String what, double promised, int turns, Reading reading)
      throws Exception {
    var timing = Timing.of(1, turns, turn -> reading.now());
    Timing.line(what, "p50 %.1f ms (n=%d)".formatted(timing.median(), turns));
    if (timing.median() > promised) {
      BROKEN.add(what);
    }
  }
}
