package se.besked.casework.drafts;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.store.Sql;
import se.besked.kernel.text.Written;

/**
 * A file, without its content.
 *
 * @param size in bytes
 * @param sha256 in hex
 */
public record Attachment(
    AttachmentId id,
    String question,
    String fileName,
    String mediaType,
    int size,
    String sha256,
    Instant addedAt)
    implements Serializable {

  /** A new file. */
  public static Attachment of(
      String question, String fileName, String mediaType, byte[] content, Instant now) {
    return new Attachment(
        AttachmentId.random(),
        question,
        Written.line(fileName),
        mediaType,
        content.length,
        HexFormat.of().formatHex(sha256(content)),
        now);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }

  /** From a row of either table of files; its name is sealed there, and opened before. */
  public static Attachment read(ResultSet row, String fileName) throws SQLException {
    return new Attachment(
        new AttachmentId(Sql.id(row, "id")),
        row.getString("question"),
        fileName,
        row.getString("media_type"),
        row.getInt("size"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        Sql.instant(row, "added_at"));
  }
}
