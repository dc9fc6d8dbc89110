package se.besked.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The demo's own master key, made at its first start. A real installation is given its key. */
final class DemoKey {
  private static final int BYTES = 32;

  private DemoKey() {}

  static String in(Path data) {
    var file = data.resolve("master-key");
    try {
      if (!Files.exists(file)) {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(data);
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's data folder cannot be used: " + data, e);
    }
  }
}
