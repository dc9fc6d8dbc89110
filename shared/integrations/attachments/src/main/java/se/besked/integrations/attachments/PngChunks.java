package se.besked.integrations.attachments;

import java.io.BufferedOutputStream;
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

  private final BoundedOutput out;

  PngChunks(BoundedOutput out) {
    this.out = out;
  }

  void write(String type, byte... body) throws IOException {
    write(type, body, 0, body.length);
  }

  private void write(String type, byte[] from, int offset, int length) throws IOException {
    var chunk =
        ByteBuffer.allocate(FRAME + length)
            .putInt(length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(from, offset, length);
    var sum = new CRC32();
    sum.update(Arrays.copyOfRange(chunk.array(), 4, 8 + length));
    out.write(chunk.putInt((int) sum.getValue()).flip());
  }

  /** What is written to it becomes chunks of the picture's data. */
  OutputStream data() {
    var chunks =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b});
          }

          @Override
          public void write(byte[] from, int offset, int length) throws IOException {
            PngChunks.this.write("IDAT", from, offset, length);
          }
        };
    return new BufferedOutputStream(chunks, PIECE);
  }
}
