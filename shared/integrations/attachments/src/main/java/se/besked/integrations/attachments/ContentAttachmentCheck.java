package se.besked.integrations.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Year;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.attachments.Verdict;

/** Judges a file by its content; the name only has to agree. Cheap checks come first. */
final class ContentAttachmentCheck implements AttachmentCheck {
  private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());
  private final AttachmentsProperties properties;
  private final MalwareScanner scanner;
  private final Refusals refusals;
  private final Clock clock;

  ContentAttachmentCheck(AttachmentsProperties properties, MalwareScanner scanner, Clock clock) {
    this.properties = properties;
    this.scanner = scanner;
    this.clock = clock;
    refusals = new Refusals(properties);
  }

  @Override
  public Verdict check(String fileName, byte[] content) {
    if (content.length == 0) {
      return refusals.empty();
    }
    if (content.length > properties.maxBytes().toBytes()) {
      return refusals.tooBig();
    }
    var mediaType = tika.detect(content);
    var kind = FileKind.ofMediaType(mediaType).filter(properties.allowed()::contains);
    if (kind.isEmpty()) {
      return refusals.wrongType();
    }
    return check(FileName.of(fileName, Year.now(clock)), content, mediaType, kind.get());
  }

  private Verdict check(FileName name, byte[] content, String mediaType, FileKind kind) {
    if (!name.extension().isEmpty() && !kind.extensions().contains(name.extension())) {
      return refusals.extensionContradicts(name.extension(), kind);
    }
    return switch (kind.conditionOf(content)) {
      case BROKEN -> refusals.broken();
      case LOCKED -> refusals.passwordProtected();
      case SOUND ->
          switch (scanner.scan(content)) {
            case MALWARE -> refusals.malware();
            case UNKNOWN -> refusals.scannerUnavailable();
            case CLEAN -> new Verdict.Accepted(mediaType, name.as(kind), sha256(content));
          };
    };
  }

  @Override
  public Optional<Verdict.Refused> roomForOneMore(int alreadyAttached) {
    return alreadyAttached < properties.maxFiles()
        ? Optional.empty()
        : Optional.of(refusals.tooMany());
  }

  @Override
  public Limits limits() {
    var allowed = properties.allowed();
    return new Limits(
        properties.maxBytes().toBytes(),
        properties.maxFiles(),
        allowed.stream().flatMap(k -> k.mediaTypes().stream()).collect(Collectors.toSet()),
        allowed.stream().flatMap(k -> k.extensions().stream()).collect(Collectors.toSet()));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
