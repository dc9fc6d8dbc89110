package se.besked.integrations.attachments;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * What no PDF may keep: what its {@link PdfKind} has no key for, which is all that tells who made
 * it, where, when and with what; what acts by itself or leads out of it; other files within it;
 * pages and notes that were taken out of it; and signatures, which hold for the file as it was
 * only.
 */
final class PdfRules {
  private static final Set<COSName> ANNOTATIONS =
      PdfKind.names("FileAttachment", "Movie", "Sound", "Screen", "3D", "RichMedia", "TrapNet");

  static final Set<COSName> LEADS = PdfKind.names("A", "Next", "PA");
  private static final Set<COSName> HARMLESS = PdfKind.names("GoTo", "Named", "URI");
  private static final Set<COSName> HARMFUL =
      PdfKind.names(
          "JavaScript",
          "Launch",
          "GoToR",
          "GoToE",
          "SubmitForm",
          "ImportData",
          "ResetForm",
          "Movie",
          "Sound",
          "Rendition",
          "RichMediaExecute",
          "GoTo3DView",
          "GoToDp");

  private static final List<String> ADDRESSES = List.of("https:", "http:", "mailto:", "tel:");
  private static final COSName BYTE_RANGE = COSName.getPDFName("ByteRange");
  private static final COSName STRUCTURE_PARENT = COSName.P;

  private final PdfTexts texts = new PdfTexts();
  private final PdfPlaces places;

  PdfRules(PdfPlaces places) {
    this.places = places;
  }

  /** What is in no list for its kind goes, and what the lists allow only sometimes. */
  void clean(PdfKind kind, COSDictionary dictionary) {
    for (var key : List.copyOf(dictionary.keySet())) {
      places.resolve(key, dictionary);
      var value = dictionary.getDictionaryObject(key);
      if (!kind.allows(key, value)
          || (value instanceof COSDictionary one && forbids(key, one))
          || kind.isFile(key, value)) {
        dictionary.removeItem(key);
      } else if (value instanceof COSString text) {
        dictionary.setItem(key, texts.kept(kind, key, text, dictionary));
      } else if (value instanceof COSArray several) {
        clean(kind, key, several);
      }
    }
  }

  /** A list, with the kind and the key that it lies under. */
  void clean(PdfKind kind, COSName key, COSArray list) {
    boolean isTable = texts.isTable(list);
    for (int i = list.size() - 1; i >= 0; i--) {
      var item = list.getObject(i);
      boolean isForbidden = item instanceof COSDictionary one && forbids(key, one);
      boolean isText = item instanceof COSString && !kind.allowsText(key);
      if (isForbidden || (isText && !(isTable && i == PdfTexts.TABLE))) {
        list.remove(i);
      }
    }
  }

  /** Whether a value must go, under a key or in a list that lies there. */
  private boolean forbids(COSName key, COSDictionary value) {
    if (value.containsKey(BYTE_RANGE) || places.isTakenOut(value)) {
      return true;
    }
    if (PdfKind.isAnnotation(value) && ANNOTATIONS.contains(value.getCOSName(COSName.SUBTYPE))) {
      return true;
    }
    var action = value.getCOSName(COSName.S);
    if (action == null) {
      return false;
    }
    if (LEADS.contains(key)) {
      return !HARMLESS.contains(action) || (isUri(action) && !leadsToAPage(value));
    }
    // An element of the structure is of a kind too, and has a parent.
    return HARMFUL.contains(action) && !value.containsKey(STRUCTURE_PARENT);
  }

  private static boolean isUri(COSName action) {
    return action.equals(COSName.URI);
  }

  private static boolean leadsToAPage(COSDictionary action) {
    var address = action.getString(COSName.URI);
    return address != null
        && ADDRESSES.stream().anyMatch(address.strip().toLowerCase(Locale.ROOT)::startsWith);
  }
}
