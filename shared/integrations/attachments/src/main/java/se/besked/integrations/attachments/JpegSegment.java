package se.besked.integrations.attachments;

import java.nio.ByteBuffer;

/** Segments of a JPEG by their markers (ITU-T T.81, table B.1). */
final class JpegSegment {
  static final int BASELINE = 0xc0;
  static final int EXTENDED = 0xc1;
  static final int PROGRESSIVE = 0xc2;
  static final int CODES = 0xc4;
  static final int NOT_A_FRAME = 0xc8;
  static final int CONDITIONS = 0xcc;
  static final int RESTART = 0xd0;
  static final int LAST_RESTART = 0xd7;
  static final int BEGIN = 0xd8;
  static final int END = 0xd9;
  static final int SCAN = 0xda;
  static final int QUANTITIES = 0xdb;
  static final int LINES = 0xdc;
  static final int INTERVAL = 0xdd;

  /** The first of the application's own. */
  static final int APPLICATION = 0xe0;

  private JpegSegment() {}

  static boolean isRestart(int marker) {
    return marker >= RESTART && marker <= LAST_RESTART;
  }

  static ByteBuffer of(int marker, byte[]... parts) {
    int length = 2;
    for (var part : parts) {
      length += part.length;
    }
    var segment =
        ByteBuffer.allocate(2 + length)
            .put((byte) 0xff)
            .put((byte) marker)
            .putShort((short) length);
    for (var part : parts) {
      segment.put(part);
    }
    return segment.flip();
  }
}
