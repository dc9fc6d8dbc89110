package se.besked.casework.crypto;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.store.Sql;

/** Data keys of one kind of owner, each wrapped with a master key. */
final class DataKeys {
  private final JdbcClient jdbc;
  private final MasterKeys masters;
  private final Clock clock;
  private final String table;
  private final String owner;

  DataKeys(JdbcClient jdbc, MasterKeys masters, Clock clock, String table, String owner) {
    this.jdbc = jdbc;
    this.masters = masters;
    this.clock = clock;
    this.table = table;
    this.owner = owner;
  }

  SecretKey existing(UUID id) {
    return find(id).orElseThrow(() -> new VaultFailure("There is no key for this " + owner));
  }

  SecretKey orNew(UUID id) {
    return find(id)
        .orElseGet(
            () -> {
              insert(id, Aes.newKey());
              return existing(id);
            });
  }

  private Optional<SecretKey> find(UUID id) {
    return jdbc.sql(
            "select master_key_id, wrapped_key from %s where %s = :id".formatted(table, owner))
        .param("id", id)
        .query((row, n) -> unwrap(id, row.getString(1), row.getBytes(2)))
        .optional()
        .map(Aes::key);
  }

  SecretKey unwrapped(UUID id, String masterKeyId, byte[] wrapped) {
    return Aes.key(unwrap(id, masterKeyId, wrapped));
  }

  private byte[] unwrap(UUID id, String masterKeyId, byte[] wrapped) {
    return Aes.open(masters.get(masterKeyId), place(id), wrapped);
  }

  /** Two at once: one key wins, and both read that one afterwards. */
  void insert(UUID id, byte[] key) {
    jdbc.sql(
            """
            insert into %s (%s, master_key_id, wrapped_key, created_at)
            values (:id, :master, :key, :now) on conflict do nothing
            """
                .formatted(table, owner))
        .param("id", id)
        .param("master", masters.currentId())
        .param("key", Aes.seal(masters.current(), place(id), key))
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** Wraps keys under the current master key; how many are done, at most a batch. */
  int rewrap(int batch) {
    var outdated =
        jdbc.sql(
                """
                select %s, version, master_key_id, wrapped_key from %s
                where master_key_id <> :current limit :batch
                """
                    .formatted(owner, table))
            .param("current", masters.currentId())
            .param("batch", batch)
            .query(
                (row, n) ->
                    new Outdated(
                        Sql.id(row, owner),
                        row.getInt("version"),
                        unwrap(Sql.id(row, owner), row.getString(3), row.getBytes(4))))
            .list();
    return outdated.stream().mapToInt(this::rewrap).sum();
  }

  private int rewrap(Outdated key) {
    return jdbc.sql(
            """
            update %s set master_key_id = :current, wrapped_key = :key, version = version + 1
            where %s = :id and version = :version
            """
                .formatted(table, owner))
        .param("current", masters.currentId())
        .param("key", Aes.seal(masters.current(), place(key.id()), key.key()))
        .param("id", key.id())
        .param("version", key.version())
        .update();
  }

  /**
   * Why the master keys do not open what each of them has wrapped. Some rows are tried, wherever
   * their random ids have put them.
   */
  Optional<String> unopened() {
    return jdbc
        .sql(
            """
            select k.* from (select distinct master_key_id as used from %1$s) m, lateral (
              (select %2$s, master_key_id, wrapped_key from %1$s
                where master_key_id = m.used order by %2$s limit 3)
              union all
              (select %2$s, master_key_id, wrapped_key from %1$s
                where master_key_id = m.used order by %2$s desc limit 3)) k
            """
                .formatted(table, owner))
        .query((row, n) -> whyNot(Sql.id(row, owner), row.getString(2), row.getBytes(3)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> whyNot(UUID id, String masterKeyId, byte[] wrapped) {
    if (!masters.has(masterKeyId)) {
      return Optional.of(
          "The database has keys that the master key %s wrapped, which is not configured: name it"
                  .formatted(masterKeyId)
              + " under besked.vault.previous-master-keys.");
    }
    try {
      var unused = unwrap(id, masterKeyId, wrapped);
      return Optional.empty();
    } catch (VaultFailure wrong) {
      return Optional.of(
          "The master key %s is not the one that this database was sealed with."
              .formatted(masterKeyId));
    }
  }

  private byte[] place(UUID id) {
    return place(table, owner, id);
  }

  static byte[] place(String table, String owner, UUID id) {
    return new Place(table, id, "wrapped_key").with(owner);
  }

  private record Outdated(UUID id, int version, byte[] key) {}
}
