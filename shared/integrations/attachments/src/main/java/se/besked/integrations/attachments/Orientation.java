package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a picture is, the one thing in Exif that is needed to show it (CIPA DC-008): read
 * from what a camera wrote, and written anew with nothing beside it.
 */
final class Orientation {
  /** As the pixels lie. */
  static final int UPRIGHT = 1;

  private static final int LAST = 8;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  private Orientation() {}

  /** From a TIFF structure; upright when it does not say. */
  static int in(ByteBuffer exif) {
    if (exif.remaining() < 8) {
      return UPRIGHT;
    }
    var tiff = exif.slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0, at = directory + 2; i < entries && at + 12 <= tiff.limit(); i++, at += 12) {
      if ((tiff.getShort(at) & 0xffff) == TAG && tiff.getShort(at + 2) == SHORT) {
        int value = tiff.getShort(at + 8);
        return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** A TIFF structure that says this alone. */
  static byte[] only(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }
}
