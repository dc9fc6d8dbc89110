package se.besked.integrations.attachments;

import static se.besked.integrations.attachments.SampleFiles.ascii;
import static se.besked.integrations.attachments.SampleFiles.join;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Pictures as telephones and programs leave them, with all that they tell of somebody. */
final class PlantedPictures {
  /** What is planted, to be looked for afterwards. Nobody is called that. */
  static final List<String> SECRETS =
      List.of(
          "Hemlig-Agare",
          "TelefonX9000",
          "2026:11:29 07:41:13",
          "planted-xmp",
          "planted-iptc",
          "planted-comment",
          "planted-thumbnail",
          "planted-profile",
          "planted-second",
          "planted-maker");

  /** Seconds of a latitude, as EXIF writes them. */
  static final byte[] POSITION = ByteBuffer.allocate(8).putInt(3141592).putInt(271828).array();

  /** On its side. */
  static final int ORIENTATION = 6;

  private static final String OWNER = SECRETS.getFirst();
  private static final String DEVICE = SECRETS.get(1);
  private static final String TIME = SECRETS.get(2);

  private PlantedPictures() {}

  static byte[] jpeg() {
    return jpeg(SampleFiles.picture("jpg"));
  }

  static byte[] jpeg(byte[] picture) {
    int jfif = 4 + ((picture[4] & 0xff) << 8 | picture[5] & 0xff);
    var out = new ByteArrayOutputStream();
    out.write(picture, 0, jfif);
    out.writeBytes(segment(0xe0, join(ascii("JFXX\0\20"), ascii("planted-thumbnail"))));
    out.writeBytes(segment(0xe1, join(ascii("Exif\0\0"), exif())));
    out.writeBytes(segment(0xe1, join(ascii("http://ns.adobe.com/xap/1.0/\0"), xmp())));
    out.writeBytes(segment(0xe2, join(ascii("ICC_PROFILE\0\1\1"), profile())));
    out.writeBytes(segment(0xe2, join(ascii("MPF\0"), ascii("planted-second"))));
    out.writeBytes(segment(0xed, join(ascii("Photoshop 3.0\0"), ascii("planted-iptc"))));
    out.writeBytes(segment(0xfe, ascii("planted-comment")));
    out.write(picture, jfif, picture.length - jfif);
    out.writeBytes(ascii("planted-second"));
    return out.toByteArray();
  }

  static byte[] png() {
    var picture = SampleFiles.picture("png");
    int header = 8 + 25;
    var out = new ByteArrayOutputStream();
    out.write(picture, 0, header);
    out.writeBytes(chunk("iCCP", join(ascii("planted-profile\0\0"), deflated(profile()))));
    out.writeBytes(chunk("eXIf", exif()));
    out.writeBytes(chunk("tEXt", join(ascii("Author\0"), ascii(OWNER))));
    out.writeBytes(chunk("zTXt", join(ascii("Comment\0\0"), deflated(ascii("planted-comment")))));
    out.writeBytes(chunk("iTXt", join(ascii("XML:com.adobe.xmp\0\0\0\0\0"), xmp())));
    out.writeBytes(chunk("tIME", new byte[] {7, (byte) 234, 11, 29, 7, 41, 13}));
    out.write(picture, header, picture.length - header);
    out.writeBytes(ascii("planted-second"));
    return out.toByteArray();
  }

  /** Made of {@link #jpeg} by another's encoder, with Exif, XMP and a thumbnail. */
  static byte[] heic() {
    try (var in = PlantedPictures.class.getResourceAsStream("planted.heic")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts that a WebP may have beside its picture, with something in each. */
  static byte[] webp() {
    var picture = SampleFiles.stored("picture.webp");
    int head = 12;
    var parts = new ByteArrayOutputStream();
    parts.writeBytes(part("VP8X", new byte[] {0x2c, 0, 0, 0, 63, 0, 0, 47, 0, 0}));
    parts.writeBytes(part("ICCP", profile()));
    parts.write(picture, head, picture.length - head);
    parts.writeBytes(part("EXIF", exif()));
    parts.writeBytes(part("XMP ", xmp()));
    parts.writeBytes(part("note", ascii("planted-comment")));
    return join(part("RIFF", join(ascii("WEBP"), parts.toByteArray())), ascii("planted-second"));
  }

  private static byte[] part(String name, byte[] body) {
    return ByteBuffer.allocate(8 + body.length + body.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii(name))
        .putInt(body.length)
        .put(body)
        .array();
  }

  static byte[] xmp() {
    return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' dc:title='planted-xmp'"
            + "/></rdf:RDF></x:xmpmeta>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A profile that names the screen it was made for. */
  static byte[] profile() {
    var icc = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var bytes = ByteBuffer.wrap(icc);
    for (int i = 0; i < bytes.getInt(128); i++) {
      int entry = 132 + i * 12;
      if (bytes.getInt(entry) == 0x646d6464) {
        bytes.put(bytes.getInt(entry + 4) + 12, ascii("planted-profile"));
        return icc;
      }
    }
    throw new AssertionError("no device in the profile");
  }

  static byte[] deflated(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] segment(int marker, byte[] body) {
    return ByteBuffer.allocate(4 + body.length)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (2 + body.length))
        .put(body)
        .array();
  }

  static byte[] chunk(String type, byte[] body) {
    var named = join(ascii(type), body);
    var sum = new CRC32();
    sum.update(named);
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(named)
        .putInt((int) sum.getValue())
        .array();
  }

  /** Maker, model, owner, time, position, the maker's own note and a thumbnail. */
  private static byte[] exif() {
    var tiff = new Tiff();
    tiff.text(0x010f, "planted-maker");
    tiff.text(0x0110, DEVICE);
    tiff.number(0x0112, ORIENTATION);
    tiff.text(0x0132, TIME);
    tiff.text(0x013b, OWNER);
    tiff.pointerToPosition(0x8825);
    return tiff.bytes(ascii("planted-thumbnail"));
  }

  /** The first directory, one with a position after it, and a thumbnail's (TIFF 6.0). */
  private static final class Tiff {
    private static final int ENTRIES = 6;
    private static final int VALUES = 8 + 2 + ENTRIES * 12 + 4;

    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    void text(int tag, String value) {
      var bytes = Arrays.copyOf(ascii(value), value.length() + 1);
      entry(entries, tag, 2, bytes.length, VALUES + values.size());
      values.writeBytes(bytes);
      if (values.size() % 2 == 1) {
        values.write(0);
      }
    }

    void number(int tag, int value) {
      entry(entries, tag, 3, 1, value << 16);
    }

    void pointerToPosition(int tag) {
      int at = VALUES + values.size();
      entry(entries, tag, 4, 1, at);
      var gps = new ByteArrayOutputStream();
      entry(gps, 1, 2, 2, 'N' << 24);
      entry(gps, 2, 5, 3, at + 2 + 24 + 4);
      values.writeBytes(new byte[] {0, 2});
      values.writeBytes(gps.toByteArray());
      values.writeBytes(new byte[4]);
      values.writeBytes(ByteBuffer.allocate(16).putInt(57).putInt(1).putInt(42).putInt(1).array());
      values.writeBytes(POSITION);
    }

    byte[] bytes(byte[] thumbnail) {
      int second = VALUES + values.size();
      var directory = new ByteArrayOutputStream();
      entry(directory, 0x0201, 4, 1, second + 2 + 24 + 4);
      entry(directory, 0x0202, 4, 1, thumbnail.length);
      return ByteBuffer.allocate(second + 30 + thumbnail.length)
          .put(new byte[] {'M', 'M', 0, 42})
          .putInt(8)
          .putShort((short) ENTRIES)
          .put(entries.toByteArray())
          .putInt(second)
          .put(values.toByteArray())
          .putShort((short) 2)
          .put(directory.toByteArray())
          .putInt(0)
          .put(thumbnail)
          .array();
    }

    private static void entry(ByteArrayOutputStream to, int tag, int type, int count, int value) {
      try (var out = new DataOutputStream(to)) {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
