package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import se.besked.integrations.attachments.FileKind.Condition;

/**
 * Whether a picture is whole, from its structure alone. Nothing is decoded, so a picture made to
 * fill the memory does no harm.
 */
final class PictureCondition {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  private PictureCondition() {}

  /** Segments up to the scan, among them the frame, and an end after it (ITU-T T.81, annex B). */
  static Condition ofJpeg(byte[] b) {
    boolean framed = false;
    int at = 2;
    while (at + 4 <= b.length && (b[at] & 0xff) == 0xff) {
      int marker = b[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == START_OF_SCAN) {
        return framed && endsAfter(b, at) ? Condition.SOUND : Condition.BROKEN;
      }
      framed |= isFrame(marker);
      at += 2 + (((b[at + 2] & 0xff) << 8) | (b[at + 3] & 0xff));
    }
    return Condition.BROKEN;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean endsAfter(byte[] b, int scan) {
    for (int i = b.length - 2; i > scan; i--) {
      if ((b[i] & 0xff) == 0xff && (b[i + 1] & 0xff) == END_OF_IMAGE) {
        return true;
      }
    }
    return false;
  }

  /** Chunks with right checksums from IHDR to IEND, with data between (ISO/IEC 15948). */
  static Condition ofPng(byte[] b) {
    var in = ByteBuffer.wrap(b);
    in.position(8);
    boolean header = false;
    boolean data = false;
    while (in.remaining() >= 12) {
      int start = in.position();
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - 8) {
        return Condition.BROKEN;
      }
      var type = new String(b, start + 4, 4, StandardCharsets.US_ASCII);
      var sum = new CRC32();
      sum.update(b, start + 4, 4 + length);
      in.position(start + 8 + length);
      if (in.getInt() != (int) sum.getValue()) {
        return Condition.BROKEN;
      }
      header |= type.equals("IHDR");
      data |= type.equals("IDAT");
      if (type.equals("IEND")) {
        return header && data ? Condition.SOUND : Condition.BROKEN;
      }
    }
    return Condition.BROKEN;
  }

  /** Boxes that fill the file exactly, with metadata among them (ISO/IEC 14496-12). */
  static Condition ofHeic(byte[] b) {
    var in = ByteBuffer.wrap(b);
    boolean described = false;
    long at = 0;
    while (at + 8 <= b.length) {
      long size = Integer.toUnsignedLong(in.getInt((int) at));
      described |= new String(b, (int) at + 4, 4, StandardCharsets.US_ASCII).equals("meta");
      if (size == 1 && at + 16 <= b.length) {
        size = in.getLong((int) at + 8);
      } else if (size == 0) {
        size = b.length - at;
      }
      if (size < 8 || size > b.length - at) {
        return Condition.BROKEN;
      }
      at += size;
    }
    return described && at == b.length ? Condition.SOUND : Condition.BROKEN;
  }
}
