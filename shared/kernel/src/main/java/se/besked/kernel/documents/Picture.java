package se.besked.kernel.documents;

import java.util.Arrays;

/**
 * A picture to print.
 *
 * @param description what it shows, in words that can stand instead of it; read out by screen
 *     readers
 */
public record Picture(Format format, byte[] bytes, String description) {
  /** The formats that can be printed. */
  public enum Format {
    PNG,
    /** Self-contained: no scripts, and nothing fetched from elsewhere. */
    SVG
  }

  public Picture {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("An empty picture");
    }
    if (description.isBlank()) {
      throw new IllegalArgumentException("A picture needs a description");
    }
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture p
        && format == p.format
        && description.equals(p.description)
        && Arrays.equals(bytes, p.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * description.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return format + " picture of " + bytes.length + " bytes";
  }
}
