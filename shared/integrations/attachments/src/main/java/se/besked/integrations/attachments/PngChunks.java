package se.besked.integrations.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Writes the chunks of a PNG. */
final class PngChunks {
  private static final int FRAME = 12;
  private static final int PIECE = 64 * 1024;

  private final Written out;

  PngChunks(Written out) {
    this.out = out;
  }

  void write(String type, byte... body) throws IOException {
    write(type, body, body.length);
  }

  private void write(String type, byte[] body, int length) throws IOException {
    var chunk =
        ByteBuffer.allocate(FRAME + length)
            .putInt(length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(body, 0, length);
    var sum = new CRC32();
    sum.update(Arrays.copyOfRange(chunk.array(), 4, 8 + length));
    out.write(chunk.putInt((int) sum.getValue()).flip());
  }

  /** What is written to it becomes chunks of the picture's data. */
  OutputStream data() {
    return new OutputStream() {
      private final byte[] piece = new byte[PIECE];
      private int filled;

      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] from, int offset, int length) throws IOException {
        for (int at = offset; at < offset + length; ) {
          int count = Math.min(piece.length - filled, offset + length - at);
          System.arraycopy(from, at, piece, filled, count);
          filled += count;
          at += count;
          if (filled == piece.length) {
            end();
          }
        }
      }

      private void end() throws IOException {
        PngChunks.this.write("IDAT", piece, filled);
        filled = 0;
      }

      @Override
      public void close() throws IOException {
        if (filled > 0) {
          end();
        }
      }
    };
  }
}
