package se.besked.platform.killed;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes whoever reaches a moment wait in the database, on a lock that only the test has; the
 * product itself has no hook.
 */
final class Hold implements AutoCloseable {
  private static final long LOCK = 4711;

  private final Connection connection;
  private final Moment moment;

  Hold(DataSource database, Moment moment) throws SQLException {
    this.connection = database.getConnection();
    this.moment = moment;
    run("select pg_advisory_lock(" + LOCK + ")");
    run(
        """
        create or replace function hold_here() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock(%d); return new; end $$
        """
            .formatted(LOCK));
    run(moment.trigger());
  }

  boolean hasSomebody() throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock' and wait_event = 'advisory'")) {
      rows.next();
      return rows.getInt(1) > 0;
    }
  }

  /** The server goes on with what it was told before the process died, and finds nobody there. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      run("select pg_advisory_unlock(" + LOCK + ")");
      run("drop trigger hold_here on " + moment.table());
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
