package se.besked.integrations.distance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that another node reads either the old or the new one, never a part. */
final class WholeFile {
  /** What to write. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  static Path write(Path file, Content content) throws IOException {
    var aside = Files.createTempFile(file.toAbsolutePath().getParent(), "writing-", ".tmp");
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(aside))) {
        content.writeTo(out);
      }
      return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
