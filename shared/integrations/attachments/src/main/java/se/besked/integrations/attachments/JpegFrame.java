package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/** How large a JPEG is, and of which colours it is put together. */
final class JpegFrame {
  private static final int BLOCK = 8;
  private static final int COEFFICIENTS = 64;
  private static final int MOST_PARTS = 4;
  private static final int UNKNOWN = -1;

  private final int marker;
  private final byte[] body;
  private final int width;
  private final int height;
  private final List<Part> parts = new ArrayList<>();

  /** A colour: how many blocks of it stand together, and which quantities it has. */
  static final class Part {
    private final int id;
    private final int across;
    private final int down;
    private final int quantities;

    /** To which bit each coefficient is known so far. */
    private final int[] known = new int[COEFFICIENTS];

    private boolean begun;

    Part(ByteBuffer in, int at) throws Broken {
      id = in.get(at) & 0xff;
      across = (in.get(at + 1) >> 4) & 0xf;
      down = in.get(at + 1) & 0xf;
      quantities = in.get(at + 2) & 0xff;
      if (across < 1 || across > MOST_PARTS || down < 1 || down > MOST_PARTS) {
        throw new Broken();
      }
      Arrays.fill(known, UNKNOWN);
    }

    int id() {
      return id;
    }

    int blocks() {
      return across * down;
    }

    int quantities() {
      return quantities;
    }

    /** Whether a scan has told of it. */
    boolean isBegun() {
      return begun;
    }

    /** What a scan tells must be new: the next bit, or all of them. */
    void learn(int from, int to, int high, int low) throws Broken {
      begun = true;
      for (int k = from; k <= to; k++) {
        boolean isNext = high == 0 ? known[k] == UNKNOWN : known[k] == high && low == high - 1;
        if (!isNext) {
          throw new Broken();
        }
        known[k] = low;
      }
    }
  }

  JpegFrame(int marker, ByteBuffer in) throws Broken, Budget.Spent {
    this.marker = marker;
    body = new byte[in.limit()];
    in.get(0, body);
    height = in.getShort(1) & 0xffff;
    width = in.getShort(3) & 0xffff;
    int count = in.get(5);
    if (height == 0
        || width == 0
        || count < 1
        || count > MOST_PARTS
        || in.limit() != 6 + 3 * count) {
      throw new Broken();
    }
    Budget.pixels(width, height);
    for (int i = 0; i < count; i++) {
      parts.add(new Part(in, 6 + 3 * i));
    }
    if (parts.stream().map(Part::id).distinct().count() != count) {
      throw new Broken();
    }
  }

  boolean isProgressive() {
    return marker == JpegSegment.PROGRESSIVE;
  }

  List<Part> parts() {
    return parts;
  }

  Part part(int id) throws Broken {
    return parts.stream().filter(p -> p.id == id).findFirst().orElseThrow(Broken::new);
  }

  /** Whether nothing more can be told of it. */
  boolean isComplete() {
    return !isProgressive() && parts.stream().allMatch(Part::isBegun);
  }

  /** How many times blocks of several colours stand together. */
  int together() {
    return units(width, BLOCK * across()) * units(height, BLOCK * down());
  }

  /** How many blocks of one colour there are, one after another. */
  int alone(Part part) {
    return units(units(width * part.across, across()), BLOCK)
        * units(units(height * part.down, down()), BLOCK);
  }

  private int across() {
    return parts.stream().mapToInt(p -> p.across).max().orElse(1);
  }

  private int down() {
    return parts.stream().mapToInt(p -> p.down).max().orElse(1);
  }

  private static int units(int of, int size) {
    return (of + size - 1) / size;
  }

  ByteBuffer segment() {
    return JpegSegment.of(marker, body);
  }
}
