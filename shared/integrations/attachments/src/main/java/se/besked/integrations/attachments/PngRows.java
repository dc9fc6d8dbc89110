package se.besked.integrations.attachments;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/**
 * The rows of a PNG, unfolded one at a time (ISO/IEC 15948, 7.2 and 9): as many as its head says.
 * Where a pixel is less than a byte or the number of a colour, rows are undone to their pixels: the
 * bits after the last one become zeros, and it is known which colours there are.
 */
final class PngRows {
  private static final int FILTERS = 5;
  private static final int COLOURS = 256;
  private static final int BYTE = 8;

  private final PngHead head;
  private final List<ByteBuffer> data;
  private final Budget budget;
  private final boolean[] used = new boolean[COLOURS];

  PngRows(PngHead head, List<ByteBuffer> data, Budget budget) {
    this.head = head;
    this.data = data;
    this.budget = budget;
  }

  /** Whether a pixel is the given colour of the palette, when the rows have been gone through. */
  boolean uses(int colour) {
    return used[colour];
  }

  void unfold(OutputStream out) throws IOException, Broken {
    try (var rows = new InflaterInputStream(new Pieces(data))) {
      for (var part : head.parts()) {
        int length = head.rowBytes(part.width());
        var above = new byte[length];
        var row = new byte[length];
        for (int y = 0; y < part.height(); y++) {
          budget.check();
          int filter = rows.read();
          if (filter < 0 || filter >= FILTERS || rows.readNBytes(row, 0, length) < length) {
            throw new Broken();
          }
          out.write(filter);
          if (isUndone()) {
            undo(filter, row, above);
            look(row, part.width());
            redo(filter, row, above, out);
          } else {
            out.write(row, 0, length);
          }
          var free = above;
          above = row;
          row = free;
        }
      }
    } catch (ZipException | EOFException _) {
      throw new Broken();
    }
  }

  private boolean isUndone() {
    return head.hasPalette() || head.depth() < BYTE;
  }

  private static void undo(int filter, byte[] row, byte[] above) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) (row[i] + guess(filter, row, above, i));
    }
  }

  private static void redo(int filter, byte[] row, byte[] above, OutputStream out)
      throws IOException {
    for (int i = 0; i < row.length; i++) {
      out.write(row[i] - guess(filter, row, above, i));
    }
  }

  /** A pixel is a byte or less, so that the one before is in the byte before. */
  private static int guess(int filter, byte[] row, byte[] above, int i) {
    int left = i == 0 ? 0 : row[i - 1] & 0xff;
    int up = above[i] & 0xff;
    return switch (filter) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> nearest(left, up, i == 0 ? 0 : above[i - 1] & 0xff);
      default -> 0;
    };
  }

  private static int nearest(int left, int up, int corner) {
    int guess = left + up - corner;
    int toLeft = Math.abs(guess - left);
    int toUp = Math.abs(guess - up);
    int toCorner = Math.abs(guess - corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }

  private void look(byte[] row, int pixels) {
    int depth = head.depth();
    int rest = row.length * BYTE - pixels * depth;
    row[row.length - 1] &= (byte) (0xff << rest);
    if (head.hasPalette()) {
      int mask = (1 << depth) - 1;
      for (int i = 0; i < pixels; i++) {
        int bit = i * depth;
        used[(row[bit / BYTE] >> (BYTE - depth - bit % BYTE)) & mask] = true;
      }
    }
  }

  /** What lies in pieces, one after another. */
  private static final class Pieces extends InputStream {
    private final List<ByteBuffer> pieces;
    private int piece;
    private int at;

    Pieces(List<ByteBuffer> pieces) {
      this.pieces = pieces;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      while (piece < pieces.size() && at == pieces.get(piece).limit()) {
        piece++;
        at = 0;
      }
      if (piece == pieces.size()) {
        return -1;
      }
      int count = Math.min(length, pieces.get(piece).limit() - at);
      pieces.get(piece).get(at, to, offset, count);
      at += count;
      return count;
    }
  }
}
