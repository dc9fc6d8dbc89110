package se.besked.integrations.attachments;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What no PDF may keep: what it tells of who made it, where, when and with what; what acts by
 * itself or leads out of it; other files within it; and signatures, which hold for the file as it
 * was only.
 */
final class PdfRules {
  private static final Set<COSName> IN_CATALOG =
      names(
          "Type",
          "Pages",
          "PageLabels",
          "Names",
          "Dests",
          "ViewerPreferences",
          "PageLayout",
          "Outlines",
          "AcroForm",
          "StructTreeRoot",
          "MarkInfo",
          "Lang",
          "OCProperties",
          "OutputIntents",
          "Version");

  /** Wherever they stand. VP, Measure and LGIDict hold positions on the earth. */
  private static final Set<COSName> NOWHERE =
      names(
          "Metadata",
          "PieceInfo",
          "LastModified",
          "Thumb",
          "AF",
          "AA",
          "JavaScript",
          "JS",
          "EmbeddedFiles",
          "EF",
          "RF",
          "OPI",
          "XFA",
          "CreatorInfo",
          "SpiderInfo",
          "VP",
          "Measure",
          "LGIDict",
          "SigFlags",
          "RichMediaContent",
          "OpenAction",
          "FFilter",
          "FDecodeParms");

  private static final Set<COSName> ANNOTATIONS =
      names("FileAttachment", "Movie", "Sound", "Screen", "3D", "RichMedia", "TrapNet");

  private static final Set<COSName> LEADS = names("A", "Next", "PA");
  private static final Set<COSName> HARMLESS = names("GoTo", "Named", "URI");
  private static final Set<COSName> HARMFUL =
      names(
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
  private static final COSName REFERENCE = COSName.getPDFName("Ref");
  private static final COSName BYTE_RANGE = COSName.getPDFName("ByteRange");
  private static final COSName STRUCTURE_PARENT = COSName.P;

  private PdfRules() {}

  private static Set<COSName> names(String... all) {
    return Stream.of(all).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
  }

  static void catalog(COSDictionary catalog) {
    removeAllBut(catalog, IN_CATALOG);
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary trees) {
      removeAllBut(trees, Set.of(COSName.DESTS));
    }
  }

  private static void removeAllBut(COSDictionary dictionary, Set<COSName> kept) {
    for (var key : List.copyOf(dictionary.keySet())) {
      if (!kept.contains(key)) {
        dictionary.removeItem(key);
      }
    }
  }

  static void clean(COSDictionary dictionary) {
    for (var key : List.copyOf(dictionary.keySet())) {
      var value = dictionary.getDictionaryObject(key);
      if (NOWHERE.contains(key) || (value instanceof COSDictionary one && forbids(key, one))) {
        dictionary.removeItem(key);
      } else if (value instanceof COSArray several) {
        clean(key, several);
      }
    }
    if (dictionary instanceof COSStream) {
      // Content that lies in a file of its own.
      dictionary.removeItem(COSName.F);
      dictionary.removeItem(REFERENCE);
    }
    if (dictionary.containsKey(COSName.RECT) && dictionary.containsKey(COSName.SUBTYPE)) {
      annotation(dictionary);
    }
  }

  /** A list, with the key that it lies under, if any. */
  static void clean(@Nullable COSName key, COSArray list) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (list.getObject(i) instanceof COSDictionary item && forbids(key, item)) {
        list.remove(i);
      }
    }
  }

  /** Whoever wrote a note, and when. A field's T is its name. */
  private static void annotation(COSDictionary annotation) {
    annotation.removeItem(COSName.M);
    annotation.removeItem(COSName.NM);
    annotation.removeItem(COSName.CREATION_DATE);
    if (!COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))) {
      annotation.removeItem(COSName.T);
    }
  }

  /** Whether a value must go, under a key or in a list that lies there. */
  static boolean forbids(@Nullable COSName key, COSDictionary value) {
    if (value.containsKey(BYTE_RANGE)) {
      return true;
    }
    if (value.containsKey(COSName.RECT)
        && ANNOTATIONS.contains(value.getCOSName(COSName.SUBTYPE))) {
      return true;
    }
    var action = value.getCOSName(COSName.S);
    if (action == null) {
      return false;
    }
    if (key != null && LEADS.contains(key)) {
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
