package se.besked.integrations.attachments;

import static se.besked.integrations.attachments.PlantedPictures.chunk;
import static se.besked.integrations.attachments.PlantedPictures.deflated;
import static se.besked.integrations.attachments.PlantedPictures.segment;
import static se.besked.integrations.attachments.SampleFiles.ascii;
import static se.besked.integrations.attachments.SampleFiles.join;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures with a text where a decoder never looks, by where it lies. */
final class HiddenPictures {
  static final String SECRET = "Provgatan 4711, Annas skanner";

  private static final byte[] TEXT = ascii(SECRET);
  private static final int PNG_HEAD = 33;
  private static final byte[] END = {(byte) 0xff, (byte) 0xd9};

  private HiddenPictures() {}

  static Map<String, byte[]> pngs() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    var rows = rows(SampleFiles.picture("png"));
    var folded = deflated(rows);
    all.put("rows beyond the height", png(chunk("IDAT", deflated(join(rows, TEXT)))));
    all.put("after the folded rows", png(chunk("IDAT", join(folded, TEXT))));
    all.put("a chunk of data more", png(join(chunk("IDAT", folded), chunk("IDAT", TEXT))));
    var picture = chunk("IDAT", folded);
    all.put("too long a density", png(join(chunk("pHYs", TEXT), picture)));
    all.put("places of colours", png(join(chunk("cHRM", Arrays.copyOf(TEXT, 32)), picture)));
    all.put("a palette for nothing", png(join(chunk("PLTE", Arrays.copyOf(TEXT, 30)), picture)));
    all.put(
        "colours for other screens", png(join(chunk("mDCV", Arrays.copyOf(TEXT, 24)), picture)));
    all.put("frames", png(join(chunk("fdAT", TEXT), picture)));
    all.put("colours that no pixel has", palette());
    all.put("a row that is not whole bytes", interlaced());
    return all;
  }

  private static byte[] png(byte[] chunks) {
    return join(
        Arrays.copyOf(SampleFiles.picture("png"), PNG_HEAD),
        join(chunks, chunk("IEND", new byte[0])));
  }

  /** Two colours of 256. */
  private static byte[] palette() {
    var rows = new ByteArrayOutputStream();
    for (int y = 0; y < 30; y++) {
      rows.write(y % 5);
      for (int x = 0; x < 40; x++) {
        rows.write(x == 7 && y % 5 == 0 ? 1 : 0);
      }
    }
    var colours = Arrays.copyOf(join(new byte[] {90, 80, 70, 1, 2, 3}, TEXT), 768);
    return join(
        Arrays.copyOf(SampleFiles.picture("png"), 8),
        join(
            join(head(40, 30, 8, 3, 0), chunk("PLTE", colours)),
            join(chunk("IDAT", deflated(rows.toByteArray())), chunk("IEND", new byte[0]))));
  }

  /** Nine pixels of a bit each in seven steps, and a text after the last. */
  private static byte[] interlaced() {
    var rows = new ByteArrayOutputStream();
    for (int[] step : new int[][] {{2, 1}, {1, 1}, {3, 1}, {2, 2}, {5, 1}, {4, 3}, {9, 2}}) {
      for (int y = 0; y < step[1]; y++) {
        rows.write(0);
        rows.writeBytes(new byte[(step[0] + 7) / 8]);
      }
    }
    return join(
        Arrays.copyOf(SampleFiles.picture("png"), 8),
        join(
            head(9, 5, 1, 0, 1),
            join(
                chunk("IDAT", deflated(join(rows.toByteArray(), TEXT))),
                chunk("IEND", new byte[0]))));
  }

  private static byte[] head(int width, int height, int depth, int colours, int interlaced) {
    return chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {(byte) depth, (byte) colours, 0, 0, (byte) interlaced})
            .array());
  }

  private static byte[] rows(byte[] png) {
    var in = ByteBuffer.wrap(png);
    var data = new ByteArrayOutputStream();
    for (int at = 8; at < png.length; at += 12 + in.getInt(at)) {
      if (new String(png, at + 4, 4, StandardCharsets.US_ASCII).equals("IDAT")) {
        data.write(png, at + 8, in.getInt(at));
      }
    }
    try (var rows = new InflaterInputStream(new ByteArrayInputStream(data.toByteArray()))) {
      return rows.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, byte[]> jpegs() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    var codes = new byte[17];
    codes[0] = 0x13;
    codes[16] = (byte) TEXT.length;
    all.put("codes that no scan uses", first(segment(0xc4, join(codes, TEXT))));
    var more = Arrays.copyOf(TEXT, 64);
    all.put("quantities that no scan uses", first(segment(0xdb, join(new byte[] {3}, more))));
    all.put("quantities that are replaced", first(segment(0xdb, join(new byte[] {0}, more))));
    all.put("codes of a table that is used", moreCodes());
    all.put("how many lines there are", last(segment(0xdc, TEXT)));
    all.put("conditions", first(segment(0xcc, TEXT)));
    all.put("extensions", first(segment(0xc8, TEXT)));
    all.put("reserved", first(segment(0x02, TEXT)));
    all.put("an application's", first(segment(0xe5, TEXT)));
    all.put("an application's of colours", first(segment(0xee, join(ascii("Adobe"), TEXT))));
    all.put("an interval", first(segment(0xdd, join(new byte[2], TEXT))));
    all.put("after the last block", last(TEXT));
    all.put("a scan more", last(join(scan(), TEXT)));
    all.put("between restarts", restarting(TEXT));
    all.put("after the end", join(SampleFiles.picture("jpg"), TEXT));
    all.put("after the last block, in steps", join(join(cut(inSteps()), TEXT), END));
    all.put(
        "a table more, in steps",
        join(join(cut(inSteps()), segment(0xc4, join(codes, TEXT))), END));
    return all;
  }

  /** Three blocks of grey, each after a restart, with something before that. */
  static byte[] restarting(byte[] between) {
    var code = new byte[18];
    code[1] = 1;
    var codeOfTheRest = code.clone();
    codeOfTheRest[0] = 0x10;
    var quantities = new byte[65];
    Arrays.fill(quantities, 1, 65, (byte) 1);
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
    out.writeBytes(segment(0xdb, quantities));
    out.writeBytes(segment(0xc0, new byte[] {8, 0, 8, 0, 24, 1, 1, 0x11, 0}));
    out.writeBytes(segment(0xc4, code));
    out.writeBytes(segment(0xc4, codeOfTheRest));
    out.writeBytes(segment(0xdd, new byte[] {0, 1}));
    out.writeBytes(segment(0xda, new byte[] {1, 1, 0, 0, 63, 0}));
    for (int restart = 0xd0; restart < 0xd2; restart++) {
      out.write(0x3f);
      out.writeBytes(between);
      out.writeBytes(new byte[] {(byte) 0xff, (byte) restart});
    }
    out.write(0x3f);
    out.writeBytes(END);
    return out.toByteArray();
  }

  /** Kept as a JPEG of their pixels. */
  static Map<String, byte[]> others() {
    var uuid = SampleFiles.box("uuid", join(new byte[16], TEXT));
    return Map.of(
        "a box.avif",
        join(SampleFiles.stored("picture.avif"), uuid),
        "a box.heic",
        join(SampleFiles.stored("picture.heic"), uuid),
        "free.avif",
        join(SampleFiles.stored("picture.avif"), SampleFiles.box("free", TEXT)),
        "after the end.webp",
        join(SampleFiles.stored("picture.webp"), TEXT));
  }

  /** Said where it must not be: such a picture is refused. */
  static Map<String, byte[]> refusedJpegs() {
    return Map.of(
        "a beginning within",
        first(segment(0xd8, TEXT)),
        "steps of steps",
        first(segment(0xde, TEXT)),
        "a larger one of that",
        first(segment(0xdf, TEXT)),
        "another frame",
        first(segment(0xc1, TEXT)));
  }

  /** After the first segment of a picture. */
  private static byte[] first(byte[] piece) {
    var picture = SampleFiles.picture("jpg");
    int jfif = 4 + (((picture[4] & 0xff) << 8) | (picture[5] & 0xff));
    return join(
        join(Arrays.copyOf(picture, jfif), piece),
        Arrays.copyOfRange(picture, jfif, picture.length));
  }

  private static byte[] cut(byte[] jpeg) {
    return Arrays.copyOf(jpeg, jpeg.length - 2);
  }

  private static byte[] last(byte[] piece) {
    return join(join(cut(SampleFiles.picture("jpg")), piece), END);
  }

  private static int find(byte[] jpeg, int marker) {
    for (int i = 0; i < jpeg.length - 1; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == marker) {
        return i;
      }
    }
    throw new AssertionError("no such segment");
  }

  private static byte[] scan() {
    var picture = SampleFiles.picture("jpg");
    return Arrays.copyOfRange(picture, find(picture, 0xda), picture.length - 2);
  }

  /** The first table again, before the scan, with codes of 16 bits that no block has. */
  private static byte[] moreCodes() {
    var picture = SampleFiles.picture("jpg");
    int table = find(picture, 0xc4) + 4;
    int values = 0;
    for (int i = 1; i <= 16; i++) {
      values += picture[table + i];
    }
    var copy = Arrays.copyOfRange(picture, table, table + 17 + values);
    copy[16] += (byte) TEXT.length;
    int scan = find(picture, 0xda);
    return join(
        join(Arrays.copyOf(picture, scan), segment(0xc4, join(copy, TEXT))),
        Arrays.copyOfRange(picture, scan, picture.length));
  }

  /** Coarse first, then closer and closer. */
  static byte[] inSteps() {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      var how = writer.getDefaultWriteParam();
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(motley(), null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** Of no whole number of blocks, smooth here and rough there. */
  private static BufferedImage motley() {
    var image = new BufferedImage(203, 149, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rough = x > 100 ? (x * 7919 + y * 104_729) & 0x3f3f3f : 0;
        image.setRGB(x, y, ((x << 16) | (y << 8) | ((x + y) / 2)) ^ rough);
      }
    }
    return image;
  }
}
