package se.besked.integrations.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boxes in a part of a file (ISO/IEC 14496-12), which they fill exactly. */
final class HeicBoxes {
  private static final int MOST = 20_000;

  private HeicBoxes() {}

  /** The file is not built as it says. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * One box.
   *
   * @param at where it begins
   * @param from where its content begins
   * @param to where it ends
   */
  record Box(ByteBuffer file, int at, int from, int to) {
    String type() {
      return StandardCharsets.ISO_8859_1.decode(file.slice(at + 4, 4)).toString();
    }

    /** The version of a box that has one. */
    int version() {
      return file.get(from);
    }

    List<Box> within(int skipped) throws Broken {
      return HeicBoxes.in(file, from + skipped, to);
    }

    /** Makes it a box that readers pass over, without content but as long as before. */
    void empty() {
      rename("skip");
      zero(from);
    }

    void rename(String type) {
      file.put(at + 4, type.getBytes(StandardCharsets.ISO_8859_1));
    }

    void zero(int begin) {
      HeicBoxes.zero(file, begin, to);
    }
  }

  static List<Box> in(ByteBuffer file, int begin, int end) throws Broken {
    List<Box> boxes = new ArrayList<>();
    int at = begin;
    while (at < end) {
      if (end - at < 8 || boxes.size() > MOST) {
        throw new Broken();
      }
      long size = Integer.toUnsignedLong(file.getInt(at));
      int head = 8;
      if (size == 1 && end - at >= 16) {
        size = file.getLong(at + 8);
        head = 16;
      } else if (size == 0) {
        size = (long) end - at;
      }
      if (size < head || size > end - at) {
        throw new Broken();
      }
      boxes.add(new Box(file, at, at + head, at + (int) size));
      at += (int) size;
    }
    return boxes;
  }

  /** Of two only one would be read, and what the other carries would stay. */
  static Optional<Box> atMostOne(List<Box> boxes, String type) throws Broken {
    var found = boxes.stream().filter(b -> b.type().equals(type)).toList();
    if (found.size() > 1) {
      throw new Broken();
    }
    return found.stream().findFirst();
  }

  static Box only(List<Box> boxes, String type) throws Broken {
    return atMostOne(boxes, type).orElseThrow(Broken::new);
  }

  static void zero(ByteBuffer file, int begin, int end) {
    var zeros = new byte[8192];
    for (int at = begin; at < end; at += zeros.length) {
      file.put(at, zeros, 0, Math.min(zeros.length, end - at));
    }
  }
}
