package se.besked.integrations.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import se.besked.integrations.attachments.MalwareScanner.Finding;
import se.besked.kernel.attachments.AttachmentCheck;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;

/**
 * Judges a file by its content, and puts a name right that says something else. Cheap checks come
 * first.
 */
final class ContentAttachmentCheck implements AttachmentCheck, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ContentAttachmentCheck.class.getName());
  private static final int MOST_WAITING = 4;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());
  private final AttachmentsProperties properties;
  private final MalwareScanner scanner;
  private final FileRefusals refusals;
  private final Clock clock;
  private final UploadFolder folder;
  private final Turns turns;
  private final Workbench workbench;
  private final PicturePrograms programs = new PicturePrograms();

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
    this.properties = properties.only(programs::open);
    this.scanner = scanner;
    this.clock = clock;
    this.turns = turns;
    this.workbench = workbench;
    refusals = new FileRefusals(this.properties);
    properties.allowed().stream()
        .filter(kind -> !programs.open(kind))
        .forEach(ContentAttachmentCheck::tell);
    folder = UploadFolder.in(properties.folderOrDefault());
  }

  private static void tell(FileKind kind) {
    LOG.log(
        Level.WARNING,
        "Bilder av typen {0} tas inte emot. Installera {1}.",
        kind,
        kind == FileKind.WEBP ? "dwebp (webp)" : "heif-dec (libheif-examples)");
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
      return received.size() == 0 ? refusals.empty() : check(FileName.of(fileName), received);
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
    var cleaned = folder.newFile();
    boolean kept = false;
    try {
      var refused = clean(kind.get(), received, cleaned);
      kept = refused.isEmpty();
      return kept ? accepted(kind.get(), mediaType, name, cleaned) : refused.get();
    } finally {
      if (!kept) {
        cleaned.close();
      }
    }
  }

  private static Verdict accepted(
      FileKind kind, String mediaType, FileName name, TemporaryFile kept) throws IOException {
    var keptAs = kind.keptAs();
    return new Verdict.Accepted(
        keptAs == kind ? mediaType : keptAs.mediaTypes().iterator().next(),
        name.as(keptAs),
        kept.sha256(),
        kept);
  }

  /** What was sent is scanned, and what is kept of it. */
  private Optional<Verdict.Refused> clean(
      FileKind kind, TemporaryFile received, TemporaryFile cleaned) throws IOException {
    try {
      return switch (workbench.work(() -> cleaned(kind, received, cleaned))) {
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

  private FileKind.Condition cleaned(FileKind kind, TemporaryFile received, TemporaryFile kept)
      throws IOException {
    var budget = budget();
    if (kind.keptAs() == kind) {
      return kind.clean(received, kept, budget);
    }
    try (var bare = folder.newFile();
        var picture = folder.newFile()) {
      var condition = kind.clean(received, bare, budget);
      if (condition == FileKind.Condition.SOUND) {
        long most = properties.maxBytes().toBytes();
        condition = programs.jpeg(kind, bare, picture, folder, most, budget);
      }
      return condition == FileKind.Condition.SOUND
          ? kind.keptAs().clean(picture, kept, budget)
          : condition;
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
