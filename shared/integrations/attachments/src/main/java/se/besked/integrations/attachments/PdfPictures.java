package se.besked.integrations.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import se.besked.integrations.attachments.FileKind.Condition;

/** Pictures and colour profiles in a PDF: a photograph in it carries what it carried alone. */
final class PdfPictures {
  private PdfPictures() {}

  static void clean(BoundedStream stream, Budget budget) throws IOException {
    if (!PdfKind.isImage(stream)) {
      return;
    }
    Budget.pixels(stream.getLong(COSName.WIDTH, 0), stream.getLong(COSName.HEIGHT, 0));
    var filters = stream.filters();
    if (filters.isEmpty()) {
      return;
    }
    var last = filters.getLast();
    if (last.equals(COSName.DCT_DECODE) || last.equals(COSName.DCT_DECODE_ABBREVIATION)) {
      var jpeg = stream.unfold(filters.subList(0, filters.size() - 1), true);
      var clean = new ByteArrayOutputStream(jpeg.length);
      if (JpegCleaner.cleanEmbedded(ByteBuffer.wrap(jpeg), Channels.newChannel(clean), budget)
          == Condition.BROKEN) {
        throw new IOException("A broken picture");
      }
      write(stream, clean.toByteArray(), filters);
    } else if (last.equals(COSName.JPX_DECODE)) {
      var jpx = stream.unfold(filters.subList(0, filters.size() - 1), true);
      write(stream, Jpeg2000.clean(jpx), filters);
    }
  }

  private static void write(BoundedStream stream, byte[] content, List<COSName> filters)
      throws IOException {
    if (filters.size() > 1) {
      stream.setItem(COSName.FILTER, filters.getLast());
      stream.removeItem(COSName.DECODE_PARMS);
    }
    try (var out = stream.createRawOutputStream()) {
      out.write(content);
    }
  }

  /** What is no profile is left as it is: readers fall back on the alternative. */
  static void profile(BoundedStream stream) throws IOException {
    var icc = stream.unfold(stream.filters(), true);
    if (ColourProfile.clean(ByteBuffer.wrap(icc))) {
      stream.removeItem(COSName.DECODE_PARMS);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(icc);
      }
    }
  }
}
