package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of files that can be allowed. Constants are the words of the configuration. */
public enum FileKind {
  PDF,
  JPEG,
  PNG,
  /** The iPhone's own format. */
  HEIC,
  /** What the web has. */
  WEBP,
  /** As {@link #HEIC} with another coding. */
  AVIF;

  /** Of a picture that is laid out on disk before it is folded again, four bytes a pixel. */
  private static final long MOST_UNFOLDED = 50_000_000;

  /** What state a file's content is in. */
  enum Condition {
    SOUND,
    BROKEN,
    LOCKED
  }

  static Optional<FileKind> ofMediaType(String mediaType) {
    return Stream.of(values()).filter(kind -> kind.mediaTypes().contains(mediaType)).findFirst();
  }

  Set<String> mediaTypes() {
    return switch (this) {
      case PDF -> Set.of("application/pdf");
      case JPEG -> Set.of("image/jpeg");
      case PNG -> Set.of("image/png");
      case HEIC -> Set.of("image/heic", "image/heif");
      case WEBP -> Set.of("image/webp");
      case AVIF -> Set.of("image/avif");
    };
  }

  /** Lower case without dot; the usual one first. */
  List<String> extensions() {
    return switch (this) {
      case PDF -> List.of("pdf");
      case JPEG -> List.of("jpg", "jpeg", "jpe", "jfif");
      case PNG -> List.of("png");
      case HEIC -> List.of("heic", "heif");
      case WEBP -> List.of("webp");
      case AVIF -> List.of("avif");
    };
  }

  /** What it is kept as, so that everybody who may open it can. */
  FileKind keptAs() {
    return switch (this) {
      case PDF, JPEG, PNG -> this;
      case HEIC, WEBP, AVIF -> JPEG;
    };
  }

  /** Writes what is to be kept of it, or to be made a picture of the kind it is kept as. */
  Condition clean(TemporaryFile received, TemporaryFile cleaned, Budget budget) throws IOException {
    return switch (this) {
      case PDF -> PdfCleaner.clean(received, cleaned, budget);
      case JPEG -> received.copy(cleaned, (in, out) -> JpegCleaner.clean(in, out, budget));
      case PNG -> received.copy(cleaned, (in, out) -> PngCleaner.clean(in, out, budget));
      case WEBP -> received.copy(cleaned, (in, out) -> webp(in, out, budget));
      case HEIC, AVIF -> {
        try (var in = received.in()) {
          cleaned.fill(in, Long.MAX_VALUE);
        }
        yield cleaned.change(file -> HeicCleaner.clean(file, budget));
      }
    };
  }

  /** Only its pixels come out of the program that opens it. */
  private static Condition webp(ByteBuffer in, FileChannel out, Budget budget) throws IOException {
    var head = WebpHead.of(in);
    if (head.isEmpty() || head.get().isMoving()) {
      return Condition.BROKEN;
    }
    if ((long) head.get().width() * head.get().height() > MOST_UNFOLDED) {
      throw new Budget.Spent("too many pixels");
    }
    budget.check();
    while (in.hasRemaining()) {
      out.write(in);
    }
    return Condition.SOUND;
  }
}
