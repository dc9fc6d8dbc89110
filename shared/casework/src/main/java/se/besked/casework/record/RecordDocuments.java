package se.besked.casework.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.events.CaseEvent;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of an entry, with the checksums they came with. What a case's data say today may
 * have been changed tomorrow, so what came in as data is kept as it was.
 */
final class RecordDocuments {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Each decision has one event, in the order they were made. */
  private static final String NEW_LETTERS =
      """
       (select id, row_number() over (order by id) as nth from case_event
          where case_id = :case and type in ('DECIDED', 'DECISION_REPLACED')) e
        join (select d.id, d.case_id, m.sha256, d.published_at,
            octet_length(m.content) - 29 as size,
            row_number() over (order by d.decided_at, d.number) as nth
          from decision d left join decision_document m
            on m.decision_id = d.id and m.kind = 'LETTER'
          where d.case_id = :case) l on l.nth = e.nth
      where l.published_at is not null and l.sha256 is not null
        and not exists (select 1 from journal_document j where j.source = l.id)
      """;

  private final JdbcClient jdbc;
  private final CaseVault vault;

  RecordDocuments(JdbcClient jdbc, CaseVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** In the transaction that makes the entry. */
  void enter(CaseEvent event) {
    switch (event.type()) {
      case SUBMITTED, WISHES_CHANGED -> {
        application(event);
        attachments(event);
      }
      case APPEALED -> {
        appeals(event);
        attachments(event);
      }
      default -> attachments(event);
    }
  }

  private void application(CaseEvent event) {
    var json =
        jdbc.sql("select summary, application from case_file where id = :case")
            .param("case", event.caseId().value())
            .query(
                (row, n) -> {
                  var both = JSON.createObjectNode();
                  both.set(
                      "summary",
                      JSON.readTree(
                          text(event, "case_file", event.caseId().value(), "summary", row)));
                  both.set(
                      "application",
                      JSON.readTree(
                          text(event, "case_file", event.caseId().value(), "application", row)));
                  return both.toString();
                })
            .single();
    data(event, "APPLICATION", null, json);
  }

  private void appeals(CaseEvent event) {
    jdbc.sql(
            """
            select a.id, a.wanted_change, a.reasons, a.arrived_at::text from appeal a
            where a.case_id = :case and not exists (
              select 1 from journal_document d where d.source = a.id)
            order by a.arrived_at
            """)
        .param("case", event.caseId().value())
        .query(
            (row, n) ->
                new Appealed(
                    Sql.id(row, "id"),
                    JSON.createObjectNode()
                        .put(
                            "wantedChange",
                            text(event, "appeal", Sql.id(row, "id"), "wanted_change", row))
                        .put("reasons", text(event, "appeal", Sql.id(row, "id"), "reasons", row))
                        .put("arrivedAt", row.getString(4))
                        .toString()))
        .list()
        .forEach(a -> data(event, "APPEAL", a.id(), a.json()));
  }

  private @Nullable String text(
      CaseEvent event, String table, UUID row, String column, ResultSet kept) throws SQLException {
    return vault.openText(event.caseId(), new Place(table, row, column), kept.getBytes(column));
  }

  private void data(CaseEvent event, String kind, @Nullable UUID source, String json) {
    var id = UUID.randomUUID();
    var content = json.getBytes(StandardCharsets.UTF_8);
    jdbc.sql(
            """
            insert into journal_document (id, event_id, case_id, kind, source, media_type, size,
              sha256, content)
            values (:id, :event, :case, :kind, :source, 'application/json', :size,
              :sha256, :content)
            """)
        .param("id", id)
        .param("event", event.id())
        .param("case", event.caseId().value())
        .param("kind", kind)
        .param("source", source)
        .param("size", content.length)
        .param("sha256", sha256(content))
        .param("content", vault.seal(event.caseId(), place(id), content))
        .update();
  }

  /** The files that have come since the last entry, as those who sent them called nothing. */
  private void attachments(CaseEvent event) {
    jdbc.sql(
            """
            insert into journal_document (id, event_id, case_id, kind, source, media_type, size,
              sha256)
            select gen_random_uuid(), :event, a.case_id, 'ATTACHMENT', a.id, a.media_type, a.size,
              a.sha256
            from case_attachment a where a.case_id = :case and a.added_at <= :at
              and not exists (select 1 from journal_document d where d.source = a.id)
            """)
        .param("event", event.id())
        .param("case", event.caseId().value())
        .param("at", Sql.at(event.at()))
        .update();
  }

  /** The events of decisions whose letters have come since. */
  List<Long> withNewLetter(CaseId caseId) {
    return jdbc.sql("select e.id from" + NEW_LETTERS)
        .param("case", caseId.value())
        .query(Long.class)
        .list();
  }

  /** Adds those letters to the entries of those events. */
  void letters(CaseId caseId) {
    jdbc.sql(
            """
            insert into journal_document (id, event_id, case_id, kind, source, media_type, size,
              sha256)
            select gen_random_uuid(), e.id, l.case_id, 'LETTER', l.id, 'application/pdf',
              l.size, l.sha256 from
            """
                + NEW_LETTERS)
        .param("case", caseId.value())
        .update();
  }

  static Place place(UUID id) {
    return new Place("journal_document", id, "content");
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }

  private record Appealed(UUID id, String json) {}
}
