package se.besked.integrations.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipException;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/**
 * The parts of a PNG that say how its pixels look (ISO/IEC 15948, 11.3): the first of each, of the
 * length that it has by the standard, and of a palette the colours that some pixel has.
 */
final class PngColours {
  private static final int COLOUR = 3;
  private static final int MOST_COLOURS = 256;

  private final Map<String, ByteBuffer> parts = new LinkedHashMap<>();
  private final PngHead head;

  PngColours(PngHead head) {
    this.head = head;
  }

  void look(String type, ByteBuffer body) {
    boolean isKnown =
        switch (type) {
          case "iCCP", "eXIf" -> true;
          case "cHRM" -> isPlaces(body);
          default -> isAsLongAsItShouldBe(type, body.limit());
        };
    if (isKnown) {
      parts.putIfAbsent(type, body);
    }
  }

  /** Eight numbers from 0 to 1, in hundred thousandths. */
  private static boolean isPlaces(ByteBuffer body) {
    boolean all = body.limit() == 32;
    for (int at = 0; all && at < body.limit(); at += 4) {
      all = Integer.toUnsignedLong(body.getInt(at)) <= 100_000;
    }
    return all;
  }

  private boolean isAsLongAsItShouldBe(String type, int length) {
    return switch (type) {
      case "gAMA", "cICP" -> length == 4;
      case "sRGB" -> length == 1;
      case "pHYs" -> length == 9;
      case "sBIT" ->
          length
              == (head.hasPalette() ? COLOUR : head.colourSamples()) + (head.hasOpacity() ? 1 : 0);
      case "bKGD" -> length == (head.hasPalette() ? 1 : 2 * head.colourSamples());
      case "PLTE" ->
          head.hasPalette() && length % COLOUR == 0 && length > 0 && length <= COLOUR * most();
      case "tRNS" ->
          head.hasPalette() ? length <= most() : !head.hasOpacity() && length == 2 * head.samples();
      default -> false;
    };
  }

  private int most() {
    return Math.min(MOST_COLOURS, 1 << head.depth());
  }

  /** In the order that the standard asks for. */
  void write(PngRows rows, PngChunks out, Budget budget) throws IOException, Broken {
    for (var type : new String[] {"cICP", "sRGB", "cHRM", "gAMA", "sBIT"}) {
      copy(type, out);
    }
    var profile = parts.get("iCCP");
    if (profile != null) {
      profile(bytes(profile), out, budget);
    }
    if (head.hasPalette()) {
      palette("PLTE", COLOUR, rows, out);
    }
    palette("tRNS", 1, rows, out);
    copy("bKGD", out);
    copy("pHYs", out);
    var exif = parts.get("eXIf");
    int orientation = exif == null ? Orientation.UPRIGHT : Orientation.in(exif);
    if (orientation != Orientation.UPRIGHT) {
      out.write("eXIf", Orientation.only(orientation));
    }
  }

  private void copy(String type, PngChunks out) throws IOException {
    var body = parts.get(type);
    if (body != null) {
      out.write(type, bytes(body));
    }
  }

  /** So many bytes for each colour, zeros for those that no pixel has. */
  private void palette(String type, int each, PngRows rows, PngChunks out)
      throws IOException, Broken {
    var body = parts.get(type);
    if (body == null) {
      if (type.equals("PLTE")) {
        throw new Broken();
      }
      return;
    }
    var bytes = bytes(body);
    for (int i = 0; head.hasPalette() && i < bytes.length; i++) {
      if (!rows.uses(i / each)) {
        bytes[i] = 0;
      }
    }
    out.write(type, bytes);
  }

  /** A name, a zero, a zero for the method, and the profile, compressed. */
  private static void profile(byte[] bytes, PngChunks out, Budget budget) throws IOException {
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
    } catch (ZipException _) {
      return;
    }
    var icc = unfolded.toByteArray();
    if (ColourProfile.clean(ByteBuffer.wrap(icc))) {
      var folded = new ByteArrayOutputStream();
      folded.writeBytes(new byte[] {'I', 'C', 'C', 0, 0});
      try (var deflater = new DeflaterOutputStream(folded)) {
        deflater.write(icc);
      }
      out.write("iCCP", folded.toByteArray());
    }
  }

  private static byte[] bytes(ByteBuffer body) {
    var bytes = new byte[body.limit()];
    body.get(0, bytes);
    return bytes;
  }
}
