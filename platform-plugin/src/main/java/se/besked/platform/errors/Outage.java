package se.besked.platform.errors;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether what went wrong is that the database is away, full, locked or slow: it passes. */
public final class Outage {
  /** No connection, no room, somebody else's lock, stopped, and a disk that cannot be written. */
  private static final List<String> STATES =
      List.of("08", "25006", "40", "53", "55P03", "57", "58");

  private static final int DEEPEST = 20;

  private Outage() {}

  /** Somewhere among its causes. */
  public static boolean isBehind(@Nullable Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(Outage::isOne);
  }

  private static boolean isOne(Throwable cause) {
    return cause instanceof DataAccessResourceFailureException
        || cause instanceof CannotCreateTransactionException
        || (cause instanceof SQLException sql
            && sql.getSQLState() != null
            && STATES.stream().anyMatch(sql.getSQLState()::startsWith));
  }
}
