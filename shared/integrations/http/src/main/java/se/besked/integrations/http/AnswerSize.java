package se.besked.integrations.http;

import java.io.IOException;
import java.io.InputStream;

/** How much of a supplier's answer is read, counted after it is unpacked. */
public enum AnswerSize {
  /** Nothing after the status: whoever is told something has nothing to say. */
  NOTHING(0),

  /** A receipt, a state, one person's few lines. */
  SMALL(1024 * 1024),

  /** Lists of many people, and documents that describe a supplier. */
  LARGE(16 * 1024 * 1024);

  private final int bytes;

  AnswerSize(int bytes) {
    this.bytes = bytes;
  }

  byte[] read(InputStream body) throws IOException {
    if (this == NOTHING) {
      return new byte[0];
    }
    var read = body.readNBytes(bytes + 1);
    if (read.length > bytes) {
      throw new IOException("An answer of more than " + bytes + " bytes");
    }
    return read;
  }
}
