package se.besked.integrations.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/**
 * Passes on how a page is drawn (ISO 32000-2, 7.8.2) without comments, and what it says of its
 * parts without what {@link PdfKind#PROPERTIES} has no key for. Everything else is passed on byte
 * for byte.
 */
final class PdfDrawing extends OutputStream {
  private static final int MOST_PROPERTIES = 64 * 1024;
  private static final String DELIMITERS = "()<>[]{}/%";

  private final OutputStream out;
  private final PdfTexts texts = new PdfTexts();
  private final ByteArrayOutputStream properties = new ByteArrayOutputStream();
  private final StringBuilder word = new StringBuilder();
  private Place place = Place.OUTSIDE;
  private int depth;
  private int lists;
  private boolean escaped;

  /** The first of two that belong together, or nothing. */
  private int half;

  private boolean picture;
  private boolean changed;

  private enum Place {
    OUTSIDE,
    COMMENT,
    TEXT,
    HEXADECIMAL,
    PROPERTIES,
    TEXT_OF_PROPERTIES,
    HEXADECIMAL_OF_PROPERTIES,
    PICTURE
  }

  PdfDrawing(OutputStream out) {
    this.out = out;
  }

  /** Whether anything was left out. */
  boolean isChanged() {
    return changed;
  }

  @Override
  public void write(int given) throws IOException {
    int b = given & 0xff;
    switch (place) {
      case OUTSIDE -> outside(b);
      case COMMENT -> {
        if (b == '\n' || b == '\r') {
          out.write(b);
          place = Place.OUTSIDE;
        }
      }
      case TEXT -> {
        out.write(b);
        text(b, Place.OUTSIDE);
      }
      case HEXADECIMAL -> {
        out.write(b);
        if (b == '>') {
          place = Place.OUTSIDE;
        }
      }
      case PROPERTIES, TEXT_OF_PROPERTIES, HEXADECIMAL_OF_PROPERTIES -> property(b);
      case PICTURE -> picture(b);
    }
  }

  private void outside(int b) throws IOException {
    if (half != 0) {
      half = 0;
      if (b == '<') {
        place = Place.PROPERTIES;
        lists = 1;
        properties.reset();
        properties.write('<');
        properties.write('<');
      } else {
        out.write('<');
        place = Place.HEXADECIMAL;
        write(b);
      }
      return;
    }
    boolean isSpace = isSpace(b);
    if (!isSpace && DELIMITERS.indexOf(b) < 0) {
      word.append((char) b);
      out.write(b);
      return;
    }
    picture |= word.toString().equals("BI");
    boolean isData = picture && isSpace && word.toString().equals("ID");
    word.setLength(0);
    switch (b) {
      case '%' -> {
        changed = true;
        place = Place.COMMENT;
      }
      case '<' -> half = b;
      default -> {
        out.write(b);
        if (b == '(') {
          depth = 1;
          place = Place.TEXT;
        } else if (b == '/') {
          word.append('/');
        } else if (isData) {
          place = Place.PICTURE;
          word.append(' ');
        }
      }
    }
  }

  private void text(int b, Place after) {
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '(') {
      depth++;
    } else if (b == ')' && --depth == 0) {
      place = after;
    }
  }

  private void property(int b) throws IOException {
    properties.write(b);
    if (properties.size() > MOST_PROPERTIES) {
      throw new IOException("Too long a list of properties");
    }
    if (place == Place.TEXT_OF_PROPERTIES) {
      text(b, Place.PROPERTIES);
      return;
    }
    if (place == Place.HEXADECIMAL_OF_PROPERTIES) {
      if (b == '>') {
        place = Place.PROPERTIES;
      }
      return;
    }
    int before = half;
    half = 0;
    if (before == '<') {
      if (b == '<') {
        lists++;
      } else if (b != '>') {
        place = Place.HEXADECIMAL_OF_PROPERTIES;
      }
    } else if (before == '>' && b == '>') {
      lists--;
      if (lists == 0) {
        place = Place.OUTSIDE;
        pass(properties.toByteArray());
      }
    } else if (b == '<' || b == '>') {
      half = b;
    } else if (b == '(') {
      depth = 1;
      place = Place.TEXT_OF_PROPERTIES;
    }
  }

  private void pass(byte[] bytes) throws IOException {
    if (new PDFStreamParser(bytes).parseNextToken() instanceof COSDictionary list) {
      if (keep(list)) {
        out.write(bytes);
        return;
      }
      new ContentStreamWriter(out).writeToken(list);
    }
    changed = true;
  }

  /** Whether all of it may stay. */
  private boolean keep(COSDictionary list) {
    boolean all = true;
    for (var key : List.copyOf(list.keySet())) {
      var value = list.getDictionaryObject(key);
      boolean stays =
          PdfKind.PROPERTIES.allows(key, value)
              && !(value instanceof COSDictionary)
              && !(value instanceof COSArray several && hasMore(several))
              && !(value instanceof COSString text
                  && texts.kept(PdfKind.PROPERTIES, key, text, list) == null);
      if (!stays) {
        list.removeItem(key);
        all = false;
      }
    }
    return all;
  }

  /** Than numbers and names. */
  private static boolean hasMore(COSArray several) {
    for (var item : several) {
      if (item instanceof COSString || item instanceof COSDictionary || item instanceof COSArray) {
        return true;
      }
    }
    return false;
  }

  /** A picture ends with EI alone. */
  private void picture(int b) throws IOException {
    out.write(b);
    if (isSpace(b)) {
      if (word.toString().equals(" EI")) {
        place = Place.OUTSIDE;
        picture = false;
        word.setLength(0);
      } else {
        word.setLength(0);
        word.append(' ');
      }
    } else if (word.length() > 3) {
      word.setLength(0);
    } else if (!word.isEmpty()) {
      word.append((char) b);
    }
  }

  private static boolean isSpace(int b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
  }

  /** What has begun and not ended is passed on. */
  @Override
  public void close() throws IOException {
    if (place == Place.PROPERTIES
        || place == Place.TEXT_OF_PROPERTIES
        || place == Place.HEXADECIMAL_OF_PROPERTIES) {
      // Readers pass over what has no end.
      changed = true;
    } else if (half != 0) {
      out.write('<');
    }
    out.close();
  }
}
