package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.besked.integrations.attachments.HeicBoxes.Box;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/** Which items a HEIC file has, what they need of each other, and where they lie. */
final class HeicItems {
  private static final int MOST = 20_000;
  private static final int FILE = 0;
  private static final int ITEM_DATA = 1;

  private final ByteBuffer file;
  private final List<Box> meta;
  private final Budget budget;

  HeicItems(ByteBuffer file, List<Box> meta, Budget budget) {
    this.file = file;
    this.meta = meta;
    this.budget = budget;
  }

  /** A piece of the file. */
  record Extent(int from, int to) {}

  /** The picture itself, and the tiles it is put together from. */
  Set<Integer> shown() throws Broken, Budget.Spent {
    Set<Integer> shown = new HashSet<>();
    var waiting = new ArrayList<>(List.of(primary()));
    var derived = references("dimg");
    while (!waiting.isEmpty()) {
      int item = waiting.removeLast();
      if (shown.add(item)) {
        waiting.addAll(derived.getOrDefault(item, List.of()));
      }
    }
    return shown;
  }

  private int primary() throws Broken {
    var pitm = HeicBoxes.only(meta, "pitm");
    return id(pitm.from() + 4, pitm.version() == 0);
  }

  /** From whom to whom, of one kind. */
  private Map<Integer, List<Integer>> references(String kind) throws Broken, Budget.Spent {
    Map<Integer, List<Integer>> found = new HashMap<>();
    int all = 0;
    var iref = HeicBoxes.atMostOne(meta, "iref");
    if (iref.isPresent()) {
      boolean small = iref.get().version() == 0;
      int width = small ? 2 : 4;
      for (var reference : iref.get().within(4)) {
        if (reference.type().equals(kind)) {
          int count = file.getShort(reference.from() + width) & 0xffff;
          if (count * width > reference.to() - reference.from() - width - 2) {
            throw new Broken();
          }
          all += count;
          few(all);
          List<Integer> to = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            to.add(id(reference.from() + width + 2 + i * width, small));
          }
          found.put(id(reference.from(), small), to);
        }
      }
    }
    return found;
  }

  int id(int at, boolean small) {
    return small ? file.getShort(at) & 0xffff : file.getInt(at);
  }

  private void few(int there) throws Budget.Spent {
    if (there > MOST) {
      throw new Budget.Spent("too many parts");
    }
    budget.check();
  }

  /** Where the given items lie, in the order of the file; no two of them in the same place. */
  List<Extent> extents(Set<Integer> items) throws Broken, Budget.Spent {
    var found = new ArrayList<>(listed(items));
    found.sort(Comparator.comparingInt(Extent::from));
    for (int i = 1; i < found.size(); i++) {
      if (found.get(i).from() < found.get(i - 1).to()) {
        throw new Broken();
      }
    }
    return found;
  }

  private List<Extent> listed(Set<Integer> items) throws Broken, Budget.Spent {
    var iloc = HeicBoxes.only(meta, "iloc");
    int version = iloc.version();
    var in = new Fields(file, iloc.from() + 4);
    int sizes = in.number(2);
    int offsetSize = sizes >> 12;
    int lengthSize = (sizes >> 8) & 0xf;
    int baseSize = (sizes >> 4) & 0xf;
    int indexSize = version == 0 ? 0 : sizes & 0xf;
    if (lengthSize == 0) {
      // All of the file, or items without end in no bytes.
      throw new Broken();
    }
    int count = in.number(version < 2 ? 2 : 4);
    var data = HeicBoxes.atMostOne(meta, "idat");
    List<Extent> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean wanted = items.contains(in.number(version < 2 ? 2 : 4));
      int method = version == 0 ? FILE : in.number(2) & 0xf;
      int elsewhere = in.number(2);
      long base = in.wide(baseSize);
      int extents = in.number(2);
      if (wanted && (elsewhere != 0 || extents == 0)) {
        throw new Broken();
      }
      for (int e = 0; e < extents; e++) {
        in.wide(indexSize);
        long offset = base + in.wide(offsetSize);
        long length = in.wide(lengthSize);
        if (wanted) {
          found.add(extent(method, data, offset, length));
          few(found.size());
        }
      }
    }
    return found;
  }

  private Extent extent(int method, Optional<Box> data, long offset, long length) throws Broken {
    long begin = offset;
    long end = file.limit();
    if (method == ITEM_DATA) {
      var idat = data.orElseThrow(Broken::new);
      begin += idat.from();
      end = idat.to();
    } else if (method != FILE) {
      throw new Broken();
    }
    if (begin < 0 || length <= 0 || length > end - begin) {
      throw new Broken();
    }
    return new Extent((int) begin, (int) (begin + length));
  }

  /** Numbers one after another. */
  private static final class Fields {
    private final ByteBuffer file;
    private int at;

    Fields(ByteBuffer file, int at) {
      this.file = file;
      this.at = at;
    }

    int number(int bytes) throws Broken {
      return (int) wide(bytes);
    }

    long wide(int bytes) throws Broken {
      if (bytes > 8 || at + bytes > file.limit()) {
        throw new Broken();
      }
      long value = 0;
      for (int i = 0; i < bytes; i++) {
        value = (value << 8) | (file.get(at++) & 0xff);
      }
      return value;
    }
  }
}
