package se.besked.casework.drafts;

import java.io.Serializable;
import java.time.Instant;
import java.util.HexFormat;

/** A file, without its content. */
public record Attachment(
    AttachmentId id,
    String question,
    String fileName,
    String mediaType,
    int size,
    String sha256,
    Instant addedAt)
    implements Serializable {
  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
