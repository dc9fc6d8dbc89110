package se.besked.casework.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.MessageId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** The rows of messages. Who asks was checked before. */
final class MessageRows {
  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Clock clock;

  MessageRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  MessageId insert(CaseId caseId, PersonId party, @Nullable Sender sender, String text) {
    var id = MessageId.random();
    jdbc.sql(
            """
            insert into case_message (id, case_id, party_id, sent_by, sender, body, sent_at)
            values (:id, :case, :party, :by, :sender, :body, :now)
            """)
        .param("id", id.value())
        .param("case", caseId.value())
        .param("party", party.value())
        .param("by", sender == null ? null : sender.userId())
        .param("sender", sender == null ? null : sender.name())
        .param(
            "body",
            vault.seal(caseId, place(id), text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .param("now", Sql.at(clock.instant()))
        .update();
    return id;
  }

  void attach(MessageId message, AttachmentId file) {
    jdbc.sql(
            """
            insert into case_message_attachment (message_id, attachment_id)
            values (:message, :file)
            """)
        .param("message", message.value())
        .param("file", file.value())
        .update();
  }

  /** Oldest first; of one party, or of all. */
  List<CaseMessage> of(CaseId caseId, @Nullable PersonId party) {
    return jdbc.sql(
            """
            select m.*, array(select a.attachment_id from case_message_attachment a
              where a.message_id = m.id) as files
            from case_message m
            where m.case_id = :case and (:party::uuid is null or m.party_id = :party)
            order by m.seq
            """)
        .param("case", caseId.value())
        .param("party", party == null ? null : party.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** Marks what the other side wrote; the first reading stands. Ids of those that were unread. */
  List<MessageId> read(CaseId caseId, @Nullable PersonId party, boolean fromParty, Actor by) {
    return jdbc.sql(
            """
            update case_message set read_at = :now, read_by = :by, version = version + 1
            where case_id = :case and (:party::uuid is null or party_id = :party)
              and (sent_by is null) = :fromParty and read_at is null
            returning id
            """)
        .param("now", Sql.at(clock.instant()))
        .param("by", by.name())
        .param("case", caseId.value())
        .param("party", party == null ? null : party.value())
        .param("fromParty", fromParty)
        .query((row, n) -> new MessageId(Sql.id(row, "id")))
        .list();
  }

  int unread(CaseId caseId, PersonId party) {
    return jdbc.sql(
            """
            select count(*) from case_message where case_id = :case and party_id = :party
              and sent_by is not null and read_at is null
            """)
        .param("case", caseId.value())
        .param("party", party.value())
        .query(Integer.class)
        .single();
  }

  private CaseMessage read(ResultSet row) throws SQLException {
    var id = new MessageId(Sql.id(row, "id"));
    var caseId = new CaseId(Sql.id(row, "case_id"));
    return new CaseMessage(
        id,
        caseId,
        new PersonId(Sql.id(row, "party_id")),
        row.getString("sender"),
        new String(
            vault.open(caseId, place(id), row.getBytes("body")),
            java.nio.charset.StandardCharsets.UTF_8),
        Sql.instant(row, "sent_at"),
        Sql.maybeInstant(row, "read_at"),
        Arrays.stream((UUID[]) row.getArray("files").getArray()).map(AttachmentId::new).toList());
  }

  private static Place place(MessageId id) {
    return new Place("case_message", id.value(), "body");
  }

  /** Who on the staff wrote. */
  record Sender(String userId, String name) {}
}
