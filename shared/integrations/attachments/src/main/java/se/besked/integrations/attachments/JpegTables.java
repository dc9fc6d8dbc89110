package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/** The tables in force at some place of a JPEG: as read so far, or as written so far. */
final class JpegTables {
  private static final int QUANTITIES = 64;
  private static final int MOST = 4;
  private static final int FOR_OTHERS = 0x10;

  private final Map<Integer, ByteBuffer> quantities = new HashMap<>();
  private final Map<Integer, JpegCodes> codes = new HashMap<>();
  private int interval;

  /** Several may lie in one segment. */
  void readQuantities(ByteBuffer in) throws Broken {
    for (int at = 0; at < in.limit(); ) {
      int head = in.get(at) & 0xff;
      int length = 1 + QUANTITIES * (1 + (head >> 4));
      if ((head >> 4) > 1 || (head & 0xf) >= MOST || length > in.limit() - at) {
        throw new Broken();
      }
      quantities.put(head & 0xf, in.slice(at, length));
      at += length;
    }
  }

  void readCodes(ByteBuffer in) throws Broken {
    for (int at = 0; at < in.limit(); ) {
      int head = in.get(at) & 0xff;
      if ((head & ~FOR_OTHERS) >= MOST) {
        throw new Broken();
      }
      var read = new JpegCodes(in, at + 1);
      codes.put(head, read);
      at += 1 + read.length();
    }
  }

  void readInterval(ByteBuffer in) {
    interval = in.getShort(0) & 0xffff;
  }

  int interval() {
    return interval;
  }

  @Nullable ByteBuffer quantities(int slot) {
    return quantities.get(slot);
  }

  /** For the mean of a block, or for the rest of it. */
  static int slot(boolean mean, int number) {
    return mean ? number : FOR_OTHERS | number;
  }

  JpegCodes codes(int slot) throws Broken {
    var found = codes.get(slot);
    if (found == null) {
      throw new Broken();
    }
    return found;
  }

  void writeQuantities(int slot, ByteBuffer table, BoundedOutput out) throws IOException {
    if (!table.equals(quantities.put(slot, table))) {
      var bytes = new byte[table.limit()];
      table.get(0, bytes);
      out.write(JpegSegment.of(JpegSegment.QUANTITIES, bytes));
    }
  }

  void writeCodes(int slot, JpegCodes table, BoundedOutput out) throws IOException {
    if (codes.put(slot, table) != table) {
      out.write(table.segment(slot));
    }
  }

  void writeInterval(int next, BoundedOutput out) throws IOException {
    if (interval != next) {
      interval = next;
      out.write(JpegSegment.of(JpegSegment.INTERVAL, new byte[] {(byte) (next >> 8), (byte) next}));
    }
  }
}
