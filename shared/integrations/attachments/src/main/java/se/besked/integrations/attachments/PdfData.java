package se.besked.integrations.attachments;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessOutputStream;

/**
 * What a stream of a PDF unfolds to, without what no reader shows: bytes after the folded data's
 * end or after the last row of a picture, and what {@link PdfDrawing} leaves out. A stream that has
 * nothing of that is left as it is.
 */
final class PdfData {
  /** Ten times what a page full of maps is. */
  private static final long MOST_UNFOLDED = 128L * 1024 * 1024;

  private static final int BUFFER = 4 * 1024;
  private static final int FOLDED_HEAD = 2;

  /** A checksum, and the end of a line before the end of the stream. */
  private static final int FOLDED_TAIL = 6;

  private static final Set<COSName> FOLDED =
      Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

  private final BoundedStream stream;
  private final boolean folded;
  private final long most;
  private final Budget budget;

  private PdfData(BoundedStream stream, boolean folded, long most, Budget budget) {
    this.stream = stream;
    this.folded = folded;
    this.most = most;
    this.budget = budget;
  }

  static boolean isDrawn(PdfKind kind, PdfKind parent, COSName key, COSDictionary stream) {
    return kind == PdfKind.FORM
        || (parent == PdfKind.PAGE && COSName.CONTENTS.equals(key))
        || parent == PdfKind.GLYPHS
        || stream.getInt(COSName.PATTERN_TYPE) == 1;
  }

  /**
   * Cleans it.
   *
   * @param drawn whether it says how a page, or a part of one, is drawn
   */
  static void clean(BoundedStream stream, boolean drawn, Budget budget) throws IOException {
    var filters = stream.filters();
    boolean image = PdfKind.isImage(stream);
    boolean folded = filters.size() == 1 && FOLDED.contains(filters.getFirst());
    if (drawn && !filters.isEmpty() && !(folded && !isPredicted(stream))) {
      fold(stream);
      folded = true;
    }
    if (!folded && (!filters.isEmpty() || !(drawn || image))) {
      return;
    }
    var data =
        new PdfData(stream, folded, image ? PdfRows.bytes(stream) : MOST_UNFOLDED + 1, budget);
    if (drawn) {
      data.cleanDrawn();
    } else {
      data.cleanOther();
    }
  }

  private static boolean isPredicted(COSDictionary stream) {
    return stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) != null;
  }

  /** In the one way in which it can be read as it comes. */
  private static void fold(BoundedStream stream) throws IOException {
    var bytes = stream.unfold(stream.filters(), true);
    stream.removeItem(COSName.DECODE_PARMS);
    stream.removeItem(COSName.DP);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
  }

  private void cleanDrawn() throws IOException {
    boolean isAll;
    var look = new PdfDrawing(OutputStream.nullOutputStream());
    try (look;
        var in = stream.createRawInputStream()) {
      isAll = copy(in, look);
    }
    if (!isAll || look.isChanged()) {
      rewrite(PdfDrawing::new);
    }
  }

  private void cleanOther() throws IOException {
    boolean isAll;
    try (var in = stream.createRawInputStream()) {
      isAll = copy(in, OutputStream.nullOutputStream());
    }
    if (!isAll) {
      rewrite(out -> out);
    }
  }

  /** Beside it first: it cannot be read while it is written. */
  private void rewrite(UnaryOperator<OutputStream> through) throws IOException {
    try (var room = stream.room()) {
      var written = new RandomAccessOutputStream(room);
      var folding = folded ? new DeflaterOutputStream(written) : written;
      try (var in = stream.createRawInputStream();
          var out = through.apply(new BufferedOutputStream(folding, BUFFER))) {
        var _ = copy(in, out);
      }
      room.seek(0);
      try (var in = new RandomAccessInputStream(room);
          var out = stream.createRawOutputStream()) {
        in.transferTo(out);
      }
    }
  }

  /**
   * Copies what it unfolds to.
   *
   * @return whether that was all there was
   */
  private boolean copy(InputStream in, OutputStream out) throws IOException {
    return folded ? unfold(in, out) : plain(in, out);
  }

  private boolean plain(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[BUFFER];
    long left = most;
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      int count = (int) Math.min(n, left);
      write(buffer, count, left, out);
      left -= count;
      if (count < n) {
        return false;
      }
    }
    return true;
  }

  private boolean unfold(InputStream in, OutputStream out) throws IOException {
    in.skipNBytes(Math.min(FOLDED_HEAD, in.available()));
    var inflater = new Inflater(true);
    try {
      var folded = new byte[BUFFER];
      var buffer = new byte[BUFFER];
      long left = most;
      while (!inflater.finished() && !inflater.needsDictionary()) {
        if (inflater.needsInput()) {
          int n = in.read(folded);
          if (n <= 0) {
            return true;
          }
          inflater.setInput(folded, 0, n);
        }
        int n = inflater.inflate(buffer);
        int count = (int) Math.min(n, left);
        write(buffer, count, left, out);
        left -= count;
        if (count < n) {
          return false;
        }
      }
      return inflater.getRemaining() + in.readNBytes(FOLDED_TAIL + 1).length <= FOLDED_TAIL;
    } catch (DataFormatException _) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private void write(byte[] buffer, int count, long left, OutputStream out) throws IOException {
    budget.check();
    if (left - count <= 0 && most == MOST_UNFOLDED + 1) {
      throw new Budget.Spent("unfolds to too much");
    }
    out.write(buffer, 0, count);
  }
}
