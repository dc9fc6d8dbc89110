package se.besked.platform.guard.leak;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import se.besked.kernel.registers.Position;

/** What a camera writes into a picture, as a TIFF. */
final class Exif {
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int MAKE = 0x10F;
  private static final int MODEL = 0x110;
  private static final int ARTIST = 0x13B;
  private static final int GPS = 0x8825;
  private static final int HEADER = 8;
  private static final int ENTRY = 12;

  private Exif() {}

  private record Value(int type, int count, byte[] bytes) {}

  static byte[] of(String camera, String owner, Position place) {
    var first = new TreeMap<Integer, Value>();
    first.put(MAKE, text("Kamera"));
    first.put(MODEL, text(camera));
    first.put(ARTIST, text(owner));
    first.put(GPS, new Value(LONG, 1, bytes(4).putInt(0).array()));
    int second = HEADER + size(first);
    first.put(GPS, new Value(LONG, 1, bytes(4).putInt(second).array()));
    var gps = new TreeMap<Integer, Value>();
    gps.put(1, text("N"));
    gps.put(2, degrees(place.lat()));
    gps.put(3, text("E"));
    gps.put(4, degrees(place.lon()));
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        bytes(HEADER).put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER).array());
    out.writeBytes(directory(first, HEADER));
    out.writeBytes(directory(gps, second));
    return out.toByteArray();
  }

  private static Value text(String words) {
    var bytes = (words + "\0").getBytes(StandardCharsets.US_ASCII);
    return new Value(ASCII, bytes.length, bytes);
  }

  /** Degrees, minutes and hundred thousandths of seconds. */
  private static Value degrees(double value) {
    int whole = (int) value;
    int minutes = (int) ((value - whole) * 60);
    int seconds = (int) Math.round(((value - whole) * 60 - minutes) * 60 * 100_000);
    var all = bytes(24).putInt(whole).putInt(1).putInt(minutes).putInt(1);
    return new Value(RATIONAL, 3, all.putInt(seconds).putInt(100_000).array());
  }

  private static int size(Map<Integer, Value> entries) {
    return 2
        + ENTRY * entries.size()
        + 4
        + entries.values().stream()
            .mapToInt(v -> v.bytes().length > 4 ? v.bytes().length : 0)
            .sum();
  }

  private static byte[] directory(Map<Integer, Value> entries, int at) {
    var out = bytes(size(entries)).putShort((short) entries.size());
    int behind = at + 2 + ENTRY * entries.size() + 4;
    for (var entry : entries.entrySet()) {
      var value = entry.getValue();
      out.putShort(entry.getKey().shortValue())
          .putShort((short) value.type())
          .putInt(value.count());
      if (value.bytes().length > 4) {
        out.putInt(behind);
        behind += value.bytes().length;
      } else {
        out.put(value.bytes()).put(new byte[4 - value.bytes().length]);
      }
    }
    out.putInt(0);
    entries.values().stream().filter(v -> v.bytes().length > 4).forEach(v -> out.put(v.bytes()));
    return out.array();
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
