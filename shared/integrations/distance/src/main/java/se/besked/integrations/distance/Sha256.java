package se.besked.integrations.distance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file's fingerprint. */
final class Sha256 {
  private Sha256() {}

  static String of(Path file) throws IOException {
    try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest())) {
      Files.copy(file, sink);
      return HexFormat.of().formatHex(sink.getMessageDigest().digest());
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
