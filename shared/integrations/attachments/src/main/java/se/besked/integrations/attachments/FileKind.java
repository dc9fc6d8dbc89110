package se.besked.integrations.attachments;

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

  Condition conditionOf(byte[] content) {
    return switch (this) {
      case PDF -> PdfCondition.of(content);
      case JPEG -> PictureCondition.ofJpeg(content);
      case PNG -> PictureCondition.ofPng(content);
      case HEIC -> PictureCondition.ofHeic(content);
    };
  }
}
