package se.besked.casework.crypto;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tries the master keys on what they are said to have wrapped. With another key everything looks as
 * it should until somebody comes, and whoever comes first then gets a key that the right one does
 * not open.
 */
public final class KeyProof {
  private KeyProof() {}

  /** In a sentence; empty when they open what is there, or when nothing is. */
  public static Optional<String> whatIsWrong(JdbcClient jdbc, MasterKeys masters) {
    return Stream.of(
            List.of("person_key", "person_id"),
            List.of("case_key", "case_id"),
            List.of("income_key", "person_id"),
            List.of("post_control_key", "run_id"))
        .filter(table -> exists(jdbc, table.getFirst()))
        .map(t -> new DataKeys(jdbc, masters, Clock.systemUTC(), t.getFirst(), t.getLast()))
        .flatMap(keys -> keys.unopened().stream())
        .findFirst();
  }

  /** Not yet, in a database that is new or of an earlier version. */
  private static boolean exists(JdbcClient jdbc, String table) {
    return jdbc.sql("select to_regclass('public.' || :table) is not null")
        .param("table", table)
        .query(Boolean.class)
        .single();
  }
}
