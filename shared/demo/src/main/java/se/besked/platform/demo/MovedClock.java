package se.besked.platform.demo;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Tells the database, as its owner, that time is moved here. Disposal goes by the server's own time
 * otherwise, and nothing in a demo would ever be old enough.
 */
final class MovedClock implements Callback {
  private static final String MOVED = "update moved_clock set ahead = interval '100 years'";

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try (var statement = context.getConnection().createStatement()) {
      statement.executeUpdate(MOVED);
    } catch (SQLException e) {
      throw new FlywayException("The database could not be told that time is moved", e);
    }
  }

  @Override
  public String getCallbackName() {
    return "moved-clock";
  }
}
