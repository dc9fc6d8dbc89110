package se.besked.integrations.attachments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
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
 * @param folder where files lie while they are received, on a disk with room for some of the
 *     biggest for each who sends; the computer's own place for temporary files when left out
 * @param clamd where ClamAV listens; without it nothing is scanned for malware
 */
@ConfigurationProperties("besked.attachments")
public record AttachmentsProperties(
    @DefaultValue("10MB") DataSize maxBytes,
    @DefaultValue("10") int maxFiles,
    @DefaultValue({"PDF", "JPEG", "PNG", "HEIC", "WEBP", "AVIF"}) List<FileKind> allowed,
    @Nullable Path folder,
    @Nullable Clamd clamd) {
  private static final DataSize MOST = DataSize.ofMegabytes(50);

  public AttachmentsProperties {
    if (maxBytes.toBytes() < 1 || maxBytes.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "besked.attachments.max-bytes ska vara mellan 1 byte och 50MB, till exempel 10MB.");
    }
    if (maxFiles < 1) {
      throw new IllegalArgumentException("besked.attachments.max-files ska vara minst 1.");
    }
    if (allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "besked.attachments.allowed är tom. Ange minst en av PDF, JPEG, PNG, HEIC, WEBP och"
              + " AVIF.");
    }
    allowed = allowed.stream().distinct().toList();
  }

  /** The same for kinds that can be opened here. */
  AttachmentsProperties only(Predicate<FileKind> opened) {
    return new AttachmentsProperties(
        maxBytes, maxFiles, allowed.stream().filter(opened).toList(), folder, clamd);
  }

  /** Where files lie while they are received. */
  Path folderOrDefault() {
    return folder != null ? folder : Path.of(System.getProperty("java.io.tmpdir"));
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
