package se.besked.integrations.attachments;

import java.io.File;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads a PDF as PDFBox does, within a budget. PDFBox itself unfolds every compressed table and
 * list of objects wholly into memory, whatever it grows to.
 */
final class BoundedPdf extends PDFParser {
  /**
   * Prepares to read.
   *
   * @param cache where streams that are written anew are kept
   */
  BoundedPdf(File file, RandomAccessStreamCache cache, Budget budget) throws IOException {
    super(new Watched(new RandomAccessReadBufferedFile(file), budget), "", null, null, () -> cache);
    document = new Unfolding(() -> cache, this, cache, budget);
  }

  /** A document whose streams ask the budget before they are unfolded. */
  private static final class Unfolding extends COSDocument {
    private final BoundedPdf parser;
    private final RandomAccessStreamCache cache;
    private final Budget budget;

    Unfolding(
        StreamCacheCreateFunction caches,
        BoundedPdf parser,
        RandomAccessStreamCache cache,
        Budget budget) {
      super(caches, parser);
      this.parser = parser;
      this.cache = cache;
      this.budget = budget;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      var stream =
          new BoundedStream(cache, parser.createRandomAccessReadView(start, length), budget);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }
}
