package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The coded bits of a picture, one after another, to the next marker. */
final class JpegBits {
  private final ByteBuffer in;
  private int begin;
  private int at;
  private int now;
  private int left;
  private boolean over;

  JpegBits(ByteBuffer in) {
    this.in = in;
  }

  void begin(int from) {
    begin = from;
    at = from;
    left = 0;
    over = false;
  }

  /** Whether more was asked for than there is. */
  boolean isOver() {
    return over;
  }

  /** The next; zeros after the last. */
  int next() {
    if (left == 0 && !fetch()) {
      return 0;
    }
    left--;
    return (now >> left) & 1;
  }

  private boolean fetch() {
    if (over || at >= in.limit()) {
      over = true;
      return false;
    }
    int value = in.get(at) & 0xff;
    boolean stuffed = value == 0xff;
    if (stuffed && (at + 1 >= in.limit() || in.get(at + 1) != 0)) {
      over = true;
      return false;
    }
    at += stuffed ? 2 : 1;
    now = value;
    left = Byte.SIZE;
    return true;
  }

  int number(int bits) {
    int value = 0;
    for (int i = 0; i < bits; i++) {
      value = (value << 1) | next();
    }
    return value;
  }

  void skip(int bits) {
    for (int i = 0; i < bits; i++) {
      var _ = next();
    }
  }

  /** Writes what has been read, and fills the last byte up with ones. */
  void copy(BoundedOutput out) throws IOException {
    if (left == 0) {
      out.write(in.slice(begin, at - begin));
      return;
    }
    int last = now | ((1 << left) - 1);
    int length = now == 0xff ? 2 : 1;
    out.write(in.slice(begin, at - begin - length));
    out.write(
        ByteBuffer.wrap(last == 0xff ? new byte[] {(byte) 0xff, 0} : new byte[] {(byte) last}));
  }

  /** Where the next marker begins, over whatever lies before it. */
  int marker() {
    int next = at;
    while (next + 1 < in.limit() && !(in.get(next) == (byte) 0xff && isMarker(in.get(next + 1)))) {
      next++;
    }
    return next + 1 < in.limit() ? next : in.limit();
  }

  private static boolean isMarker(byte after) {
    return after != 0 && after != (byte) 0xff;
  }
}
