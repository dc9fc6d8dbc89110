package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a WebP says of itself before its pixels (RFC 9649).
 *
 * @param isMoving whether it is several pictures one after another
 * @param orientation as in {@link Orientation}
 */
record WebpHead(int width, int height, boolean isMoving, int orientation) {
  private static final int FIRST_CHUNK = 12;
  private static final int MOVING = 2;
  private static final int MOST_CHUNKS = 1000;

  /** Empty when it is not built as it should be. */
  static Optional<WebpHead> of(ByteBuffer given) {
    var file = given.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (file.limit() < FIRST_CHUNK) {
      return Optional.empty();
    }
    // What comes after the picture is not part of it.
    file.limit((int) Math.min(file.limit(), 8 + Integer.toUnsignedLong(file.getInt(4))));
    int width = 0;
    int height = 0;
    boolean moving = false;
    int orientation = Orientation.UPRIGHT;
    int at = FIRST_CHUNK;
    for (int chunks = 0; at + 8 <= file.limit() && chunks < MOST_CHUNKS; chunks++) {
      var name = StandardCharsets.US_ASCII.decode(file.slice(at, 4)).toString();
      long length = Integer.toUnsignedLong(file.getInt(at + 4));
      if (length > file.limit() - at - 8) {
        return Optional.empty();
      }
      var body = file.slice(at + 8, (int) length).order(ByteOrder.LITTLE_ENDIAN);
      switch (name) {
        case "VP8X" -> {
          if (length < 10) {
            return Optional.empty();
          }
          moving = (body.get(0) & MOVING) != 0;
          width = three(body, 4) + 1;
          height = three(body, 7) + 1;
        }
        case "VP8 " -> {
          if (length < 10) {
            return Optional.empty();
          }
          width = Math.max(width, body.getShort(6) & 0x3fff);
          height = Math.max(height, body.getShort(8) & 0x3fff);
        }
        case "VP8L" -> {
          if (length < 5) {
            return Optional.empty();
          }
          width = Math.max(width, (body.getInt(1) & 0x3fff) + 1);
          height = Math.max(height, ((body.getInt(1) >>> 14) & 0x3fff) + 1);
        }
        case "EXIF" -> orientation = Orientation.in(tiff(body));
        default -> {
          // Nothing that is needed here.
        }
      }
      at += 8 + (int) length + (int) (length & 1);
    }
    return width > 0 && height > 0
        ? Optional.of(new WebpHead(width, height, moving, orientation))
        : Optional.empty();
  }

  private static int three(ByteBuffer body, int at) {
    return (body.getShort(at) & 0xffff) | ((body.get(at + 2) & 0xff) << 16);
  }

  /** Some programs begin it as in a JPEG. */
  private static ByteBuffer tiff(ByteBuffer exif) {
    boolean asInJpeg = exif.limit() > 6 && exif.get(0) == 'E' && exif.get(1) == 'x';
    return asInJpeg ? exif.slice(6, exif.limit() - 6) : exif.slice();
  }
}
