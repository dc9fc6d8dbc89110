package se.besked.integrations.attachments;

import static se.besked.integrations.attachments.SampleFiles.ascii;
import static se.besked.integrations.attachments.SampleFiles.box;
import static se.besked.integrations.attachments.SampleFiles.join;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Pictures that are built as they should be, of far too many parts. */
final class HostilePictures {
  private static final int SIZE = 9_500_000;
  private static final int DATA = 8_500_000;

  private HostilePictures() {}

  /** Nothing but empty tables. */
  static byte[] jpegOfSegments() {
    return filled(SampleFiles.picture("jpg"), 2, new byte[] {(byte) 0xff, (byte) 0xdb, 0, 2});
  }

  /** All of them say that they are larger than anybody's picture is. */
  static byte[] jpegOfPixels() {
    var jpeg = SampleFiles.picture("jpg");
    for (int i = 0; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
        Arrays.fill(jpeg, i + 5, i + 9, (byte) 0xff);
      }
    }
    return jpeg;
  }

  static byte[] pngOfPixels(int width, int height) {
    var png = SampleFiles.picture("png");
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  static byte[] heifOfPixels(String name) {
    var file = SampleFiles.stored(name);
    int size = find(file, "ispe") + 8;
    ByteBuffer.wrap(file).putInt(size, 30_000).putInt(size + 4, 30_000);
    return file;
  }

  static byte[] webpOfPixels() {
    var file = PlantedPictures.webp();
    int size = find(file, "VP8X") + 12;
    Arrays.fill(file, size, size + 6, (byte) 0x3f);
    return file;
  }

  private static int find(byte[] file, String name) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    return text.indexOf(name);
  }

  /** Nothing but empty pieces of the picture. */
  static byte[] pngOfChunks() {
    var named = ascii("IDAT");
    var sum = new CRC32();
    sum.update(named);
    var chunk = ByteBuffer.allocate(12).putInt(0).put(named).putInt((int) sum.getValue()).array();
    return filled(SampleFiles.picture("png"), 33, chunk);
  }

  /** With one small piece again and again after the beginning. */
  private static byte[] filled(byte[] picture, int beginning, byte[] piece) {
    var out = new ByteArrayOutputStream(SIZE + 1000);
    out.write(picture, 0, beginning);
    while (out.size() < SIZE) {
      out.writeBytes(piece);
    }
    out.write(picture, beginning, picture.length - beginning);
    return out.toByteArray();
  }

  /** One item, that lies in all of the data so many times over. */
  static byte[] heicOfExtents(int times) {
    return heic(times, 0, DATA, new byte[0]);
  }

  /** One item, in so many places one after another. */
  static byte[] heicOfPieces(int pieces) {
    return heic(pieces, 5, 5, new byte[0]);
  }

  /** One message to whoever decodes it, the second half of it in another place. */
  static byte[] heicOfAMessageInTwo(String says) {
    var message = join(new byte[] {39 << 1, 1, 5}, ascii(says));
    var file = heic(2, says.length(), says.length(), new byte[0]);
    ByteBuffer.wrap(file).position(file.length - DATA).putInt(message.length).put(message);
    return file;
  }

  /** A second box of data, that nothing points to. */
  static byte[] heicOfTwoData(String says) {
    return heic(1, 0, 5, join(box("idat", new byte[1]), box("idat", ascii(says))));
  }

  /** The decoder's parameters say that there are more of them than there are. */
  static byte[] heicOfEndlessParameters() {
    var parameters = new byte[23];
    parameters[22] = (byte) 0xff;
    return heicWith(box("hvcC", parameters));
  }

  /** Each item says that it is made of more than there is. */
  static byte[] heicOfReferences() {
    var all = ByteBuffer.allocate(4 + 12 * 19_000).putInt(0);
    while (all.hasRemaining()) {
      all.put(box("dimg", new byte[] {0, 1, 0x4e, 0x20}));
    }
    return heic(1, 0, DATA, box("iref", all.array()));
  }

  private static byte[] heicWith(byte[] property) {
    return heic(1, 0, 5, new byte[0], property);
  }

  private static byte[] heic(int extents, int step, int length, byte[] more) {
    return heic(extents, step, length, more, new byte[0]);
  }

  private static byte[] heic(int extents, int step, int length, byte[] more, byte[] property) {
    var places = ByteBuffer.allocate(4 + 2 + 2 + 6 + extents * 8);
    places.putInt(0).putShort((short) 0x4400).putShort((short) 1);
    places.putShort((short) 1).putShort((short) 0).putShort((short) extents);
    var head = box("ftyp", join(ascii("heic\0\0\0\0"), ascii("mif1heic")));
    int begin = head.length + meta(places.array(), more, property).length + 8;
    for (int i = 0; i < extents; i++) {
      places.putInt(begin + i * step).putInt(length);
    }
    return join(join(head, meta(places.array(), more, property)), box("mdat", units()));
  }

  /** The shortest there are. */
  private static byte[] units() {
    var data = new byte[DATA];
    for (int i = 0; i < data.length; i += 5) {
      data[i + 3] = 1;
    }
    return data;
  }

  private static byte[] meta(byte[] places, byte[] more, byte[] property) {
    var entry = join(new byte[] {2, 0, 0, 0, 0, 1, 0, 0}, ascii("hvc1\0"));
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[4]);
    out.writeBytes(box("hdlr", Arrays.copyOf(ascii("\0\0\0\0\0\0\0\0pict"), 25)));
    out.writeBytes(box("pitm", new byte[] {0, 0, 0, 0, 0, 1}));
    out.writeBytes(box("iinf", join(new byte[] {0, 0, 0, 0, 0, 1}, box("infe", entry))));
    out.writeBytes(box("iloc", places));
    out.writeBytes(more);
    out.writeBytes(box("iprp", box("ipco", property)));
    return box("meta", out.toByteArray());
  }

  /** A profile, all of whose entries stand for all of it. */
  static byte[] profileOfEntries(int entries) {
    var icc = ByteBuffer.allocate(SIZE);
    icc.putInt(36, 0x61637370).putInt(128, entries);
    for (int i = 0; i < entries; i++) {
      icc.put(132 + i * 12, ascii("rXYZ")).putInt(136 + i * 12, 0).putInt(140 + i * 12, SIZE);
    }
    return icc.array();
  }
}
