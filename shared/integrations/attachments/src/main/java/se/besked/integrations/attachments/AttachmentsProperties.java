package se.besked.integrations.attachments;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached.
 *
 * @param maxBytes the biggest file, e.g. {@code 10MB}
 * @param maxFiles the most files to one question
 * @param allowed the kinds, in the order they are listed for people
 * @param clamd where ClamAV listens; without it nothing is scanned for malware
 */
@ConfigurationProperties("besked.attachments")
public record AttachmentsProperties(
    @DefaultValue("10MB") DataSize maxBytes,
    @DefaultValue("10") int maxFiles,
    @DefaultValue({"PDF", "JPEG", "PNG", "HEIC"}) List<FileKind> allowed,
    @Nullable Clamd clamd) {

  public AttachmentsProperties {
    if (maxBytes.toBytes() < 1 || maxBytes.toBytes() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "besked.attachments.max-bytes ska vara mellan 1 byte och 2 GB, till exempel 10MB.");
    }
    if (maxFiles < 1) {
      throw new IllegalArgumentException("besked.attachments.max-files ska vara minst 1.");
    }
    if (allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "besked.attachments.allowed är tom. Ange minst en av PDF, JPEG, PNG och HEIC.");
    }
    allowed = allowed.stream().distinct().toList();
  }

  /**
   * ClamAV's daemon.
   *
   * @param timeout how long one scan may take before the file counts as not checked
   */
  public record Clamd(
      String host, @DefaultValue("3310") int port, @DefaultValue("30s") Duration timeout) {
    public Clamd {
      if (host.isBlank()) {
        throw new IllegalArgumentException(
            "besked.attachments.clamd.host är tom. Ange värdnamnet eller ta bort raden.");
      }
    }
  }
}
