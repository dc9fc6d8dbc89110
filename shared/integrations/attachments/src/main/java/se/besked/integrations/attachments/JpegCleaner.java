package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.attachments.FileKind.Condition;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/**
 * Writes a JPEG again with what its picture is made of and nothing else (ITU-T T.81): the coded
 * bits, and of tables those that the bits use, each written anew. Whatever cameras and programs
 * add, bytes between segments or after the last block, and what follows the picture's end is left
 * out; orientation and colour are kept. Pixels are not reckoned.
 */
final class JpegCleaner {
  /** Some hundreds are usual where a telephone adds a map of depths. */
  private static final int MOST_SEGMENTS = 10_000;

  private static final int STANDALONE = 0x01;

  private final ByteBuffer in;
  private final BoundedOutput out;
  private final boolean endNeeded;
  private final JpegAbout about = new JpegAbout();
  private final JpegTables tables = new JpegTables();
  private final JpegBlocks blocks;
  private final List<JpegScan> scans = new ArrayList<>();
  private @Nullable JpegFrame frame;

  private JpegCleaner(ByteBuffer in, WritableByteChannel out, Budget budget, boolean endNeeded) {
    this.in = in;
    this.out = new BoundedOutput(out, budget, in.limit(), MOST_SEGMENTS);
    this.endNeeded = endNeeded;
    blocks = new JpegBlocks(in, budget);
  }

  static Condition clean(ByteBuffer in, WritableByteChannel out, Budget budget) throws IOException {
    return new JpegCleaner(in, out, budget, true).clean();
  }

  /** One that lies in another file, which says where it ends. */
  static Condition cleanEmbedded(ByteBuffer in, WritableByteChannel out, Budget budget)
      throws IOException {
    return new JpegCleaner(in, out, budget, false).clean();
  }

  private Condition clean() throws IOException {
    try {
      if (!read()) {
        return Condition.BROKEN;
      }
      write();
      return Condition.SOUND;
    } catch (Broken | IndexOutOfBoundsException _) {
      return Condition.BROKEN;
    }
  }

  /** Whether it goes on, segment by segment, to an end. */
  private boolean read() throws IOException, Broken {
    int at = 2;
    while (at + 2 <= in.limit() && unsigned(at) == 0xff) {
      int marker = unsigned(at + 1);
      if (marker == 0xff) {
        at++;
      } else if (marker == JpegSegment.END || isComplete()) {
        return !scans.isEmpty();
      } else if (marker == STANDALONE || JpegSegment.isRestart(marker)) {
        at += 2;
      } else {
        out.piece();
        int length = at + 4 <= in.limit() ? (unsigned(at + 2) << 8) | unsigned(at + 3) : 0;
        int end = at + 2 + length;
        if (length < 2 || end > in.limit()) {
          return false;
        }
        take(marker, in.slice(at + 4, length - 2), end);
        at = marker == JpegSegment.SCAN ? scans.getLast().walk(blocks, null) : end;
      }
    }
    return !endNeeded && !scans.isEmpty();
  }

  private boolean isComplete() {
    return frame != null && frame.isComplete();
  }

  private void take(int marker, ByteBuffer body, int end) throws IOException, Broken {
    switch (marker) {
      case JpegSegment.BASELINE, JpegSegment.EXTENDED, JpegSegment.PROGRESSIVE -> {
        if (frame != null) {
          throw new Broken();
        }
        frame = new JpegFrame(marker, body);
      }
      case JpegSegment.SCAN -> {
        if (frame == null) {
          throw new Broken();
        }
        scans.add(new JpegScan(frame, body, tables, end));
      }
      case JpegSegment.QUANTITIES -> tables.readQuantities(body);
      case JpegSegment.CODES -> tables.readCodes(body);
      case JpegSegment.INTERVAL -> tables.readInterval(body);
      case JpegSegment.LINES, JpegSegment.NOT_A_FRAME, JpegSegment.CONDITIONS -> {
        // Said already, or for codings that no browser shows.
      }
      default -> {
        if (marker >= JpegSegment.BASELINE && marker < JpegSegment.APPLICATION) {
          throw new Broken();
        }
        about.look(marker, body);
      }
    }
  }

  private void write() throws IOException, Broken {
    out.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) JpegSegment.BEGIN}));
    about.write(out);
    var written = new JpegTables();
    blocks.rewind();
    boolean first = true;
    for (var scan : scans) {
      scan.writeQuantities(written, out);
      if (first) {
        out.write(scan.frame().segment());
        first = false;
      }
      scan.writeCodes(written, out);
      out.write(scan.segment());
      scan.walk(blocks, out);
    }
    out.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) JpegSegment.END}));
  }

  private int unsigned(int at) {
    return in.get(at) & 0xff;
  }
}
