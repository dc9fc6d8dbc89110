package se.besked.casework.hearings;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.CommunicationId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** The rows of communications. Who asks was checked before. */
final class CommunicationRows {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  CommunicationRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  CommunicationId insert(
      CaseId caseId, String material, LocalDate answerBy, String by, String sender) {
    var id = CommunicationId.random();
    jdbc.sql(
            """
            insert into communication (id, case_id, material, answer_by, sent_by, sender, sent_at)
            values (:id, :case, :material, :answerBy, :by, :sender, :now)
            """)
        .param("id", id.value())
        .param("case", caseId.value())
        .param("material", vault.seal(caseId, place(id), bytes(material)))
        .param("answerBy", answerBy)
        .param("by", by)
        .param("sender", sender)
        .param("now", Sql.at(clock.instant()))
        .update();
    return id;
  }

  void show(CommunicationId id, Collection<AttachmentId> files) {
    for (var file : files) {
      jdbc.sql(
              """
              insert into communication_attachment (communication_id, attachment_id)
              values (:id, :file)
              """)
          .param("id", id.value())
          .param("file", file.value())
          .update();
    }
  }

  void put(CommunicationId id, PersonId person) {
    jdbc.sql(
            """
            insert into communication_party (communication_id, person_id) values (:id, :person)
            """)
        .param("id", id.value())
        .param("person", person.value())
        .update();
  }

  Optional<CaseId> caseOf(CommunicationId id) {
    return jdbc.sql("select case_id from communication where id = :id")
        .param("id", id.value())
        .query((row, n) -> new CaseId(Sql.id(row, "case_id")))
        .optional();
  }

  /** Oldest first; as one party sees them, or all. */
  List<Communication> of(CaseId caseId, @Nullable PersonId only) {
    return jdbc.sql(
            """
            select c.*, array(select a.attachment_id from communication_attachment a
              where a.communication_id = c.id) as files
            from communication c where c.case_id = :case
              and (:only::uuid is null or exists (select 1 from communication_party p
                where p.communication_id = c.id and p.person_id = :only))
            order by c.seq
            """)
        .param("case", caseId.value())
        .param("only", only == null ? null : only.value())
        .query((row, n) -> read(row, only))
        .list();
  }

  void opened(CommunicationId id, PersonId person) {
    jdbc.sql(
            """
            update communication_party set opened_at = :now, version = version + 1
            where communication_id = :id and person_id = :person and opened_at is null
            """)
        .param("now", Sql.at(clock.instant()))
        .param("id", id.value())
        .param("person", person.value())
        .update();
  }

  /** The first answer stands; what comes later is a message. */
  void answer(
      CommunicationId id,
      CaseId caseId,
      PersonId person,
      String text,
      @Nullable String takenDownBy) {
    Sql.one(
        jdbc.sql(
                """
                update communication_party set answer = :answer, answered_at = :now,
                  opened_at = case when :by::text is null then coalesce(opened_at, :now)
                    else opened_at end,
                  taken_down_by = :by, version = version + 1
                where communication_id = :id and person_id = :person and answered_at is null
                """)
            .param("answer", vault.seal(caseId, place(id, person), bytes(text)))
            .param("now", Sql.at(clock.instant()))
            .param("by", takenDownBy)
            .param("id", id.value())
            .param("person", person.value())
            .update(),
        "communication");
  }

  private Communication read(ResultSet row, @Nullable PersonId only) throws SQLException {
    var id = new CommunicationId(Sql.id(row, "id"));
    var caseId = new CaseId(Sql.id(row, "case_id"));
    return new Communication(
        id,
        caseId,
        text(vault.open(caseId, place(id), row.getBytes("material"))),
        row.getObject("answer_by", LocalDate.class),
        row.getString("sender"),
        Sql.instant(row, "sent_at"),
        Arrays.stream((UUID[]) row.getArray("files").getArray()).map(AttachmentId::new).toList(),
        answers(id, caseId, only));
  }

  private List<Communication.Answer> answers(
      CommunicationId id, CaseId caseId, @Nullable PersonId only) {
    return jdbc.sql(
            """
            select * from communication_party where communication_id = :id
              and (:only::uuid is null or person_id = :only) order by person_id
            """)
        .param("id", id.value())
        .param("only", only == null ? null : only.value())
        .query(
            (row, n) -> {
              var person = new PersonId(Sql.id(row, "person_id"));
              var answer = row.getBytes("answer");
              return new Communication.Answer(
                  person,
                  Sql.maybeInstant(row, "opened_at"),
                  answer == null ? null : text(vault.open(caseId, place(id, person), answer)),
                  Sql.maybeInstant(row, "answered_at"),
                  row.getString("taken_down_by"));
            })
        .list();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Place place(CommunicationId id) {
    return new Place("communication", id.value(), "material");
  }

  /** Two answers to one communication are two places. */
  private static Place place(CommunicationId id, PersonId person) {
    return new Place("communication_party/" + id, person.value(), "answer");
  }
}
