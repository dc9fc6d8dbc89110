package se.besked.casework.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.testkit.TestPostgres;

/** Numbers are given before transactions commit; the chain has them in order all the same. */
@Tag("race")
class LateCommitsIT {
  private static final TestPostgres.Database DATABASE = TestPostgres.migrated();
  private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());
  private static final AdvanceChain CHAIN = new AdvanceChain(JDBC);

  @BeforeEach
  void whole() {
    advanceUntilDone();
  }

  private static void advanceUntilDone() {
    for (int i = 0; i < 3; i++) {
      CHAIN.run();
    }
    assertThat(numbersNotLinked()).isEmpty();
  }

  private static void write(Connection connection, String what) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "insert into audit_log (at, actor_kind, actor, municipality, action, subject_kind,"
              + " result) values (now(), 'SYSTEM', 'test', 'havrelunda', '"
              + what
              + "', 'test', 'ALLOWED')");
    }
  }

  private static Connection begin() throws SQLException {
    var connection = DATABASE.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static List<Long> numbersNotLinked() {
    return JDBC.sql(
            "select number from chain_entry where number not in (select number from chain_link)"
                + " order by number")
        .query(Long.class)
        .list();
  }

  private static long linked() {
    return JDBC.sql("select count(*) from chain_link").query(Long.class).single();
  }

  private static void assertInOrder() {
    assertThat(
            JDBC.sql("select number from chain_link order by municipality, position")
                .query(Long.class)
                .list())
        .isSorted();
    assertThat(new CheckChain(DATABASE.dataSource()).run())
        .allSatisfy(report -> assertThat(report.breaks()).isEmpty());
  }

  @Test
  void waitsForALowerNumberThatMayStillCome() throws SQLException {
    long before = linked();
    try (var late = begin();
        var soon = begin()) {
      write(late, "late");
      write(soon, "soon");
      soon.commit();
      CHAIN.run();
      CHAIN.run();
      assertThat(linked()).as("the later number waits").isEqualTo(before);
      assertThat(new CheckChain(DATABASE.dataSource()).run())
          .anySatisfy(report -> assertThat(report.tail()).isOne());
      late.commit();
    }
    advanceUntilDone();
    assertThat(linked()).isEqualTo(before + 2);
    assertInOrder();
  }

  /** The older transaction has the higher number here: the age of transactions is not the order. */
  @Test
  void waitsAlsoWhenTheLowerNumberIsOfAYoungerTransaction() throws SQLException {
    long before = linked();
    try (var older = begin();
        var younger = begin()) {
      older.createStatement().execute("select pg_current_xact_id()");
      write(younger, "lower");
      write(older, "higher");
      older.commit();
      CHAIN.run();
      CHAIN.run();
      assertThat(linked()).isEqualTo(before);
      younger.commit();
    }
    advanceUntilDone();
    assertThat(linked()).isEqualTo(before + 2);
    assertInOrder();
  }

  @Test
  void doesNotWaitForANumberThatWasRolledBack() throws SQLException {
    long before = linked();
    try (var never = begin();
        var soon = begin()) {
      write(never, "never");
      write(soon, "soon");
      soon.commit();
      never.rollback();
    }
    advanceUntilDone();
    assertThat(linked()).isEqualTo(before + 1);
    assertInOrder();
  }

  @Test
  void whatWasWrittenBeforeAnotherBeganDoesNotWaitForIt() throws SQLException {
    long before = linked();
    write(DATABASE.dataSource().getConnection(), "before");
    try (var later = begin()) {
      write(later, "later");
      // The first look learns who is under way; one who ends what was asked for then may go on.
      CHAIN.run();
      write(DATABASE.dataSource().getConnection(), "after");
      later.commit();
      try (var again = begin()) {
        write(again, "again");
        CHAIN.run();
        assertThat(linked()).as("although somebody always writes").isEqualTo(before + 2);
        again.rollback();
      }
    }
    advanceUntilDone();
    assertInOrder();
  }

  /** Any order of beginnings, writings, commits and rollbacks. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyInterleavingEndsInOneChainInOrder(long seed) throws SQLException {
    var random = new Random(seed);
    var open = new ArrayList<Connection>();
    for (int i = 0; i < 5; i++) {
      open.add(begin());
    }
    for (int step = 0; step < 60; step++) {
      var one = open.get(random.nextInt(open.size()));
      switch (random.nextInt(8)) {
        case 0 -> one.commit();
        case 1 -> one.rollback();
        case 2 -> CHAIN.run();
        case 3 -> one.createStatement().execute("select pg_current_xact_id()");
        default -> write(one, "step " + step);
      }
    }
    for (var one : open) {
      one.commit();
      one.close();
    }
    advanceUntilDone();
    assertInOrder();
  }

  @Test
  void twoNodesAtOnceMakeOneChain() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      Callable<Void> writer =
          () -> {
            try (var connection = DATABASE.dataSource().getConnection()) {
              for (int i = 0; i < 150; i++) {
                write(connection, "line " + i);
              }
            }
            return null;
          };
      Callable<Void> node =
          () -> {
            for (int i = 0; i < 40; i++) {
              CHAIN.run();
            }
            return null;
          };
      for (var done : pool.invokeAll(List.of(writer, node, writer, node))) {
        done.get();
      }
    }
    advanceUntilDone();
    assertInOrder();
  }

  /**
   * Whoever has written in the transaction holds a number of their own, and would be waited for.
   */
  @Test
  void isNotTakenOnInATransactionThatHasWritten() throws SQLException {
    try (var writing = begin()) {
      write(writing, "own");
      assertThatThrownBy(() -> writing.createStatement().execute("select chain_advance(10)"))
          .hasMessageContaining("a transaction of its own");
      writing.rollback();
    }
  }

  /** A dump does not carry the numbers of transactions. */
  @Test
  void goesOnInAServerWhereTransactionsHaveLowerNumbers() throws SQLException {
    JdbcClient.create(DATABASE.owner())
        .sql("update chain_state set given = '9000000000', settled = seen")
        .update();
    try (var connection = DATABASE.dataSource().getConnection()) {
      write(connection, "restored");
    }
    advanceUntilDone();
    assertInOrder();
  }
}
