package se.besked.integrations.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.attachments.FileKind.Condition;

/**
 * Writes a JPEG again with the segments that decoding needs, byte for byte (ITU-T T.81, annex B).
 * Comments, thumbnails, everything that cameras and programs add and what follows the picture's end
 * is left out; orientation and colour are kept. Pixels are not decoded.
 */
final class JpegCleaner {
  private static final byte[] JFIF = ascii("JFIF\0");
  private static final byte[] EXIF = ascii("Exif\0\0");
  private static final byte[] ICC = ascii("ICC_PROFILE\0");
  private static final byte[] ADOBE = ascii("Adobe");
  private static final int ICC_NUMBERED = ICC.length + 2;
  private static final int MOST_IN_SEGMENT = 65_533;

  /** Some hundreds are usual where a telephone adds a map of depths. */
  private static final int MOST_SEGMENTS = 10_000;

  private static final int MOST_PROFILE = 8 * 1024 * 1024;

  private final ByteBuffer in;
  private final Written out;
  private final boolean endNeeded;
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private @Nullable ByteBuffer density;
  private int orientation = Orientation.UPRIGHT;
  private boolean framed;
  private boolean scanned;

  /** What comes first is known when all has been read once: then it is read again and written. */
  private boolean writing;

  private JpegCleaner(ByteBuffer in, Written out, boolean endNeeded) {
    this.in = in;
    this.out = out;
    this.endNeeded = endNeeded;
  }

  static Condition clean(ByteBuffer in, WritableByteChannel out, Budget budget) throws IOException {
    return clean(in, out, budget, true);
  }

  /** One that lies in another file, which says where it ends. */
  static Condition cleanEmbedded(ByteBuffer in, WritableByteChannel out, Budget budget)
      throws IOException {
    return clean(in, out, budget, false);
  }

  private static Condition clean(
      ByteBuffer in, WritableByteChannel out, Budget budget, boolean endNeeded) throws IOException {
    var written = new Written(out, budget, in.limit(), 2 * MOST_SEGMENTS);
    var jpeg = new JpegCleaner(in, written, endNeeded);
    if (!jpeg.read()) {
      return Condition.BROKEN;
    }
    jpeg.write();
    return Condition.SOUND;
  }

  /** Whether it goes on, segment by segment, to an end. */
  private boolean read() throws IOException {
    int at = 2;
    while (at + 2 <= in.limit() && unsigned(at) == 0xff) {
      int marker = unsigned(at + 1);
      if (marker == 0xff) {
        at++;
      } else if (marker == 0xd9) {
        return framed && scanned;
      } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
        at += 2;
      } else {
        out.piece();
        int length = at + 4 <= in.limit() ? (unsigned(at + 2) << 8) | unsigned(at + 3) : 0;
        if (length < 2 || at + 2 + length > in.limit()) {
          return false;
        }
        int end = at + 2 + length;
        var whole = in.slice(at, end - at);
        if (writing) {
          copy(marker, whole);
        } else {
          look(marker, whole);
        }
        at = marker == 0xda ? scan(end) : end;
      }
    }
    return !endNeeded && framed && scanned;
  }

  /** Tables, frames and scans are below the application's own segments, comments above. */
  private void copy(int marker, ByteBuffer whole) throws IOException {
    if (marker >= 0xc0 && marker < 0xe0) {
      out.write(whole);
    } else if (marker == 0xee && begins(body(whole), ADOBE) && whole.limit() >= 16) {
      out.write(segmentOf(0xee, body(whole).slice(0, 12)));
    }
  }

  private void look(int marker, ByteBuffer whole) throws Budget.Spent {
    var body = body(whole);
    switch (marker) {
      case 0xe0 -> {
        if (begins(body, JFIF) && body.limit() >= 14 && density == null) {
          density = segmentOf(0xe0, body.slice(0, 12), new byte[2]);
        }
      }
      case 0xe1 -> {
        if (begins(body, EXIF) && orientation == Orientation.UPRIGHT) {
          orientation = Orientation.in(body.slice(EXIF.length, body.limit() - EXIF.length));
        }
      }
      case 0xe2 -> {
        if (begins(body, ICC) && body.limit() > ICC_NUMBERED) {
          part(body);
        }
      }
      default -> {
        if (isFrame(marker) && whole.limit() >= 9) {
          framed = true;
          Budget.pixels(whole.getShort(5) & 0xffff, whole.getShort(7) & 0xffff);
        }
      }
    }
  }

  private void part(ByteBuffer body) throws Budget.Spent {
    var part = new byte[body.limit() - ICC_NUMBERED];
    if (profile.size() + part.length > MOST_PROFILE) {
      throw new Budget.Spent("too large a profile");
    }
    body.get(ICC_NUMBERED, part);
    profile.writeBytes(part);
  }

  private static ByteBuffer body(ByteBuffer whole) {
    return whole.slice(4, whole.limit() - 4);
  }

  /** The compressed data after a scan's head: where the next marker begins. */
  private int scan(int from) throws IOException {
    int at = from;
    while (at + 1 < in.limit() && !(unsigned(at) == 0xff && endsScan(unsigned(at + 1)))) {
      at++;
    }
    if (at + 1 == in.limit()) {
      at++;
    }
    if (writing) {
      out.write(in.slice(from, at - from));
    }
    scanned = true;
    return at;
  }

  private static boolean endsScan(int after) {
    return after != 0 && after != 0xff && !(after >= 0xd0 && after <= 0xd7);
  }

  private void write() throws IOException {
    out.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xd8}));
    if (density != null) {
      out.write(density);
    }
    if (orientation != Orientation.UPRIGHT) {
      out.write(segmentOf(0xe1, ByteBuffer.wrap(EXIF), Orientation.only(orientation)));
    }
    writeProfile();
    writing = true;
    read();
    out.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xd9}));
  }

  private void writeProfile() throws IOException {
    var icc = profile.toByteArray();
    if (!ColourProfile.clean(ByteBuffer.wrap(icc))) {
      return;
    }
    int most = MOST_IN_SEGMENT - ICC_NUMBERED;
    int count = (icc.length + most - 1) / most;
    for (int i = 0; i < count; i++) {
      var head = ByteBuffer.allocate(ICC_NUMBERED).put(ICC).put((byte) (i + 1)).put((byte) count);
      int from = i * most;
      var part = Arrays.copyOfRange(icc, from, Math.min(from + most, icc.length));
      out.write(segmentOf(0xe2, head.flip(), part));
    }
  }

  private static ByteBuffer segmentOf(int marker, ByteBuffer head, byte... rest) {
    int length = 2 + head.remaining() + rest.length;
    return ByteBuffer.allocate(2 + length)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) length)
        .put(head)
        .put(rest)
        .flip();
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean begins(ByteBuffer body, byte[] with) {
    return body.limit() >= with.length && body.slice(0, with.length).equals(ByteBuffer.wrap(with));
  }

  private int unsigned(int at) {
    return in.get(at) & 0xff;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
