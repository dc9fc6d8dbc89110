package se.besked.integrations.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import se.besked.integrations.attachments.MalwareScanner.Finding;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;

/** Judges a file by its content; the name only has to agree. Cheap checks come first. */
final class ContentAttachmentCheck implements AttachmentCheck, AutoCloseable {
  private static final int MOST_WAITING = 4;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());
  private final AttachmentsProperties properties;
  private final MalwareScanner scanner;
  private final Refusals refusals;
  private final Clock clock;
  private final UploadFolder folder;
  private final Turns turns;
  private final Workbench workbench;

  ContentAttachmentCheck(AttachmentsProperties properties, MalwareScanner scanner, Clock clock) {
    this(
        properties,
        scanner,
        clock,
        new Turns(MOST_WAITING, LONGEST_WAIT),
        new Workbench(LONGEST_WAIT));
  }

  ContentAttachmentCheck(
      AttachmentsProperties properties,
      MalwareScanner scanner,
      Clock clock,
      Turns turns,
      Workbench workbench) {
    this.properties = properties;
    this.scanner = scanner;
    this.clock = clock;
    this.turns = turns;
    this.workbench = workbench;
    refusals = new Refusals(properties);
    folder = UploadFolder.in(properties.folderOrDefault());
  }

  @Override
  public Verdict take(Sender sender, String fileName, long announced, InputStream content)
      throws IOException {
    if (announced > properties.maxBytes().toBytes()) {
      return refusals.tooBig();
    }
    if (!turns.begin(sender)) {
      return refusals.busy();
    }
    try (var received = folder.newFile()) {
      if (!received.fill(content, properties.maxBytes().toBytes())) {
        return refusals.tooBig();
      }
      return received.size() == 0
          ? refusals.empty()
          : check(FileName.of(fileName, Year.now(clock)), received);
    } finally {
      turns.end(sender);
    }
  }

  private Verdict check(FileName name, TemporaryFile received) throws IOException {
    String mediaType;
    try (var in = received.in()) {
      mediaType = tika.detect(in);
    }
    var kind = FileKind.ofMediaType(mediaType).filter(properties.allowed()::contains);
    if (kind.isEmpty()) {
      return refusals.wrongType();
    }
    if (!name.extension().isEmpty() && !kind.get().extensions().contains(name.extension())) {
      return refusals.extensionContradicts(name.extension(), kind.get());
    }
    var cleaned = folder.newFile();
    boolean kept = false;
    try {
      var refused = clean(kind.get(), received, cleaned);
      kept = refused.isEmpty();
      return kept
          ? new Verdict.Accepted(mediaType, name.as(kind.get()), cleaned.sha256(), cleaned)
          : refused.get();
    } finally {
      if (!kept) {
        cleaned.close();
      }
    }
  }

  /** What was sent is scanned, and what is kept of it. */
  private Optional<Verdict.Refused> clean(
      FileKind kind, TemporaryFile received, TemporaryFile cleaned) throws IOException {
    try {
      return switch (workbench.work(() -> kind.clean(received, cleaned, budget()))) {
        case BROKEN -> Optional.of(refusals.broken());
        case LOCKED -> Optional.of(refusals.passwordProtected());
        case SOUND -> scanned(received).or(() -> scanned(cleaned));
      };
    } catch (Workbench.Busy _) {
      return Optional.of(refusals.busy());
    } catch (Budget.Spent _) {
      return Optional.of(refusals.tooMuchInside());
    }
  }

  private Budget budget() {
    return new Budget(clock, Budget.USUAL_TIME, Budget.USUAL_BYTES);
  }

  private Optional<Verdict.Refused> scanned(TemporaryFile file) {
    Finding finding;
    try (var in = file.in()) {
      finding = scanner.scan(in);
    } catch (IOException _) {
      finding = Finding.UNKNOWN;
    }
    return switch (finding) {
      case MALWARE -> Optional.of(refusals.malware());
      case UNKNOWN -> Optional.of(refusals.scannerUnavailable());
      case CLEAN -> Optional.empty();
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

  /** How many files are on their way, or cleaned and not let go. */
  int filesOnDisk() {
    return folder.size();
  }

  @Override
  public void close() {
    workbench.close();
    folder.close();
  }
}
