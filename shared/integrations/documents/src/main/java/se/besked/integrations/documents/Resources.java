package se.besked.integrations.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that lie beside these classes. */
final class Resources {
  private Resources() {}

  static InputStream open(String name) {
    var in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("Missing in the jar: " + name);
    }
    return in;
  }

  static byte[] bytes(String name) {
    try (var in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
