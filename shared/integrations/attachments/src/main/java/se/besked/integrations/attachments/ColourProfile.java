package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An ICC profile (ISO 15076-1) without what it tells of the screen, scanner or camera that it was
 * made for and of when: its name, makers, models, serial numbers and dates are zeros afterwards.
 * What colours are reckoned from stays as it was, in its place.
 */
final class ColourProfile {
  private static final int HEADER = 128;
  private static final int ENTRY = 12;

  /** There are some sixty kinds. */
  private static final int MOST_TAGS = 500;

  /** From which colours are reckoned. Everything else is description. */
  private static final Set<String> NEEDED =
      Set.of(
          "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "lumi",
          "cicp", "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3",
          "B2D0", "B2D1", "B2D2", "B2D3", "gamt");

  private ColourProfile() {}

  private record Range(int from, int to) {
    static Range at(ByteBuffer entry) {
      return new Range(entry.getInt(4), entry.getInt(4) + entry.getInt(8));
    }
  }

  /**
   * Cleans it in place.
   *
   * @return whether it is a profile at all
   */
  static boolean clean(ByteBuffer given) {
    var icc = given.slice();
    if (icc.limit() < HEADER + 4 || icc.getInt(36) != 0x61637370) {
      return false;
    }
    int tags = icc.getInt(HEADER);
    int table = HEADER + 4;
    if (tags < 0 || tags > MOST_TAGS || tags > (icc.limit() - table) / ENTRY) {
      return false;
    }
    List<Range> needed = new ArrayList<>();
    needed.add(new Range(0, table + tags * ENTRY));
    for (int i = 0; i < tags; i++) {
      var entry = icc.slice(table + i * ENTRY, ENTRY);
      var name = new byte[4];
      entry.get(0, name);
      var range = Range.at(entry);
      if (range.from() < 0 || range.to() < range.from() || range.to() > icc.limit()) {
        return false;
      }
      if (NEEDED.contains(new String(name, StandardCharsets.ISO_8859_1))) {
        needed.add(range);
      }
    }
    zeroBut(icc, needed);
    zeroHeader(icc);
    return true;
  }

  private static void zeroBut(ByteBuffer icc, List<Range> needed) {
    needed.sort(Comparator.comparingInt(Range::from));
    int at = 0;
    for (var range : needed) {
      HeicBoxes.zero(icc, at, range.from());
      at = Math.max(at, range.to());
    }
    HeicBoxes.zero(icc, at, icc.limit());
  }

  /** Preferred module, date, platform, maker, model, creator and checksum. */
  private static void zeroHeader(ByteBuffer icc) {
    icc.put(4, new byte[4]);
    icc.put(24, new byte[12]);
    icc.put(40, new byte[4]);
    icc.put(48, new byte[8]);
    icc.put(80, new byte[48]);
  }
}
