package se.besked.integrations.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import se.besked.integrations.attachments.FileKind.Condition;

/**
 * Writes a PNG again with the chunks that showing it needs, byte for byte (ISO/IEC 15948). Texts,
 * times, names, extra frames and what follows the picture's end are left out; orientation and
 * colour are kept. Pixels are not decoded.
 */
final class PngCleaner {
  private static final int SIGNATURE = 8;

  /** Programs write pictures of any size in chunks of some kilobytes. */
  private static final int MOST_CHUNKS = 50_000;

  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "mDCV",
          "cLLI", "bKGD", "pHYs");

  private final ByteBuffer in;
  private final Written out;
  private final Budget budget;
  private boolean header;
  private boolean data;

  private PngCleaner(ByteBuffer in, WritableByteChannel out, Budget budget) {
    this.in = in;
    this.out = new Written(out, budget, in.limit(), MOST_CHUNKS);
    this.budget = budget;
  }

  static Condition clean(ByteBuffer in, WritableByteChannel out, Budget budget) throws IOException {
    return new PngCleaner(in, out, budget).copy();
  }

  private Condition copy() throws IOException {
    out.write(in.slice(0, SIGNATURE));
    int at = SIGNATURE;
    while (at + 12 <= in.limit()) {
      out.piece();
      int length = in.getInt(at);
      if (length < 0 || length > in.limit() - at - 12) {
        return Condition.BROKEN;
      }
      var named = in.slice(at + 4, 4 + length);
      var sum = new CRC32();
      sum.update(named.duplicate());
      if (in.getInt(at + 8 + length) != (int) sum.getValue()) {
        return Condition.BROKEN;
      }
      var type = StandardCharsets.US_ASCII.decode(named.slice(0, 4)).toString();
      chunk(type, in.slice(at, 12 + length), named.slice(4, length));
      if (type.equals("IEND")) {
        return header && data ? Condition.SOUND : Condition.BROKEN;
      }
      at += 12 + length;
    }
    return Condition.BROKEN;
  }

  private void chunk(String type, ByteBuffer whole, ByteBuffer body) throws IOException {
    if (type.equals("IHDR") && body.limit() >= 8) {
      header = true;
      Budget.pixels(Integer.toUnsignedLong(body.getInt(0)), Integer.toUnsignedLong(body.getInt(4)));
    }
    data |= type.equals("IDAT");
    if (KEPT.contains(type)) {
      out.write(whole);
    } else if (type.equals("eXIf")) {
      int orientation = Orientation.in(body);
      if (orientation != Orientation.UPRIGHT) {
        write("eXIf", Orientation.only(orientation));
      }
    } else if (type.equals("iCCP")) {
      profile(body);
    }
  }

  /** A name, a zero, a zero for the method, and the profile, compressed. */
  private void profile(ByteBuffer body) throws IOException {
    var bytes = new byte[body.limit()];
    body.get(0, bytes);
    int name = 0;
    while (name < bytes.length && bytes[name] != 0) {
      name++;
    }
    if (name + 2 >= bytes.length) {
      return;
    }
    var unfolded = new ByteArrayOutputStream();
    try (var inflater = new InflaterOutputStream(budget.counting(unfolded))) {
      inflater.write(bytes, name + 2, bytes.length - name - 2);
    } catch (java.util.zip.ZipException _) {
      return;
    }
    var icc = unfolded.toByteArray();
    if (ColourProfile.clean(ByteBuffer.wrap(icc))) {
      var folded = new ByteArrayOutputStream();
      folded.writeBytes(new byte[] {'I', 'C', 'C', 0, 0});
      try (var deflater = new DeflaterOutputStream(folded)) {
        deflater.write(icc);
      }
      write("iCCP", folded.toByteArray());
    }
  }

  private void write(String type, byte[] body) throws IOException {
    var chunk =
        ByteBuffer.allocate(12 + body.length)
            .putInt(body.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(body);
    var sum = new CRC32();
    sum.update(Arrays.copyOfRange(chunk.array(), 4, 8 + body.length));
    out.write(chunk.putInt((int) sum.getValue()).flip());
  }
}
