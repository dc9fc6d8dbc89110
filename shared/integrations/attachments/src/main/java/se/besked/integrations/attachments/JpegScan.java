package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.attachments.HeicBoxes.Broken;
import se.besked.integrations.attachments.JpegFrame.Part;

/** One time through the picture: which colours it tells of, how closely, and with which tables. */
final class JpegScan {
  private static final int LAST = 63;
  private static final int MOST_BITS = 13;
  private static final int MOST_PARTS = 4;

  private final JpegFrame frame;
  private final int begin;
  private final int from;
  private final int to;
  private final int high;
  private final int low;
  private final int interval;
  private final List<Colour> colours = new ArrayList<>();

  /** Those of the parts that it tells of first; of all parts if none has been told of. */
  private final Map<Integer, ByteBuffer> quantities = new HashMap<>();

  /**
   * A colour of the scan.
   *
   * @param slots where its tables are, as the scan names them
   */
  record Colour(Part part, int slots, @Nullable JpegCodes mean, @Nullable JpegCodes rest) {
    int slot(boolean ofMean) {
      return JpegTables.slot(ofMean, ofMean ? slots >> 4 : slots & 0xf);
    }
  }

  /**
   * Reads its head.
   *
   * @param begin where its coded bits begin
   */
  JpegScan(JpegFrame frame, ByteBuffer in, JpegTables tables, int begin) throws Broken {
    this.frame = frame;
    this.begin = begin;
    interval = tables.interval();
    int count = in.get(0);
    if (count < 1 || count > MOST_PARTS || in.limit() != 4 + 2 * count) {
      throw new Broken();
    }
    boolean inSteps = frame.isProgressive();
    int end = 1 + 2 * count;
    from = inSteps ? in.get(end) & 0xff : 0;
    to = inSteps ? in.get(end + 1) & 0xff : LAST;
    high = inSteps ? (in.get(end + 2) >> 4) & 0xf : 0;
    low = inSteps ? in.get(end + 2) & 0xf : 0;
    if (to > LAST
        || from > to
        || low > MOST_BITS
        || (inSteps && (from == 0 ? to != 0 : count > 1))) {
      throw new Broken();
    }
    if (frame.parts().stream().noneMatch(Part::isBegun)) {
      frame.parts().forEach(part -> quantities(part, tables));
    }
    for (int i = 0; i < count; i++) {
      colours.add(colour(in.get(1 + 2 * i) & 0xff, in.get(2 + 2 * i) & 0xff, tables));
    }
  }

  private void quantities(Part part, JpegTables tables) {
    var table = tables.quantities(part.quantities());
    if (table != null) {
      quantities.put(part.quantities(), table);
    }
  }

  private Colour colour(int id, int slots, JpegTables tables) throws Broken {
    var part = frame.part(id);
    if (!part.isBegun()) {
      quantities(part, tables);
    }
    part.learn(from, to, high, low);
    boolean mean = from == 0 && high == 0;
    return new Colour(
        part,
        slots,
        mean ? tables.codes(JpegTables.slot(true, slots >> 4)) : null,
        to > 0 ? tables.codes(JpegTables.slot(false, slots & 0xf)) : null);
  }

  JpegFrame frame() {
    return frame;
  }

  void writeQuantities(JpegTables written, BoundedOutput out) throws IOException {
    for (var table : quantities.entrySet()) {
      written.writeQuantities(table.getKey(), table.getValue(), out);
    }
  }

  /** What else it needs before its head. */
  void writeCodes(JpegTables written, BoundedOutput out) throws IOException {
    for (var colour : colours) {
      if (colour.mean() != null) {
        written.writeCodes(colour.slot(true), colour.mean(), out);
      }
      if (colour.rest() != null) {
        written.writeCodes(colour.slot(false), colour.rest(), out);
      }
    }
    written.writeInterval(interval, out);
  }

  ByteBuffer segment() {
    var head = ByteBuffer.allocate(4 + 2 * colours.size()).put((byte) colours.size());
    for (var colour : colours) {
      int mean = colour.mean() == null ? 0 : colour.slots() & 0xf0;
      int rest = colour.rest() == null ? 0 : colour.slots() & 0xf;
      head.put((byte) colour.part().id()).put((byte) (mean | rest));
    }
    head.put((byte) from).put((byte) to).put((byte) ((high << 4) | low));
    return JpegSegment.of(JpegSegment.SCAN, head.array());
  }

  /**
   * Goes through its coded bits, and writes those that the picture is made of.
   *
   * @return where the next segment begins
   */
  int walk(JpegBlocks blocks, @Nullable BoundedOutput out) throws IOException, Broken {
    var bits = blocks.bits();
    bits.begin(begin);
    int units = colours.size() > 1 ? frame.together() : frame.alone(colours.getFirst().part());
    int restart = JpegSegment.RESTART;
    for (int unit = 0; ; ) {
      int end = interval == 0 ? units : Math.min(units, unit + interval);
      unit = units(blocks, unit, end);
      if (out != null) {
        bits.copy(out);
      }
      int next = bits.marker();
      if (unit == units || next == blocks.in().limit() || marker(blocks, next) != restart) {
        return next;
      }
      if (out != null) {
        out.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) restart}));
      }
      restart = restart == JpegSegment.LAST_RESTART ? JpegSegment.RESTART : restart + 1;
      bits.begin(next + 2);
    }
  }

  private static int marker(JpegBlocks blocks, int at) {
    return blocks.in().get(at + 1) & 0xff;
  }

  /** Those to the next restart. Where the bits are over, the rest of them is empty. */
  private int units(JpegBlocks blocks, int first, int end) throws IOException, Broken {
    blocks.restart();
    for (int unit = first; unit < end && !blocks.bits().isOver(); unit++) {
      blocks.check(unit);
      for (var colour : colours) {
        int count = colours.size() > 1 ? colour.part().blocks() : 1;
        for (int i = 0; i < count; i++) {
          block(blocks, colour, unit);
        }
      }
    }
    return end;
  }

  private void block(JpegBlocks blocks, Colour colour, int index) throws IOException, Broken {
    var mean = colour.mean();
    var rest = colour.rest();
    if (mean != null) {
      blocks.mean(mean);
    }
    if (rest == null) {
      if (mean == null) {
        blocks.bits().skip(1);
      }
    } else if (!frame.isProgressive()) {
      blocks.whole(rest);
    } else if (high == 0) {
      blocks.first(colour.part().id(), frame.alone(colour.part()), index, from, to, rest);
    } else {
      blocks.closer(colour.part().id(), frame.alone(colour.part()), index, from, to, rest);
    }
  }
}
