package se.besked.casework.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tries every data key with the master keys, and a case's with what the case has: a key that opens
 * is still not the one that something was sealed with.
 */
public final class CheckKeys {
  private static final String PERSON =
      "select '-' as municipality, person_id as owner, master_key_id, wrapped_key, null as sealed"
          + " from %s";

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "case_key",
              "case_id",
              """
              select c.municipality, c.id as owner, k.master_key_id, k.wrapped_key,
                c.summary as sealed
              from case_file c left join case_key k on k.case_id = c.id
              """),
          new Kind("person_key", "person_id", PERSON.formatted("person_key")),
          new Kind("income_key", "person_id", PERSON.formatted("income_key")),
          new Kind(
              "post_control_key",
              "run_id",
              """
              select '-' as municipality, run_id as owner, master_key_id, wrapped_key,
                null as sealed
              from post_control_key
              """));

  private final MasterKeys masters;

  public CheckKeys(MasterKeys masters) {
    this.masters = masters;
  }

  /**
   * A key that does not open, or that is not there.
   *
   * @param municipality {@code -} for a key that is no case's
   * @param owner whose it is: a case, a person or a run
   */
  public record Unopened(String municipality, String table, UUID owner) {}

  /** Everything there is, as the caller's transaction sees it. */
  public void run(JdbcTemplate look, Consumer<Unopened> found) {
    for (var kind : KINDS) {
      look.query(
          kind.sql(),
          (ResultSet row) -> {
            var owner = row.getObject("owner", UUID.class);
            if (!opens(kind, owner, row)) {
              found.accept(new Unopened(row.getString("municipality"), kind.table(), owner));
            }
          });
    }
  }

  private boolean opens(Kind kind, UUID owner, ResultSet row) throws SQLException {
    var wrapped = row.getBytes("wrapped_key");
    return wrapped != null
        && opens(kind, owner, row.getString("master_key_id"), wrapped, row.getBytes("sealed"));
  }

  private boolean opens(
      Kind kind, UUID owner, String master, byte[] wrapped, byte @Nullable [] sealed) {
    try {
      var key = Aes.key(Aes.open(masters.get(master), kind.place(owner), wrapped));
      if (sealed != null) {
        var unused =
            Aes.open(key, new Place("case_file", owner, "summary").with(owner.toString()), sealed);
      }
      return true;
    } catch (VaultFailure | IllegalArgumentException itDoesNot) {
      return false;
    }
  }

  /** Keys of one table, and how they are read. */
  private record Kind(String table, String owner, String sql) {
    byte[] place(UUID id) {
      return DataKeys.place(table, owner, id);
    }
  }
}
