package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.besked.integrations.attachments.FileKind.Condition;
import se.besked.integrations.attachments.HeicBoxes.Box;
import se.besked.integrations.attachments.HeicBoxes.Broken;
import se.besked.integrations.attachments.HeicItems.Extent;

/**
 * Empties, in its place, everything in a HEIC file that is not the picture, its tiles or what is
 * needed to show them (ISO/IEC 23008-12): Exif, XMP, thumbnails, depth, names, descriptions, and
 * every byte that no part of the picture lies in. No length changes, so nothing has to be moved,
 * and pixels are not decoded. Which way up it is stands beside the picture and stays.
 */
final class HeicCleaner {
  private static final Set<String> TOP = Set.of("ftyp", "meta", "mdat");
  private static final Set<String> META =
      Set.of("hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "idat");

  /** What the picture needs to be shown. Descriptions, times and the like are properties too. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "hvcC", "av1C", "a1op", "ispe", "pixi", "colr", "irot", "imir", "clap", "pasp", "rloc",
          "lsel", "clli", "mdcv");

  private static final int SEI_BEFORE = 39;
  private static final int SEI_AFTER = 40;
  private static final int FILLER = 38;

  /** Coded pictures, and what puts several together. */
  private static final Set<String> PICTURES = Set.of("hvc1", "av01", "grid", "iden", "iovl");

  private final ByteBuffer file;
  private final Budget budget;
  private final Set<Integer> coded = new HashSet<>();
  private int unitLength = 4;

  private HeicCleaner(ByteBuffer file, Budget budget) {
    this.file = file;
    this.budget = budget;
  }

  static Condition clean(ByteBuffer file, Budget budget) throws Budget.Spent {
    try {
      new HeicCleaner(file, budget).clean();
      return Condition.SOUND;
    } catch (Broken | IndexOutOfBoundsException _) {
      return Condition.BROKEN;
    }
  }

  private void clean() throws Broken, Budget.Spent {
    var top = HeicBoxes.in(file, 0, file.limit());
    var meta = HeicBoxes.only(top, "meta").within(4);
    var items = new HeicItems(file, meta, budget);
    var shown = items.shown();
    var extents = items.extents(shown);
    if (extents.isEmpty()) {
      throw new Broken();
    }
    describe(HeicBoxes.only(meta, "iinf"), items, shown);
    properties(HeicBoxes.only(meta, "iprp"));
    references(meta, items, shown);
    for (var extent : items.extents(coded)) {
      budget.check();
      messages(extent);
    }
    for (var box : meta) {
      if (!META.contains(box.type())) {
        box.empty();
      } else if (box.type().equals("hdlr")) {
        box.zero(box.from() + 24);
      }
    }
    var data = HeicBoxes.atMostOne(meta, "idat");
    if (data.isPresent()) {
      keepOnly(extents, data.get());
    }
    for (var box : top) {
      budget.check();
      if (!TOP.contains(box.type())) {
        box.empty();
      } else if (box.type().equals("mdat")) {
        keepOnly(extents, box);
      }
    }
  }

  /** Items that are not shown become of no kind, and no item has a name. */
  private void describe(Box iinf, HeicItems items, Set<Integer> shown) throws Broken {
    for (var entry : iinf.within(iinf.version() == 0 ? 6 : 8)) {
      if (!entry.type().equals("infe") || entry.version() < 2) {
        throw new Broken();
      }
      boolean small = entry.version() == 2;
      int at = entry.from() + (small ? 8 : 10);
      int item = items.id(entry.from() + 4, small);
      var type = StandardCharsets.ISO_8859_1.decode(file.slice(at, 4)).toString();
      if (!shown.contains(item)) {
        file.put(at, new byte[] {'s', 'k', 'i', 'p'});
      } else if (!PICTURES.contains(type)) {
        throw new Broken();
      } else if (type.equals("hvc1")) {
        coded.add(item);
      }
      entry.zero(at + 4);
    }
  }

  private void properties(Box iprp) throws Broken, Budget.Spent {
    var parts = iprp.within(0);
    for (var part : parts) {
      if (!part.type().equals("ipco") && !part.type().equals("ipma")) {
        part.empty();
      }
    }
    for (var property : HeicBoxes.only(parts, "ipco").within(0)) {
      budget.check();
      if (!PROPERTIES.contains(property.type())) {
        property.empty();
      } else if (property.type().equals("ispe")) {
        Budget.pixels(
            Integer.toUnsignedLong(file.getInt(property.from() + 4)),
            Integer.toUnsignedLong(file.getInt(property.from() + 8)));
      } else if (property.type().equals("colr") && file.getInt(property.from()) != 0x6e636c78) {
        int from = property.from() + 4;
        if (!ColourProfile.clean(file.slice(from, property.to() - from))) {
          property.empty();
        }
      } else if (property.type().equals("hvcC")) {
        configuration(property);
      }
    }
  }

  /** The decoder's parameters can have messages among them, such as which encoder it was. */
  private void configuration(Box hvcC) throws Broken {
    unitLength = (file.get(hvcC.from() + 21) & 3) + 1;
    int arrays = file.get(hvcC.from() + 22) & 0xff;
    int at = hvcC.from() + 23;
    for (int a = 0; a < arrays; a++) {
      if (at + 3 > hvcC.to()) {
        throw new Broken();
      }
      int kind = file.get(at) & 0x3f;
      int units = file.getShort(at + 1) & 0xffff;
      if (isMessage(kind)) {
        file.put(at, (byte) ((file.get(at) & 0xc0) | FILLER));
      }
      at += 3;
      for (int u = 0; u < units; u++) {
        int length = file.getShort(at) & 0xffff;
        if (at + 2 + length > hvcC.to()) {
          throw new Broken();
        }
        unit(at + 2, length);
        at += 2 + length;
      }
    }
  }

  /**
   * Units fill what they lie in: one that goes on elsewhere could be a message, half of it unseen.
   */
  private void messages(Extent extent) throws Broken {
    int at = extent.from();
    while (at < extent.to()) {
      if (at + unitLength > extent.to()) {
        throw new Broken();
      }
      int length = 0;
      for (int i = 0; i < unitLength; i++) {
        length = (length << 8) | (file.get(at + i) & 0xff);
      }
      at += unitLength;
      if (length < 0 || length > extent.to() - at) {
        throw new Broken();
      }
      unit(at, length);
      at += length;
    }
  }

  private static boolean isMessage(int kind) {
    return kind == SEI_BEFORE || kind == SEI_AFTER;
  }

  /** A message in the coded picture becomes filling of the same length. */
  private void unit(int at, int length) {
    if (length >= 3 && isMessage((file.get(at) >> 1) & 0x3f)) {
      file.put(at, (byte) (FILLER << 1));
      for (int i = 2; i < length - 1; i++) {
        file.put(at + i, (byte) 0xff);
      }
      file.put(at + length - 1, (byte) 0x80);
    }
  }

  private void references(List<Box> meta, HeicItems items, Set<Integer> shown) throws Broken {
    var iref = HeicBoxes.atMostOne(meta, "iref");
    if (iref.isPresent()) {
      boolean small = iref.get().version() == 0;
      for (var reference : iref.get().within(4)) {
        if (!shown.contains(items.id(reference.from(), small))) {
          reference.rename("skip");
        }
      }
    }
  }

  private void keepOnly(List<Extent> extents, Box box) {
    int at = box.from();
    var inside = extents.stream().filter(e -> e.from() < box.to() && e.to() > box.from()).toList();
    for (var extent : inside) {
      HeicBoxes.zero(file, at, Math.min(extent.from(), box.to()));
      at = Math.max(at, extent.to());
    }
    HeicBoxes.zero(file, at, box.to());
  }
}
