package se.besked.integrations.attachments;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a PDF that {@link PdfKind} has a place for: what a reader sees or hears stays. What only
 * programs call something by is a number afterwards, and what must be of some form is of that form.
 */
final class PdfTexts {
  /** Where the table is in a space of numbered colours. */
  static final int TABLE = 3;

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
  private static final Pattern LOOKS = Pattern.compile("[\\w+,\\-./#\\s]{1,100}");
  private static final Set<String> CHARACTERS =
      Set.of("Japan1", "Japan2", "GB1", "CNS1", "Korea1", "KR", "Manga1", "UCS");
  private static final Set<COSName> NUMBERED = PdfKind.names("Indexed", "I");
  private static final COSName LOOK = COSName.DA;
  private static final COSName LAYER = COSName.getPDFName("OCG");
  private static final COSName REGISTRY = COSName.REGISTRY;
  private static final COSName ORDERING = COSName.ORDERING;
  private static final int MOST_SAMPLES = 4;

  private final Map<String, COSString> numbers = new HashMap<>();

  /** What stays of it; null when that is nothing. */
  @Nullable COSString kept(PdfKind kind, COSName key, COSString text, COSDictionary in) {
    if (COSName.LANG.equals(key)) {
      return as(LANGUAGE, text);
    }
    if (LOOK.equals(key)) {
      return as(LOOKS, text);
    }
    if (REGISTRY.equals(key)) {
      return new COSString("Adobe");
    }
    if (ORDERING.equals(key)) {
      return CHARACTERS.contains(text.getString()) ? text : new COSString("Identity");
    }
    if (kind == PdfKind.LAYERS) {
      return LAYER.equals(in.getCOSName(COSName.TYPE)) ? number(text) : null;
    }
    if (COSName.T.equals(key)) {
      // Of a note, whoever wrote it.
      boolean isField =
          kind == PdfKind.FIELD || COSName.WIDGET.equals(in.getCOSName(COSName.SUBTYPE));
      return isField ? number(text) : null;
    }
    return text;
  }

  private static @Nullable COSString as(Pattern form, COSString text) {
    return form.matcher(text.getString()).matches() ? text : null;
  }

  /** The same for the same. */
  private COSString number(COSString name) {
    return numbers.computeIfAbsent(
        name.getString(), _ -> new COSString(Integer.toString(numbers.size() + 1)));
  }

  /** Whether it is a space of numbered colours. Its table becomes no longer than it can be. */
  boolean isTable(COSArray list) {
    if (list.size() != TABLE + 1
        || !(list.getObject(0) instanceof COSName name && NUMBERED.contains(name))
        || !(list.getObject(2) instanceof COSNumber last)) {
      return false;
    }
    if (list.getObject(TABLE) instanceof COSString table) {
      var bytes = table.getBytes();
      int most = Math.max(0, Math.min(last.intValue(), 255) + 1) * MOST_SAMPLES;
      if (bytes.length > most) {
        list.set(TABLE, new COSString(Arrays.copyOf(bytes, most)));
      }
    }
    return true;
  }
}
