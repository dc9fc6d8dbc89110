package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/**
 * What a PNG says of its pixels before them (ISO/IEC 15948, 11.2.1).
 *
 * @param depth bits of each sample
 */
record PngHead(int width, int height, int depth, int colours, boolean interlaced) {
  static final int LENGTH = 13;

  /** Each pixel is the number of a colour in the palette. */
  static final int OF_PALETTE = 3;

  /** As for JPEG. A row is held in memory. */
  private static final long LONGEST = 65_535;

  private static final int GREY = 0;
  private static final int BYTE = 8;
  private static final Set<Integer> DEPTHS = Set.of(1, 2, 4, 8, 16);

  /** In which steps an interlaced picture comes: where it begins, and how far to the next. */
  private static final int[][] STEPS = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /** Pixels in a row and rows of a part that comes after another. */
  record Part(int width, int height) {}

  static PngHead of(ByteBuffer body) throws Broken, Budget.Spent {
    if (body.limit() != LENGTH || body.getShort(10) != 0 || (body.get(12) & ~1) != 0) {
      throw new Broken();
    }
    long width = Integer.toUnsignedLong(body.getInt(0));
    long height = Integer.toUnsignedLong(body.getInt(4));
    if (width == 0 || height == 0) {
      throw new Broken();
    }
    if (width > LONGEST || height > LONGEST) {
      throw new Budget.Spent("too long rows");
    }
    Budget.pixels(width, height);
    var head = new PngHead((int) width, (int) height, body.get(8), body.get(9), body.get(12) == 1);
    if (!head.isKnown()) {
      throw new Broken();
    }
    return head;
  }

  private boolean isKnown() {
    return switch (colours) {
      case GREY -> DEPTHS.contains(depth);
      case OF_PALETTE -> DEPTHS.contains(depth) && depth <= BYTE;
      case 2, 4, 6 -> depth == BYTE || depth == 2 * BYTE;
      default -> false;
    };
  }

  byte[] bytes() {
    return ByteBuffer.allocate(LENGTH)
        .putInt(width)
        .putInt(height)
        .put((byte) depth)
        .put((byte) colours)
        .putShort((short) 0)
        .put((byte) (interlaced ? 1 : 0))
        .array();
  }

  boolean hasPalette() {
    return colours == OF_PALETTE;
  }

  /** How many numbers a pixel is. */
  int samples() {
    return switch (colours) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  /** Without its opacity. */
  int colourSamples() {
    return colours == 2 || colours == 6 ? 3 : 1;
  }

  boolean hasOpacity() {
    return colours == 4 || colours == 6;
  }

  int rowBytes(int pixels) {
    return (pixels * samples() * depth + BYTE - 1) / BYTE;
  }

  List<Part> parts() {
    if (!interlaced) {
      return List.of(new Part(width, height));
    }
    List<Part> parts = new ArrayList<>();
    for (var step : STEPS) {
      int across = (width - step[0] + step[2] - 1) / step[2];
      int down = (height - step[1] + step[3] - 1) / step[3];
      if (across > 0 && down > 0) {
        parts.add(new Part(across, down));
      }
    }
    return parts;
  }
}
