package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import se.besked.integrations.attachments.HeicBoxes.Box;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/**
 * A JPEG 2000 picture (ISO/IEC 15444-1), as PDFs have them, without its texts and labels: those in
 * boxes beside it, comments in the coded picture, and what the colour profile tells of a scanner.
 */
final class Jpeg2000 {
  private static final Set<String> NEEDED = Set.of("jP  ", "ftyp", "jp2h", "jp2c");
  private static final Set<String> HEADER = Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef");
  private static final int ENUMERATED_COLOURS = 1;
  private static final int CODESTREAM = 0xff4fff51;
  private static final int COMMENT = 0xff64;
  private static final int TILE = 0xff90;
  private static final int DATA = 0xff93;
  private static final int END = 0xffd9;

  private final ByteBuffer file;

  private Jpeg2000(ByteBuffer file) {
    this.file = file;
  }

  /** Changes it in place and gives it back. */
  static byte[] clean(byte[] picture) throws IOException {
    try {
      new Jpeg2000(ByteBuffer.wrap(picture)).clean();
      return picture;
    } catch (Broken | IndexOutOfBoundsException e) {
      throw new IOException("A broken picture", e);
    }
  }

  private void clean() throws Broken {
    if (file.limit() >= 4 && file.getInt(0) == CODESTREAM) {
      coded(0, file.limit());
      return;
    }
    for (var box : HeicBoxes.in(file, 0, file.limit())) {
      if (!NEEDED.contains(box.type())) {
        box.empty();
      } else if (box.type().equals("jp2h")) {
        header(box);
      } else if (box.type().equals("jp2c")) {
        coded(box.from(), box.to());
      }
    }
  }

  private void header(Box header) throws Broken {
    for (var box : header.within(0)) {
      if (!HEADER.contains(box.type())) {
        box.empty();
      } else if (box.type().equals("colr") && file.get(box.from()) != ENUMERATED_COLOURS) {
        int profile = box.from() + 3;
        if (!ColourProfile.clean(file.slice(profile, box.to() - profile))) {
          throw new Broken();
        }
      }
    }
  }

  /** From marker to marker, over the data of each part. */
  private void coded(int from, int to) throws Broken {
    int at = from + 2;
    int part = from;
    long size = 0;
    while (at + 2 <= to) {
      int marker = file.getShort(at) & 0xffff;
      if (marker == END) {
        return;
      }
      if (marker == DATA) {
        // A part without a size is the last, and goes on to the end.
        at = size == 0 ? to : Math.toIntExact(Math.min(part + size, to));
        continue;
      }
      int length = file.getShort(at + 2) & 0xffff;
      if (length < 2 || at + 2 + length > to) {
        throw new Broken();
      }
      if (marker == TILE) {
        part = at;
        size = Integer.toUnsignedLong(file.getInt(at + 6));
      } else if (marker == COMMENT) {
        HeicBoxes.zero(file, at + 6, at + 2 + length);
      }
      at += 2 + length;
    }
  }
}
