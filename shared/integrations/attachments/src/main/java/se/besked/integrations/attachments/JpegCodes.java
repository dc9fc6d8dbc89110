package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/**
 * A table of codes (ITU-T T.81, annex C). It remembers which the picture uses, and is written
 * without what the others stand for.
 */
final class JpegCodes {
  private static final int LONGEST = 16;
  private static final int MOST = 256;

  private final byte[] counts = new byte[LONGEST];
  private final byte[] values;
  private final boolean[] used;

  /** Reads it. Where it ends is {@link #length}. */
  JpegCodes(ByteBuffer in, int at) throws Broken {
    in.get(at, counts);
    int all = 0;
    int free = 1;
    for (var count : counts) {
      all += count & 0xff;
      free = free * 2 - (count & 0xff);
      if (free < 0) {
        throw new Broken();
      }
    }
    if (all > MOST) {
      throw new Broken();
    }
    values = new byte[all];
    in.get(at + LONGEST, values);
    used = new boolean[all];
  }

  int length() {
    return LONGEST + values.length;
  }

  /** What the next code stands for; nothing when the bits are over. */
  int value(JpegBits bits) throws Broken {
    int code = 0;
    int first = 0;
    int index = 0;
    for (var many : counts) {
      int count = many & 0xff;
      code = (code << 1) | bits.next();
      if (bits.isOver()) {
        return 0;
      }
      if (code - first < count) {
        int found = index + code - first;
        used[found] = true;
        return values[found] & 0xff;
      }
      index += count;
      first = (first + count) << 1;
    }
    throw new Broken();
  }

  ByteBuffer segment(int slot) {
    var needed = values.clone();
    for (int i = 0; i < needed.length; i++) {
      if (!used[i]) {
        needed[i] = 0;
      }
    }
    return JpegSegment.of(JpegSegment.CODES, new byte[] {(byte) slot}, counts, needed);
  }
}
