package se.besked.casework.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Desk;
import se.besked.casework.store.Sql;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/** The versions of every municipality's rules, read by each node and kept for ever. */
@Component
public final class RuleVersions {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public RuleVersions(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /** A number per municipality that grows with every change of what is approved. */
  public Map<String, Long> revisions() {
    var all = new HashMap<String, Long>();
    jdbc.sql("select municipality, revision from rule_revision")
        .query(
            row -> {
              all.put(row.getString(1), row.getLong(2));
            });
    return Map.copyOf(all);
  }

  /** What has been approved, also what was withdrawn since, in that order. */
  public List<ApprovedVersion> approved(String municipality) {
    return jdbc.sql(
            """
            select * from rule_draft where municipality = :municipality
              and state in ('APPROVED', 'WITHDRAWN') order by approved_at, version_id
            """)
        .param("municipality", municipality)
        .query((row, n) -> approved(row))
        .list();
  }

  private static ApprovedVersion approved(ResultSet row) throws SQLException {
    return new ApprovedVersion(
        row.getString("version_id"),
        row.getString("topic"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("source"),
        Figures.read(row.getString("figures")),
        Sql.instant(row, "approved_at"),
        Sql.maybeInstant(row, "withdrawn_at"));
  }

  public RuleHistory history(String municipality) {
    var files =
        jdbc.sql("select * from rule_file_version where municipality = :municipality")
            .param("municipality", municipality)
            .query((row, n) -> file(row))
            .list();
    return new RuleHistory(files, approved(municipality));
  }

  private static RuleHistory.FileVersion file(ResultSet row) throws SQLException {
    var topic = row.getString("topic");
    return new RuleHistory.FileVersion(
        topic,
        new Dated.Version<>(
            row.getString("version_id"),
            row.getObject("valid_from", LocalDate.class),
            Sql.maybeDate(row, "valid_to"),
            row.getString("source"),
            new Parameters(topic, Figures.read(row.getString("figures")))),
        Sql.instant(row, "known_from"),
        Sql.maybeInstant(row, "known_to"));
  }

  /**
   * Keeps what a municipality's file says from now on, beside what it said before. The first file
   * ever seen counts as known since always: its decisions are older than this record.
   */
  public void remember(String municipality, RuleBook file) {
    desk.whole(
        () -> {
          hold(municipality);
          var before = known(municipality);
          var from = before.isEmpty() && isNew(municipality) ? Instant.EPOCH : clock.instant();
          var gone = new HashMap<>(before);
          file.topics()
              .forEach(
                  (topic, dated) ->
                      dated
                          .versions()
                          .forEach(
                              version -> {
                                var key = topic + " " + version.id();
                                if (!written(version).equals(gone.remove(key))) {
                                  end(municipality, topic, version.id());
                                  insert(municipality, topic, version, from);
                                }
                              }));
          gone.keySet()
              .forEach(key -> end(municipality, key.split(" ", 2)[0], key.split(" ", 2)[1]));
        });
  }

  /** Nodes that start together write one after the other. */
  void hold(String municipality) {
    var unused =
        jdbc.sql(
                """
                insert into rule_revision (municipality, revision) values (:municipality, 0)
                on conflict (municipality) do update set revision = rule_revision.revision
                """)
            .param("municipality", municipality)
            .update();
  }

  private boolean isNew(String municipality) {
    return !jdbc.sql(
            "select exists (select 1 from rule_file_version where municipality = :municipality)")
        .param("municipality", municipality)
        .query(Boolean.class)
        .single();
  }

  private Map<String, String> known(String municipality) {
    var all = new HashMap<String, String>();
    jdbc.sql(
            """
            select * from rule_file_version
            where municipality = :municipality and known_to is null
            """)
        .param("municipality", municipality)
        .query(
            row -> {
              var version = file(row).version();
              all.put(row.getString("topic") + " " + version.id(), written(version));
            });
    return all;
  }

  private static String written(Dated.Version<Parameters> version) {
    return version.validFrom()
        + " "
        + version.validTo()
        + " "
        + version.source()
        + " "
        + Figures.canonical(version.value().values());
  }

  private void end(String municipality, String topic, String id) {
    var unused =
        jdbc.sql(
                """
                update rule_file_version set known_to = greatest(:now::timestamptz,
                  known_from + interval '1 microsecond')
                where municipality = :municipality and topic = :topic and version_id = :id
                  and known_to is null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("municipality", municipality)
            .param("topic", topic)
            .param("id", id)
            .update();
  }

  private void insert(
      String municipality, String topic, Dated.Version<Parameters> version, Instant from) {
    var unused =
        jdbc.sql(
                """
                insert into rule_file_version (municipality, topic, version_id, valid_from,
                  valid_to, source, figures, known_from)
                values (:municipality, :topic, :id, :validFrom, :validTo, :source,
                  :figures::jsonb, :from)
                """)
            .param("municipality", municipality)
            .param("topic", topic)
            .param("id", version.id())
            .param("validFrom", version.validFrom())
            .param("validTo", version.validTo())
            .param("source", version.source())
            .param("figures", Figures.write(version.value().values()))
            .param("from", Sql.at(from))
            .update();
  }
}
