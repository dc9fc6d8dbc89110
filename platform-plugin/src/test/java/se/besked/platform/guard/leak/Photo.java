package se.besked.platform.guard.leak;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import se.besked.kernel.registers.Position;

/** Pictures as cameras and programs make them, with everything they tell besides. */
public final class Photo {
  private static final int START = 2;
  private static final int EXIF_SEGMENT = 0xE1;
  private static final int PHOTOSHOP_SEGMENT = 0xED;
  private static final int COMMENT_SEGMENT = 0xFE;

  private Photo() {}

  /** From a telephone: where, with what and whose it is. */
  public static byte[] taken(String camera, String owner, Position place) {
    return with(EXIF_SEGMENT, join(ascii("Exif\0\0"), Exif.of(camera, owner, place)));
  }

  static byte[] withXmp(String words) {
    return with(EXIF_SEGMENT, join(ascii("http://ns.adobe.com/xap/1.0/\0"), utf8(xmp(words))));
  }

  static String xmp(String words) {
    return """
    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
    <photoshop:Headline>%s</photoshop:Headline>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="w"?>"""
        .formatted(words);
  }

  /** A caption, as newspapers write it. */
  static byte[] withIptc(String words) {
    var text = utf8(words);
    // That the rest is UTF-8, and the caption.
    var record =
        join(
            new byte[] {0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47},
            join(
                ByteBuffer.allocate(5)
                    .put(new byte[] {0x1c, 2, 120})
                    .putShort((short) text.length)
                    .array(),
                text));
    var resource =
        ByteBuffer.allocate(12)
            .put(ascii("8BIM"))
            .putShort((short) 0x0404)
            .putShort((short) 0)
            .putInt(record.length)
            .array();
    var padded = Arrays.copyOf(record, record.length + record.length % 2);
    return with(PHOTOSHOP_SEGMENT, join(ascii("Photoshop 3.0\0"), join(resource, padded)));
  }

  static byte[] withComment(String words) {
    return with(COMMENT_SEGMENT, utf8(words));
  }

  /** Behind the picture's end, where no reader of pictures looks. */
  static byte[] withTail(String words) {
    return join(plain(), utf8(words));
  }

  /** As an iPhone takes it: a box of boxes, with Exif as one of its things. */
  static byte[] heic(byte[] exif) {
    var thing = join(ByteBuffer.allocate(4).putInt(0).array(), exif);
    var kind = box("infe", bytes(2, 0, 0, 0), bytes(0, 1, 0, 0), ascii("Exif"), new byte[1]);
    var things = box("iinf", bytes(0, 0, 0, 0), bytes(0, 1), kind);
    var handler = box("hdlr", new byte[8], ascii("pict"), new byte[12], new byte[1]);
    var primary = box("pitm", new byte[4], bytes(0, 1));
    byte[] type = box("ftyp", ascii("heic"), new byte[4], ascii("mif1heic"));
    int where = 8 + 4 + 2 + 2 + 2 + 2 + 2 + 4 + 4;
    int before = type.length + 8 + 4 + handler.length + primary.length + things.length + where + 8;
    var places =
        box(
            "iloc",
            new byte[4],
            bytes(0x44, 0),
            bytes(0, 1),
            bytes(0, 1),
            bytes(0, 0),
            bytes(0, 1),
            ByteBuffer.allocate(8).putInt(before).putInt(thing.length).array());
    var meta = box("meta", new byte[4], handler, primary, things, places);
    return join(type, join(meta, box("mdat", thing)));
  }

  private static byte[] box(String name, byte[]... contents) {
    int size = 8 + Arrays.stream(contents).mapToInt(c -> c.length).sum();
    var out = ByteBuffer.allocate(size).putInt(size).put(ascii(name));
    for (var content : contents) {
      out.put(content);
    }
    return out.array();
  }

  private static byte[] bytes(int... values) {
    var all = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      all[i] = (byte) values[i];
    }
    return all;
  }

  private static byte[] with(int marker, byte[] content) {
    var plain = plain();
    var segment =
        ByteBuffer.allocate(4 + content.length)
            .put((byte) 0xFF)
            .put((byte) marker)
            .putShort((short) (content.length + 2))
            .put(content)
            .array();
    return join(
        join(Arrays.copyOf(plain, START), segment), Arrays.copyOfRange(plain, START, plain.length));
  }

  private static byte[] plain() {
    var image = new BufferedImage(48, 36, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 48 * 36; i++) {
      image.setRGB(i % 48, i / 48, i * 7919);
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
