package se.besked.integrations.attachments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a PDF that is unfolded once for the budget, into nothing, before PDFBox may unfold it
 * into memory. Pictures are not unfolded at all.
 */
final class BoundedStream extends COSStream {
  private static final int MOST_COLUMNS = 100_000;
  private static final Set<COSName> FOR_DATA =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION);

  private final RandomAccessStreamCache cache;
  private final Budget budget;

  BoundedStream(RandomAccessStreamCache cache, RandomAccessReadView source, Budget budget)
      throws IOException {
    super(cache, source);
    this.cache = cache;
    this.budget = budget;
  }

  /** A place on disk for what is to be written instead. */
  RandomAccess room() throws IOException {
    return cache.createBuffer();
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    unfold(filters(), false);
    return super.createInputStream(options);
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    unfold(filters(), false);
    return new Watched(super.createView(), budget);
  }

  List<COSName> filters() throws IOException {
    return switch (getFilters()) {
      case null -> List.of();
      case COSName one -> List.of(one);
      case COSArray several -> {
        List<COSName> names = new ArrayList<>();
        for (COSBase name : several) {
          if (!(name instanceof COSName known) || names.contains(known)) {
            throw new IOException("A filter is no name, or the same twice");
          }
          names.add(known);
        }
        yield names;
      }
      default -> throw new IOException("A filter is no name");
    };
  }

  /** What is left when the given first filters have been undone; empty when it is not kept. */
  byte[] unfold(List<COSName> first, boolean kept) throws IOException {
    if (first.isEmpty()) {
      return kept ? bytes(createRawInputStream()) : new byte[0];
    }
    checkParameters();
    InputStream in = createRawInputStream();
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < first.size(); i++) {
      if (!FOR_DATA.contains(first.get(i))) {
        throw new IOException("Not a filter for data");
      }
      bytes = new ByteArrayOutputStream();
      boolean wanted = kept || i < first.size() - 1;
      var out = budget.counting(wanted ? bytes : OutputStream.nullOutputStream());
      FilterFactory.INSTANCE.getFilter(first.get(i)).decode(in, out, this, i);
      in = new ByteArrayInputStream(bytes.toByteArray());
    }
    return bytes.toByteArray();
  }

  private byte[] bytes(InputStream in) throws IOException {
    try (in) {
      var bytes = new ByteArrayOutputStream();
      in.transferTo(budget.counting(bytes));
      return bytes.toByteArray();
    }
  }

  /** A row is reserved before it is read. */
  private void checkParameters() throws IOException {
    var given = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (given instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        checkRow(several.getObject(i));
      }
    }
    checkRow(given);
  }

  private static void checkRow(@Nullable COSBase parameters) throws Budget.Spent {
    if (parameters instanceof COSDictionary row && row.getInt(COSName.COLUMNS, 1) > MOST_COLUMNS) {
      throw new Budget.Spent("rows too long");
    }
  }
}
