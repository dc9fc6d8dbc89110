package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.ids.PersonId;
import se.besked.casework.letters.Letter;
import se.besked.casework.letters.Letters;
import se.besked.casework.overview.AutomatedRegister;
import se.besked.casework.overview.Dimension;
import se.besked.casework.overview.Months;
import se.besked.casework.overview.Overview;
import se.besked.casework.personaldata.AuditDays;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.personaldata.RetentionReport;
import se.besked.casework.queue.CaseQueue;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.registry.JournalFilter;
import se.besked.casework.registry.JournalLines;
import se.besked.casework.review.AuditReview;
import se.besked.testkit.FiveYears;

/**
 * What grows with the municipality is found by an index, and never read through for a page: counted
 * in the rows that the database has looked at. {@code ./dev bench size} measures the times.
 */
@Tag("host")
class GrowthIT {
  private static final int CASES = 8_000;

  /**
   * Some for each line of a page. Of letters there are near three thousand, of the log far more.
   */
  private static final long ENOUGH = 2_500;

  private static final Actor.Staff ALL =
      World.staff(
          "olle",
          Role.OFFICER,
          Role.DECISION_MAKER,
          Role.REGISTRAR,
          Role.ADMINISTRATOR,
          Role.AUDITOR,
          Role.OPERATIONS);
  private static World world;
  private static LocalDate today;

  @BeforeAll
  static void sow() {
    world = new World();
    var administrator = world.database.administrator();
    FiveYears.sow(administrator, World.M, CASES);
    var jdbc = JdbcClient.create(administrator);
    // Where there is an index it is taken, however small the tables of a test are.
    jdbc.sql(
            "alter role besked_app in database \"%s\" set enable_seqscan = off"
                .formatted(world.database.name()))
        .update();
    world.clock.set(
        jdbc.sql("select now() + interval '1 minute'").query(Timestamp.class).single().toInstant());
    today = LocalDate.now(world.clock);
    world.get(AuditDays.class).count();
    settle();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /** A connection tells what it has read when it ends at the latest. */
  private static void settle() {
    world.dataSource.getHikariPoolMXBean().softEvictConnections();
    while (world
        .jdbc
        .sql(
            "select exists (select from pg_stat_activity"
                + " where datname = current_database() and usename = 'besked_app')")
        .query(Boolean.class)
        .single()) {
      Thread.onSpinWait();
    }
  }

  private static Map<String, Long> rows() {
    var all = new TreeMap<String, Long>();
    world
        .jdbc
        .sql(
            """
            select t.relname as name, coalesce(t.seq_tup_read, 0) + coalesce((
                select sum(i.idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid), 0)
              as looked_at
            from pg_stat_user_tables t
            """)
        .query((row, n) -> all.put(row.getString("name"), row.getLong("looked_at")))
        .list();
    return all;
  }

  /** The tables that more than a page of was looked at in. */
  private static Map<String, Long> readThrough(Runnable page) {
    var before = rows();
    page.run();
    settle();
    var after = rows();
    after.replaceAll((table, looked) -> looked - before.getOrDefault(table, 0L));
    after.values().removeIf(looked -> looked <= ENOUGH);
    return after;
  }

  @Test
  void whatIsKeptAboutSomebodyIsFoundByTheirId() {
    var somebody = new PersonId(FiveYears.child(world.database.administrator(), 0));
    assertThat(readThrough(() -> world.get(HandOut.class).of(ALL, somebody))).isEmpty();
  }

  @Test
  void aPageOfLettersDoesNotJoinThoseThatAreNotOnIt() {
    for (var state : Letter.State.values()) {
      assertThat(readThrough(() -> world.get(Letters.class).list(ALL, state, false, 100)))
          .as(state.name())
          .isEmpty();
    }
  }

  @Test
  void figuresAreOfTheQueuesNarrowRowsAlone() {
    var months = Months.yearTo(YearMonth.from(today));
    for (var by : Dimension.values()) {
      assertThat(readThrough(() -> world.get(Overview.class).figures(ALL, by, months)))
          .as(by.name())
          .doesNotContainKeys("case_file", "decision");
    }
  }

  @Test
  void theLogIsNotCountedAnewForWhatIsKeptAndWhoHasReadWhat() {
    assertThat(readThrough(() -> world.get(RetentionReport.class).of(ALL)))
        .doesNotContainKeys("audit_log");
    assertThat(
            readThrough(() -> world.get(AuditReview.class).figures(ALL, today.minusDays(7), today)))
        .doesNotContainKeys("audit_log");
  }

  @Test
  void theRecordIsReadFromWhereThePageBegins() {
    var journal = world.get(JournalLines.class);
    var year = new JournalFilter(today.getYear() - 1, null, null);
    var first = journal.list(ALL, year, JournalLines.LATEST, 101);
    assertThat(readThrough(() -> journal.list(ALL, year, JournalLines.LATEST, 101))).isEmpty();
    assertThat(first).hasSize(101);
    assertThat(readThrough(() -> journal.list(ALL, year, 200, 101))).isEmpty();
  }

  @Test
  void automatedDecisionsAndTheQueueAreReadAPageAtATime() {
    assertThat(
            readThrough(
                () ->
                    world
                        .get(AutomatedRegister.class)
                        .decisions(ALL, today.minusYears(1), today, 100)))
        .isEmpty();
    assertThat(
            readThrough(
                () ->
                    world
                        .get(CaseQueue.class)
                        .page(ALL, QueueFilter.ALL, QueueSearch.NOTHING, Optional.empty(), 50)))
        .isEmpty();
  }
}
