package se.besked.integrations.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  private final ByteBuffer in;
  private final boolean endNeeded;
  private final List<ByteBuffer> kept = new ArrayList<>();
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private final List<ByteBuffer> first = new ArrayList<>();
  private int orientation = Orientation.UPRIGHT;
  private boolean framed;
  private boolean scanned;

  private JpegCleaner(ByteBuffer in, boolean endNeeded) {
    this.in = in;
    this.endNeeded = endNeeded;
  }

  static Condition clean(ByteBuffer in, WritableByteChannel out) throws IOException {
    return clean(new JpegCleaner(in, true), out);
  }

  /** One that lies in another file, which says where it ends. */
  static Condition cleanEmbedded(ByteBuffer in, WritableByteChannel out) throws IOException {
    return clean(new JpegCleaner(in, false), out);
  }

  private static Condition clean(JpegCleaner jpeg, WritableByteChannel out) throws IOException {
    if (!jpeg.read()) {
      return Condition.BROKEN;
    }
    jpeg.write(out);
    return Condition.SOUND;
  }

  /** Whether it goes on, segment by segment, to an end. */
  private boolean read() throws Budget.Spent {
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
        int length = at + 4 <= in.limit() ? (unsigned(at + 2) << 8) | unsigned(at + 3) : 0;
        if (length < 2 || at + 2 + length > in.limit()) {
          return false;
        }
        int end = at + 2 + length;
        segment(marker, in.slice(at, end - at));
        at = marker == 0xda ? scan(end) : end;
      }
    }
    return !endNeeded && framed && scanned;
  }

  private void segment(int marker, ByteBuffer whole) throws Budget.Spent {
    var body = whole.slice(4, whole.limit() - 4);
    switch (marker) {
      case 0xe0 -> {
        if (begins(body, JFIF) && body.limit() >= 14 && first.isEmpty()) {
          first.add(segmentOf(0xe0, body.slice(0, 12), new byte[2]));
        }
      }
      case 0xe1 -> {
        if (begins(body, EXIF) && orientation == Orientation.UPRIGHT) {
          orientation = Orientation.in(body.slice(EXIF.length, body.limit() - EXIF.length));
        }
      }
      case 0xe2 -> {
        if (begins(body, ICC) && body.limit() > ICC_NUMBERED) {
          var part = new byte[body.limit() - ICC_NUMBERED];
          body.get(ICC_NUMBERED, part);
          profile.writeBytes(part);
        }
      }
      case 0xee -> {
        if (begins(body, ADOBE) && body.limit() >= 12) {
          kept.add(segmentOf(0xee, body.slice(0, 12)));
        }
      }
      default -> {
        if (isFrame(marker) && whole.limit() >= 9) {
          framed = true;
          Budget.pixels(whole.getShort(5) & 0xffff, whole.getShort(7) & 0xffff);
        }
        // Tables, frames and scans are below the application's own, comments above.
        if (marker >= 0xc0 && marker < 0xe0) {
          kept.add(whole);
        }
      }
    }
  }

  /** The compressed data after a scan's head: where the next marker begins. */
  private int scan(int from) {
    int at = from;
    while (at + 1 < in.limit() && !(unsigned(at) == 0xff && endsScan(unsigned(at + 1)))) {
      at++;
    }
    if (at + 1 == in.limit()) {
      at++;
    }
    kept.add(in.slice(from, at - from));
    scanned = true;
    return at;
  }

  private static boolean endsScan(int after) {
    return after != 0 && after != 0xff && !(after >= 0xd0 && after <= 0xd7);
  }

  private void write(WritableByteChannel out) throws IOException {
    out.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xd8}));
    for (var segment : first) {
      out.write(segment);
    }
    if (orientation != Orientation.UPRIGHT) {
      out.write(segmentOf(0xe1, ByteBuffer.wrap(EXIF), Orientation.only(orientation)));
    }
    for (var part : profileParts()) {
      out.write(part);
    }
    for (var segment : kept) {
      out.write(segment);
    }
    out.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xd9}));
  }

  private List<ByteBuffer> profileParts() {
    var icc = profile.toByteArray();
    List<ByteBuffer> parts = new ArrayList<>();
    if (!ColourProfile.clean(ByteBuffer.wrap(icc))) {
      return parts;
    }
    int most = MOST_IN_SEGMENT - ICC_NUMBERED;
    int count = (icc.length + most - 1) / most;
    for (int i = 0; i < count && count <= 255; i++) {
      var head = ByteBuffer.allocate(ICC_NUMBERED).put(ICC).put((byte) (i + 1)).put((byte) count);
      var part = new byte[Math.min(most, icc.length - i * most)];
      System.arraycopy(icc, i * most, part, 0, part.length);
      parts.add(segmentOf(0xe2, head.flip(), part));
    }
    return parts;
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
