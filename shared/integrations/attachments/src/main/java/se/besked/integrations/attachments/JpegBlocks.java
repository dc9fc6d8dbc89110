package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/**
 * Goes over the coded blocks of a picture (ITU-T T.81, annexes F and G) to know where they end and
 * which codes they use. Pixels are not reckoned.
 */
final class JpegBlocks {
  private static final int COEFFICIENTS = 64;
  private static final int MOST_BITS = 16;
  private static final int ZEROS = 15;
  private static final int OFTEN = 1024;

  private final ByteBuffer in;
  private final JpegBits bits;
  private final Budget budget;

  /** For each colour and block which coefficients are something, where scans tell it in steps. */
  private final Map<Integer, long[]> something = new HashMap<>();

  private int emptyBlocks;

  JpegBlocks(ByteBuffer in, Budget budget) {
    this.in = in;
    this.budget = budget;
    bits = new JpegBits(in);
  }

  ByteBuffer in() {
    return in;
  }

  JpegBits bits() {
    return bits;
  }

  void check(int unit) throws Budget.Spent {
    if (unit % OFTEN == 0) {
      budget.check();
    }
  }

  /** From the first scan again. */
  void rewind() {
    something.values().forEach(blocks -> Arrays.fill(blocks, 0));
  }

  void restart() {
    emptyBlocks = 0;
  }

  void mean(JpegCodes codes) throws Broken {
    int size = codes.value(bits);
    if (size > MOST_BITS) {
      throw new Broken();
    }
    bits.skip(size);
  }

  /** The rest of a block that is told at once. */
  void whole(JpegCodes codes) throws Broken {
    for (int k = 1; k < COEFFICIENTS; k++) {
      int code = codes.value(bits);
      int zeros = code >> 4;
      int size = code & 0xf;
      if (size == 0 && zeros != ZEROS) {
        return;
      }
      k += zeros;
      bits.skip(size);
    }
  }

  /** Some coefficients for the first time. */
  void first(int part, int blocks, int index, int from, int to, JpegCodes codes)
      throws Broken, Budget.Spent {
    var known = known(part, blocks);
    if (emptyBlocks > 0) {
      emptyBlocks--;
      return;
    }
    for (int k = from; k <= to; k++) {
      int code = codes.value(bits);
      int zeros = code >> 4;
      int size = code & 0xf;
      if (size == 0 && zeros != ZEROS) {
        emptyBlocks = (1 << zeros) + bits.number(zeros) - 1;
        return;
      }
      k += zeros;
      if (size > 0 && k < COEFFICIENTS) {
        known[index] |= 1L << k;
      }
      bits.skip(size);
    }
  }

  /** One bit more of coefficients that are known, and those that become something by it. */
  void closer(int part, int blocks, int index, int from, int to, JpegCodes codes)
      throws Broken, Budget.Spent {
    var known = known(part, blocks);
    int k = from;
    while (emptyBlocks == 0 && k <= to) {
      int code = codes.value(bits);
      int zeros = code >> 4;
      boolean isNew = (code & 0xf) != 0;
      if (isNew) {
        bits.skip(1);
      } else if (zeros != ZEROS) {
        emptyBlocks = (1 << zeros) + bits.number(zeros);
        break;
      }
      while (k <= to) {
        if (isSomething(known[index], k)) {
          bits.skip(1);
        } else if (--zeros < 0) {
          break;
        }
        k++;
      }
      if (isNew && k <= to) {
        known[index] |= 1L << k;
      }
      k++;
    }
    if (emptyBlocks > 0) {
      for (; k <= to; k++) {
        if (isSomething(known[index], k)) {
          bits.skip(1);
        }
      }
      emptyBlocks--;
    }
  }

  private static boolean isSomething(long block, int k) {
    return ((block >> k) & 1) != 0;
  }

  private long[] known(int part, int blocks) throws Budget.Spent {
    var known = something.get(part);
    if (known == null) {
      budget.take((long) Long.BYTES * blocks);
      known = new long[blocks];
      something.put(part, known);
    }
    return known;
  }
}
