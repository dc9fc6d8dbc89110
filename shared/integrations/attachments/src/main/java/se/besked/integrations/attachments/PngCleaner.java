package se.besked.integrations.attachments;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.attachments.FileKind.Condition;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/**
 * Writes a PNG anew: its head, what says how its pixels look, and exactly its rows, folded again
 * (ISO/IEC 15948). Texts, times, names, extra frames and rows, and what follows the rows or the
 * picture's end are left out; orientation and colour are kept. Pixels are the same.
 */
final class PngCleaner {
  private static final int SIGNATURE = 8;
  private static final int BUFFER = 32 * 1024;

  /** Programs write pictures of any size in chunks of some kilobytes. */
  private static final int MOST_CHUNKS = 50_000;

  private final ByteBuffer in;
  private final BoundedOutput out;
  private final Budget budget;
  private final List<ByteBuffer> data = new ArrayList<>();
  private @Nullable PngHead head;
  private @Nullable PngColours colours;
  private boolean dataIsOver;

  private PngCleaner(ByteBuffer in, WritableByteChannel out, Budget budget) {
    this.in = in;
    // Some programs fold very tightly.
    this.out = new BoundedOutput(out, budget, in.limit() + in.limit() / 2, MOST_CHUNKS);
    this.budget = budget;
  }

  static Condition clean(ByteBuffer in, WritableByteChannel out, Budget budget) throws IOException {
    try {
      return new PngCleaner(in, out, budget).clean();
    } catch (Broken | IndexOutOfBoundsException _) {
      return Condition.BROKEN;
    }
  }

  private Condition clean() throws IOException, Broken {
    if (!read() || head == null || colours == null || data.isEmpty()) {
      return Condition.BROKEN;
    }
    write(head, colours);
    return Condition.SOUND;
  }

  /** Whether it goes on, chunk by chunk, to an end. */
  private boolean read() throws IOException, Broken {
    int at = SIGNATURE;
    while (at + 12 <= in.limit()) {
      out.piece();
      int length = in.getInt(at);
      if (length < 0 || length > in.limit() - at - 12) {
        return false;
      }
      var named = in.slice(at + 4, 4 + length);
      var sum = new CRC32();
      sum.update(named.duplicate());
      if (in.getInt(at + 8 + length) != (int) sum.getValue()) {
        return false;
      }
      var type = StandardCharsets.US_ASCII.decode(named.slice(0, 4)).toString();
      if (type.equals("IEND")) {
        return true;
      }
      chunk(type, named.slice(4, length));
      at += 12 + length;
    }
    return false;
  }

  private void chunk(String type, ByteBuffer body) throws IOException, Broken {
    if (type.equals("IHDR")) {
      if (head != null) {
        throw new Broken();
      }
      head = PngHead.of(body);
      colours = new PngColours(head);
    } else if (type.equals("IDAT")) {
      if (dataIsOver) {
        throw new Broken();
      }
      data.add(body);
    } else {
      dataIsOver = !data.isEmpty();
      if (colours != null) {
        colours.look(type, body);
      }
    }
  }

  private void write(PngHead known, PngColours looks) throws IOException, Broken {
    var chunks = new PngChunks(out);
    var rows = new PngRows(known, data, budget);
    out.write(in.slice(0, SIGNATURE));
    chunks.write("IHDR", known.bytes());
    if (known.hasPalette()) {
      // Which colours there are must be known before the rows are written.
      rows.unfold(OutputStream.nullOutputStream());
    }
    looks.write(rows, chunks, budget);
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var folded =
        new BufferedOutputStream(new DeflaterOutputStream(chunks.data(), deflater), BUFFER)) {
      rows.unfold(folded);
    } finally {
      deflater.end();
    }
    chunks.write("IEND");
  }
}
