package se.besked.casework.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Piece;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.store.Sql;
import se.besked.kernel.attachments.NameApart;

/** Files of a draft, sealed like its answers. Type, size and malware are checked before. */
@Component
public final class DraftAttachments {
  private final JdbcClient jdbc;
  private final PersonalVault vault;
  private final DraftRows drafts;
  private final Desk desk;
  private final Clock clock;

  public DraftAttachments(JdbcClient jdbc, PersonalVault vault, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.drafts = new DraftRows(jdbc, vault);
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Adds a file, under a name that tells it from the others of the draft.
   *
   * @param question the key of the question it answers
   * @throws DraftNotOpen when the draft is being signed or has ended
   */
  public Attachment add(
      Actor.Citizen owner,
      DraftId draft,
      String question,
      String fileName,
      String mediaType,
      byte[] content) {
    return desk.as(
        owner,
        held(owner, draft),
        "draft.attach",
        held -> {
          mustBeOpen(held);
          var beside = rows(owner, draft).stream().map(Attachment::fileName).toList();
          var name = NameApart.of(fileName, beside);
          var file = Attachment.of(question, name, mediaType, content, clock.instant());
          jdbc.sql(
                  """
                  insert into draft_attachment (id, draft_id, question, file_name, media_type,
                    size, sha256, content, added_at)
                  values (:id, :draft, :question, :fileName, :mediaType,
                    :size, :sha256, :content, :now)
                  """)
              .param("id", file.id().value())
              .param("draft", draft.value())
              .param("question", question)
              .param(
                  "fileName", vault.seal(owner, name(file.id()), file.fileName().getBytes(UTF_8)))
              .param("mediaType", mediaType)
              .param("size", content.length)
              .param("sha256", HexFormat.of().parseHex(file.sha256()))
              .param("content", vault.seal(owner, place(file.id()), content))
              .param("now", Sql.at(file.addedAt()))
              .update();
          return file;
        });
  }

  /** Removes a file; nothing happens when it is gone. */
  public void remove(Actor.Citizen owner, DraftId draft, AttachmentId id) {
    desk.doAs(
        owner,
        held(owner, draft),
        "draft.detach",
        held -> {
          mustBeOpen(held);
          jdbc.sql("delete from draft_attachment where id = :id and draft_id = :draft")
              .param("id", id.value())
              .param("draft", draft.value())
              .update();
        });
  }

  public List<Attachment> list(Actor.Citizen owner, DraftId draft) {
    return desk.as(owner, draft(owner, draft), "draft.attachments", kept -> rows(owner, draft));
  }

  public byte[] read(Actor.Citizen owner, DraftId draft, AttachmentId id) {
    return desk.as(
        owner, draft(owner, draft), "draft.attachment.read", kept -> content(owner, draft, id));
  }

  private byte[] content(Actor.Citizen owner, DraftId draft, AttachmentId id) {
    var sealed =
        jdbc.sql("select content from draft_attachment where id = :id and draft_id = :draft")
            .param("id", id.value())
            .param("draft", draft.value())
            .query((row, n) -> row.getBytes(1))
            .optional();
    return vault.open(
        owner,
        place(id),
        sealed.orElseThrow(
            () ->
                new AccessDenied(owner, "no such file", Drafts.subject(draft), Drafts.NOT_THEIRS)));
  }

  private static void mustBeOpen(Draft draft) {
    if (draft.state() != Draft.State.OPEN) {
      throw new DraftNotOpen();
    }
  }

  private Piece<Draft> draft(Actor.Citizen owner, DraftId id) {
    return new Piece<>(Drafts.subject(id), () -> drafts.find(owner, id), Drafts.NOT_THEIRS);
  }

  /** The same, to change its files alone. */
  private Piece<Draft> held(Actor.Citizen owner, DraftId id) {
    return new Piece<>(Drafts.subject(id), () -> drafts.lock(owner, id), Drafts.NOT_THEIRS);
  }

  private List<Attachment> rows(Actor.Citizen owner, DraftId draft) {
    return jdbc.sql("select * from draft_attachment where draft_id = :draft order by added_at, id")
        .param("draft", draft.value())
        .query((row, n) -> read(owner, row))
        .list();
  }

  private static Place place(AttachmentId id) {
    return new Place("draft_attachment", id.value(), "content");
  }

  private static Place name(AttachmentId id) {
    return new Place("draft_attachment", id.value(), "file_name");
  }

  private Attachment read(Actor.Citizen owner, ResultSet row) throws SQLException {
    var id = new AttachmentId(Sql.id(row, "id"));
    return Attachment.read(
        row, new String(vault.open(owner, name(id), row.getBytes("file_name")), UTF_8));
  }

  /** The draft is being signed or has ended, so its files cannot change. */
  public static final class DraftNotOpen extends RuntimeException {
    DraftNotOpen() {
      super("Utkastet kan inte ändras nu.");
    }
  }

  /**
   * Gives every file, opened, to whoever turns the draft into a case, in the same transaction; one
   * after another, so that only one is in memory.
   */
  public void each(Actor.Citizen owner, DraftId draft, Taker taker) {
    rows(owner, draft).forEach(file -> taker.take(file, content(owner, draft, file.id())));
  }

  /** Takes one file. */
  @FunctionalInterface
  public interface Taker {
    void take(Attachment attachment, byte[] content);
  }
}
