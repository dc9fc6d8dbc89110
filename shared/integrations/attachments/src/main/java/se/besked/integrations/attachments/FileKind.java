package se.besked.integrations.attachments;

import java.io.IOException;
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
  HEIC;

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
    };
  }

  /** Lower case without dot; the usual one first. */
  List<String> extensions() {
    return switch (this) {
      case PDF -> List.of("pdf");
      case JPEG -> List.of("jpg", "jpeg", "jpe", "jfif");
      case PNG -> List.of("png");
      case HEIC -> List.of("heic", "heif");
    };
  }

  /** Writes what is to be kept of it. */
  Condition clean(TemporaryFile received, TemporaryFile cleaned, Budget budget) throws IOException {
    return switch (this) {
      case PDF -> PdfCleaner.clean(received, cleaned, budget);
      case JPEG -> received.copy(cleaned, (in, out) -> JpegCleaner.clean(in, out, budget));
      case PNG -> received.copy(cleaned, (in, out) -> PngCleaner.clean(in, out, budget));
      case HEIC -> {
        try (var in = received.in()) {
          cleaned.fill(in, Long.MAX_VALUE);
        }
        yield cleaned.change(file -> HeicCleaner.clean(file, budget));
      }
    };
  }
}
