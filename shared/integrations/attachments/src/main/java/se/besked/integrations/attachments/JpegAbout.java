package se.besked.integrations.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a JPEG says beside its picture and showing it needs: density, direction and colours. */
final class JpegAbout {
  private static final byte[] JFIF = ascii("JFIF\0");
  private static final byte[] EXIF = ascii("Exif\0\0");
  private static final byte[] ICC = ascii("ICC_PROFILE\0");
  private static final byte[] ADOBE = ascii("Adobe");
  private static final int ICC_NUMBERED = ICC.length + 2;
  private static final int MOST_IN_SEGMENT = 65_533;
  private static final int MOST_PROFILE = 8 * 1024 * 1024;
  private static final int ADOBE_COLOURS = 11;
  private static final int KNOWN_COLOURS = 2;

  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private int orientation = Orientation.UPRIGHT;
  private @Nullable ByteBuffer density;
  private @Nullable ByteBuffer colours;

  void look(int marker, ByteBuffer body) throws Budget.Spent {
    switch (marker) {
      case 0xe0 -> {
        if (begins(body, JFIF) && body.limit() >= 14 && density == null) {
          density = JpegSegment.of(0xe0, bytes(body, 0, 12), new byte[2]);
        }
      }
      case 0xe1 -> {
        if (begins(body, EXIF) && orientation == Orientation.UPRIGHT) {
          orientation = Orientation.in(body.slice(EXIF.length, body.limit() - EXIF.length));
        }
      }
      case 0xe2 -> {
        if (begins(body, ICC) && body.limit() > ICC_NUMBERED) {
          part(bytes(body, ICC_NUMBERED, body.limit() - ICC_NUMBERED));
        }
      }
      case 0xee -> {
        if (begins(body, ADOBE) && body.limit() > ADOBE_COLOURS && colours == null) {
          int kind = body.get(ADOBE_COLOURS);
          if (kind >= 0 && kind <= KNOWN_COLOURS) {
            colours = JpegSegment.of(0xee, ADOBE, new byte[] {0, 100, 0, 0, 0, 0, (byte) kind});
          }
        }
      }
      default -> {
        // Nothing that is needed.
      }
    }
  }

  private void part(byte[] part) throws Budget.Spent {
    if (profile.size() + part.length > MOST_PROFILE) {
      throw new Budget.Spent("too large a profile");
    }
    profile.writeBytes(part);
  }

  void write(BoundedOutput out) throws IOException {
    if (density != null) {
      out.write(density);
    }
    if (orientation != Orientation.UPRIGHT) {
      out.write(JpegSegment.of(0xe1, EXIF, Orientation.only(orientation)));
    }
    writeProfile(out);
    if (colours != null) {
      out.write(colours);
    }
  }

  private void writeProfile(BoundedOutput out) throws IOException {
    var icc = profile.toByteArray();
    if (!ColourProfile.clean(ByteBuffer.wrap(icc))) {
      return;
    }
    int most = MOST_IN_SEGMENT - ICC_NUMBERED;
    int count = (icc.length + most - 1) / most;
    for (int i = 0; i < count; i++) {
      int from = i * most;
      var part = Arrays.copyOfRange(icc, from, Math.min(from + most, icc.length));
      out.write(JpegSegment.of(0xe2, ICC, new byte[] {(byte) (i + 1), (byte) count}, part));
    }
  }

  private static byte[] bytes(ByteBuffer body, int from, int length) {
    var bytes = new byte[length];
    body.get(from, bytes);
    return bytes;
  }

  private static boolean begins(ByteBuffer body, byte[] with) {
    return body.limit() >= with.length && body.slice(0, with.length).equals(ByteBuffer.wrap(with));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
