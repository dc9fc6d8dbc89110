package se.besked.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Permission;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.drafts.Attachment;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/**
 * Files of a case, sealed with its key. Each guardian reads those they sent themselves and those
 * that staff have sent them with a message; officers read all.
 */
@Component
public final class CaseAttachments {
  private static final String READABLE =
      """
       from case_attachment a where a.case_id = :case
        and (:only::uuid is null or a.added_by = :only or exists (
          select 1 from case_message_attachment s join case_message m on m.id = s.message_id
          where s.attachment_id = a.id and m.party_id = :only))
      """;

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final Desk desk;
  private final Clock clock;

  public CaseAttachments(JdbcClient jdbc, CaseVault vault, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.desk = desk;
    this.clock = clock;
  }

  /** Takes over a file into the case, in the transaction at hand. Who may was checked before. */
  @Inside("files of a message, with the message")
  public void take(CaseId caseId, Actor.Citizen from, Attachment file, byte[] content) {
    insert(caseId, from, file, content);
  }

  private void insert(CaseId caseId, Actor from, Attachment file, byte[] content) {
    jdbc.sql(
            """
            insert into case_attachment (id, case_id, question, file_name, media_type, size,
              sha256, content, added_by, added_by_staff, added_at)
            values (:id, :case, :question, :fileName, :mediaType, :size,
              :sha256, :content, :by, :staff, :now)
            """)
        .param("id", file.id().value())
        .param("case", caseId.value())
        .param("question", file.question())
        .param("fileName", vault.sealText(caseId, name(file.id()), file.fileName()))
        .param("mediaType", file.mediaType())
        .param("size", file.size())
        .param("sha256", HexFormat.of().parseHex(file.sha256()))
        .param("content", vault.seal(caseId, place(file.id()), content))
        .param("by", only(from))
        .param("staff", from instanceof Actor.Staff staff ? staff.userId() : null)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** Adds a file that comes later, in the transaction at hand. Who may was checked before. */
  public AttachmentId add(
      CaseId caseId,
      Actor from,
      String question,
      String fileName,
      String mediaType,
      byte[] content) {
    var file = Attachment.of(question, fileName, mediaType, content, clock.instant());
    desk.as(
        from,
        caseId,
        Permission.WORK_ON_CASES,
        "case.attachment.add",
        () -> insert(caseId, from, file, content));
    return file.id();
  }

  /** All for staff; for a citizen, those they sent. */
  public List<Attachment> list(Actor actor, CaseId caseId) {
    return desk.as(
        actor, caseId, Permission.READ_CASES, "case.attachments", () -> sent(caseId, only(actor)));
  }

  /** Every one. Who may have them was checked before. */
  public List<Attachment> of(CaseId caseId) {
    return sent(caseId, null);
  }

  /** Those that one person sent. Who may have them was checked before. */
  public List<Attachment> sentBy(CaseId caseId, PersonId person) {
    return sent(caseId, person.value());
  }

  private List<Attachment> sent(CaseId caseId, @Nullable UUID only) {
    return jdbc.sql(
            """
            select * from case_attachment where case_id = :case
              and (:only::uuid is null or added_by = :only) order by added_at, id
            """)
        .param("case", caseId.value())
        .param("only", only)
        .query((row, n) -> read(caseId, row))
        .list();
  }

  /** Those that {@link #read} gives: for a citizen also those that came with a message. */
  public List<Attachment> readable(Actor actor, CaseId caseId) {
    return desk.as(
        actor,
        caseId,
        Permission.READ_CASES,
        "case.attachments",
        () ->
            jdbc.sql("select a.*" + READABLE + " order by a.added_at, a.id")
                .param("case", caseId.value())
                .param("only", only(actor))
                .query((row, n) -> read(caseId, row))
                .list());
  }

  public Optional<byte[]> read(Actor actor, CaseId caseId, AttachmentId id) {
    return desk.as(
        actor,
        caseId,
        Permission.READ_CASES,
        "case.attachment.read",
        () ->
            jdbc.sql("select a.content" + READABLE + " and a.id = :id")
                .param("id", id.value())
                .param("case", caseId.value())
                .param("only", only(actor))
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(kept -> vault.open(caseId, place(id), kept)));
  }

  /**
   * Without their content; what somebody was shown of others' files. Who may was checked before.
   */
  public List<Attachment> shown(CaseId caseId, List<AttachmentId> ids) {
    return jdbc.sql(
            """
            select * from case_attachment where case_id = :case and id = any (:ids)
            order by added_at, id
            """)
        .param("case", caseId.value())
        .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
        .query((row, n) -> read(caseId, row))
        .list();
  }

  /** The content of one that somebody was shown. Who may was checked before. */
  public Optional<byte[]> shown(CaseId caseId, AttachmentId id) {
    return jdbc.sql("select content from case_attachment where id = :id and case_id = :case")
        .param("id", id.value())
        .param("case", caseId.value())
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(kept -> vault.open(caseId, place(id), kept));
  }

  /** What its files are saved under. Who may have them was checked before. */
  @Inside("beside a file that its reader is given")
  public String caseNumber(CaseId caseId) {
    return jdbc.sql("select number from case_file where id = :case")
        .param("case", caseId.value())
        .query(String.class)
        .single();
  }

  private static @Nullable UUID only(Actor actor) {
    return actor instanceof Actor.Citizen(var self) ? self.value() : null;
  }

  private Attachment read(CaseId caseId, ResultSet row) throws SQLException {
    var id = new AttachmentId(Sql.id(row, "id"));
    var name = vault.openText(caseId, name(id), row.getBytes("file_name"));
    return Attachment.read(row, Objects.requireNonNull(name));
  }

  private static Place name(AttachmentId id) {
    return new Place("case_attachment", id.value(), "file_name");
  }

  private static Place place(AttachmentId id) {
    return new Place("case_attachment", id.value(), "content");
  }
}
