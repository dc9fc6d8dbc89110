package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import se.besked.integrations.attachments.HeicBoxes.Broken;

/** A JPEG 2000 picture (ISO/IEC 15444-1), as PDFs have them, without its texts and labels. */
final class Jpeg2000 {
  private static final Set<String> NEEDED = Set.of("jP  ", "ftyp", "jp2h", "jp2c");
  private static final int CODESTREAM = 0xff4fff51;

  private Jpeg2000() {}

  /** Changes it in place and gives it back. */
  static byte[] clean(byte[] picture) throws IOException {
    var file = ByteBuffer.wrap(picture);
    if (picture.length >= 4 && file.getInt(0) == CODESTREAM) {
      return picture;
    }
    try {
      for (var box : HeicBoxes.in(file, 0, picture.length)) {
        if (!NEEDED.contains(box.type())) {
          box.empty();
        }
      }
      return picture;
    } catch (Broken e) {
      throw new IOException("A broken picture", e);
    }
  }
}
