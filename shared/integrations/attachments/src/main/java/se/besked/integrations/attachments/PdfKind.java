package se.besked.integrations.attachments;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * The one list of what may stay of a PDF: what a dictionary is, and the keys that one of its kind
 * may have. They are those of ISO 32000-2 that showing, printing, filling in or reading the pages
 * aloud needs. Texts stay only where a key ends in {@code *}, and as {@link PdfTexts} says. What
 * programs add, what the standard has for telling who, when, where and with what, and what stands
 * beside the pages only, such as bookmarks, is in no list.
 */
enum PdfKind {
  CATALOG("Pages PageLabels AcroForm StructTreeRoot MarkInfo Lang* OCProperties Version"),
  /** How pages are numbered, without what is written before the numbers. */
  LABELS("Kids Nums Limits S St"),
  PAGE(
      "Parent Kids Count Resources MediaBox CropBox BleedBox TrimBox ArtBox UserUnit Rotate",
      "Contents Group Annots StructParents Tabs Dur Trans"),
  IMAGE(
      "Length Filter DecodeParms DP Width Height ColorSpace BitsPerComponent Intent ImageMask Mask",
      "Decode Interpolate Alternates SMask SMaskInData Matte StructParent OC"),
  FORM(
      "Length Filter DecodeParms DP FormType BBox Matrix Resources Group StructParent",
      "StructParents OC"),
  /** Fields of forms too, which are often written together with where they are shown. */
  ANNOTATION(
      "Rect Contents* P F AP AS Border C StructParent OC BS BE IC CA ca BM Lang* A H Dest",
      "QuadPoints PA Popup Open Parent Name IRT RT IT DA* Q CL LE RD L LL LLE Cap LLO CP CO",
      "Vertices InkList Sy RO OverlayText* Repeat MK FixedPrint Path FT Kids T* TU* Ff V* MaxLen",
      "TI I Opt*"),
  FORMS("Fields NeedAppearances CO DR DA* Q"),
  FIELD("FT Parent Kids T* TU* Ff V* MaxLen TI I Opt* DA* Q"),
  /** What stands on a button. */
  CAPTIONS("R BC BG CA* RC* AC* I RI IX IF TP"),
  ACTION("S D URI* IsMap N Next SD"),
  /** An element of the structure, for reading aloud. */
  ELEMENT("S P Ref Pg K A C R Lang* Alt* E* ActualText*"),
  ATTRIBUTES(
      "O Placement WritingMode BackgroundColor BorderColor BorderStyle BorderThickness Padding",
      "Color SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign BBox Width Height",
      "BlockAlign InlineAlign TBorderStyle TPadding BaselineShift LineHeight TextPosition",
      "TextDecorationColor TextDecorationThickness TextDecorationType RubyAlign RubyPosition",
      "GlyphOrientationVertical ColumnCount ColumnGap ColumnWidths ListNumbering ContinuedList",
      "Role checked Checked Desc* RowSpan ColSpan Scope Summary* Short*"),
  /** Attributes of an element that a program or a user has added. */
  FOREIGN("O"),
  /** What a page says of a part of its content. */
  PROPERTIES("MCID Lang* Alt* E* ActualText* BBox Attached"),
  /** Layers, what they are for, and which are shown first. They are called by numbers. */
  LAYERS(
      "OCGs D Configs BaseState ON OFF Intent AS Event Category Order ListMode RBGroups Locked",
      "Name* Usage Language Lang* Preferred Export ExportState Zoom min max Print PrintState View",
      "ViewState PageElement P VE"),
  FONT(
      "BaseFont Name FirstChar LastChar Widths FontDescriptor Encoding ToUnicode FontBBox",
      "FontMatrix CharProcs Resources DescendantFonts CIDSystemInfo DW W DW2 W2 CIDToGIDMap"),
  FONT_DESCRIPTOR(
      "FontName FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight",
      "XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 Lang CIDSet"),
  /** Which list of characters a font has. */
  CHARACTERS("Registry* Ordering* Supplement"),
  RESOURCES("Font XObject ExtGState ColorSpace Pattern Shading Properties ProcSet"),
  /** What an annotation looks like: one picture, or one for each of its states. */
  APPEARANCE("N R D"),
  /** Its keys are names that the document gives. */
  NAMED(""),
  /** So are these, of characters that are drawn. */
  GLYPHS(""),
  /** And these, of {@link #PROPERTIES}. */
  PROPERTY_LISTS(""),
  /** The rest: how to fold, colour, shade and draw, and trees of the structure. */
  OTHER(
      // Streams, and how they are folded
      "Length Length1 Length2 Length3 Filter DecodeParms DP Predictor Colors BitsPerComponent",
      "Columns Rows EarlyChange K EndOfLine EncodedByteAlign EndOfBlock BlackIs1",
      "DamagedRowsBeforeError ColorTransform JBIG2Globals",
      // Functions, shadings and patterns
      "FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Functions Bounds",
      "ShadingType ColorSpace Background BBox AntiAlias Function Coords Extend Matrix",
      "BitsPerCoordinate BitsPerFlag VerticesPerRow PatternType PaintType TilingType XStep YStep",
      "Resources Shading ExtGState",
      // Graphics states, groups, masks and halftones
      "LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM SMask CA ca AIS TK",
      "UseBlackPtComp HTO S G BC CS I HalftoneType Frequency Angle SpotFunction AccurateScreens",
      "TransferFunction Width Height Xsquare Ysquare Width2 Height2",
      // Colours and characters
      "WhitePoint BlackPoint Gamma Alternate Colorants Process Components MixingHints",
      "PrintingOrder DotGain BaseEncoding Differences CMapName CIDSystemInfo WMode UseCMap",
      // Borders, icons, alternatives and how pages change
      "W SW A FB Image DefaultForPrinting OC Dm M Di SS B H V",
      // Trees of the structure, and text that is marked
      "Kids Limits Nums ParentTree ParentTreeNextKey RoleMap ClassMap Namespaces RoleMapNS Pg Stm",
      "StmOwn MCID Obj Marked Suspects P");

  private static final Set<COSName> LISTS_OF_NAMES =
      names("RoleMap", "RoleMapNS", "ClassMap", "Colorants", "DotGain");
  private static final Set<COSName> FIELDS = names("Fields", "CO");
  private static final Set<COSName> RELATIVES = names("Kids", "Parent");
  private static final Set<COSName> OWNERS =
      names("Layout", "List", "Table", "PrintField", "Artifact");
  private static final Set<COSName> LAYERED = names("OCG", "OCMD");
  private static final COSName HALFTONE = COSName.getPDFName("HalftoneType");
  private static final COSName LABELLED = COSName.getPDFName("PageLabels");
  private static final COSName BUTTON = COSName.getPDFName("MK");
  private static final int HALFTONES_BY_NAME = 5;

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final Set<COSName> keys;

  @SuppressWarnings("ImmutableEnumChecker") // nor this
  private final Set<COSName> texts;

  PdfKind(String... lines) {
    keys =
        Stream.concat(Stream.of("Type Subtype"), Stream.of(lines))
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .map(key -> COSName.getPDFName(key.replace("*", "")))
            .collect(Collectors.toUnmodifiableSet());
    texts =
        Stream.of(lines)
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .filter(key -> key.endsWith("*"))
            .map(key -> COSName.getPDFName(key.replace("*", "")))
            .collect(Collectors.toUnmodifiableSet());
  }

  static Set<COSName> names(String... all) {
    return Stream.of(all).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
  }

  /** What a dictionary is that lies under a key of another, told by itself where it can be. */
  static PdfKind of(PdfKind parent, COSName key, COSDictionary dictionary) {
    if (dictionary instanceof COSStream) {
      return stream(dictionary);
    }
    if (parent == RESOURCES && COSName.PROPERTIES.equals(key)) {
      return PROPERTY_LISTS;
    }
    if (COSName.CHAR_PROCS.equals(key)) {
      return GLYPHS;
    }
    if (parent == RESOURCES
        || parent == APPEARANCE
        || LISTS_OF_NAMES.contains(key)
        || dictionary.getInt(HALFTONE) == HALFTONES_BY_NAME) {
      return NAMED;
    }
    if (COSName.RESOURCES.equals(key) || COSName.DR.equals(key)) {
      return RESOURCES;
    }
    if (COSName.AP.equals(key)) {
      return APPEARANCE;
    }
    if (COSName.FONT_DESC.equals(key)) {
      return FONT_DESCRIPTOR;
    }
    if (COSName.CIDSYSTEMINFO.equals(key)) {
      return CHARACTERS;
    }
    if (BUTTON.equals(key)) {
      return CAPTIONS;
    }
    if (parent == LABELS || (parent == CATALOG && LABELLED.equals(key))) {
      return LABELS;
    }
    if (parent == CATALOG && COSName.ACRO_FORM.equals(key)) {
      return FORMS;
    }
    return byItself(parent, key, dictionary);
  }

  private static PdfKind byItself(PdfKind parent, COSName key, COSDictionary dictionary) {
    var type = dictionary.getCOSName(COSName.TYPE);
    if (isAnnotation(dictionary)) {
      return ANNOTATION;
    }
    if ((parent == FORMS && FIELDS.contains(key))
        || ((parent == FIELD || parent == ANNOTATION) && RELATIVES.contains(key))) {
      return FIELD;
    }
    if (isPage(dictionary)
        || COSName.PAGES.equals(type)
        || (parent == CATALOG && COSName.PAGES.equals(key))
        || (parent == PAGE && RELATIVES.contains(key))) {
      return PAGE;
    }
    if (COSName.FONT.equals(type)
        || dictionary.containsKey(COSName.BASE_FONT)
        || dictionary.containsKey(COSName.CHAR_PROCS)) {
      return FONT;
    }
    if (parent == LAYERS
        || COSName.OCPROPERTIES.equals(key)
        || (type != null && LAYERED.contains(type))) {
      return LAYERS;
    }
    if (parent == PROPERTY_LISTS) {
      return PROPERTIES;
    }
    if (dictionary.getDictionaryObject(COSName.O) instanceof COSName owner) {
      return OWNERS.contains(owner) ? ATTRIBUTES : FOREIGN;
    }
    if (!dictionary.containsKey(COSName.S)) {
      return OTHER;
    }
    if (PdfRules.LEADS.contains(key)) {
      return ACTION;
    }
    return dictionary.getDictionaryObject(COSName.P) instanceof COSDictionary ? ELEMENT : OTHER;
  }

  private static PdfKind stream(COSDictionary stream) {
    if (isImage(stream)) {
      return IMAGE;
    }
    boolean drawn =
        stream.containsKey(COSName.BBOX)
            && !stream.containsKey(COSName.PATTERN_TYPE)
            && !stream.containsKey(COSName.SHADING_TYPE);
    return drawn || COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE)) ? FORM : OTHER;
  }

  /** Readers show some, such as masks, that do not say so. */
  static boolean isImage(COSDictionary stream) {
    return !stream.containsKey(HALFTONE)
        && (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
            || (stream.containsKey(COSName.WIDTH) && stream.containsKey(COSName.HEIGHT)));
  }

  static boolean isAnnotation(COSDictionary dictionary) {
    return dictionary.containsKey(COSName.RECT) && dictionary.containsKey(COSName.SUBTYPE);
  }

  static boolean isPage(COSDictionary dictionary) {
    return COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))
        || (!isAnnotation(dictionary)
            && (dictionary.containsKey(COSName.MEDIA_BOX)
                || dictionary.containsKey(COSName.CONTENTS)));
  }

  private boolean isNames() {
    return this == NAMED || this == GLYPHS || this == PROPERTY_LISTS;
  }

  /** Where the document gives the names, texts and numbers of its own say nothing to a reader. */
  boolean allows(COSName key, @Nullable COSBase value) {
    return isNames()
        ? key.equals(HALFTONE) || !(value instanceof COSString || value instanceof COSNumber)
        : keys.contains(key) && (!(value instanceof COSString) || allowsText(key));
  }

  /** F is flags, or another file, but not where the document gives the names. */
  boolean isFile(COSName key, @Nullable COSBase value) {
    return !isNames() && COSName.F.equals(key) && !(value instanceof COSNumber);
  }

  boolean allowsText(COSName key) {
    return texts.contains(key);
  }
}
