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
 * What a dictionary of a PDF is, and the keys that one of its kind may have: those that ISO 32000-2
 * defines and that showing, printing, filling in or reading it aloud needs. What programs add, and
 * what the standard has for telling who, when, where and with what, is in no list.
 */
enum PdfKind {
  CATALOG(
      "Pages PageLabels Names Dests ViewerPreferences PageLayout Outlines AcroForm StructTreeRoot",
      "MarkInfo Lang OCProperties OutputIntents Version"),
  /** The catalog's lists of what is called by name. */
  TREES("Dests"),
  PAGE(
      "Parent Kids Count Resources MediaBox CropBox BleedBox TrimBox ArtBox UserUnit Rotate",
      "Contents Group Annots StructParents Tabs Dur Trans OutputIntents"),
  IMAGE(
      "Length Filter DecodeParms DP Width Height ColorSpace BitsPerComponent Intent ImageMask Mask",
      "Decode Interpolate Alternates SMask SMaskInData Matte StructParent OC"),
  FORM(
      "Length Filter DecodeParms DP FormType BBox Matrix Resources Group StructParent",
      "StructParents OC"),
  /** Fields of forms too, which are often written together with where they are shown. */
  ANNOTATION(
      "Rect Contents P F AP AS Border C StructParent OC BS BE IC CA ca BM Lang A H Dest QuadPoints",
      "PA Popup Open Parent Name State StateModel IRT RT RC Subj IT DA Q DS CL LE RD L LL LLE Cap",
      "LLO CP CO Vertices InkList Sy RO OverlayText Repeat MK FixedPrint Path",
      "FT Kids T TU TM Ff V DV DR RV MaxLen TI I Opt"),
  /** An element of the structure, for reading aloud. */
  ELEMENT("S P ID Ref Pg K A C R T Lang Alt E ActualText NS Phoneme PhoneticAlphabet"),
  ATTRIBUTES(
      "O Placement WritingMode BackgroundColor BorderColor BorderStyle BorderThickness Padding",
      "Color SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign BBox Width Height",
      "BlockAlign InlineAlign TBorderStyle TPadding BaselineShift LineHeight TextPosition",
      "TextDecorationColor TextDecorationThickness TextDecorationType RubyAlign RubyPosition",
      "GlyphOrientationVertical ColumnCount ColumnGap ColumnWidths ListNumbering ContinuedList",
      "ContinuedFrom Role checked Checked Desc RowSpan ColSpan Headers Scope Summary Short"),
  /** Attributes of an element that a program or a user has added. */
  FOREIGN("O"),
  /** Layers, what they are for, and which are shown first. */
  LAYERS(
      "OCGs D Configs BaseState ON OFF Intent AS Event Category Order ListMode RBGroups Locked",
      "Name Usage Language Lang Preferred Export ExportState Zoom min max Print PrintState View",
      "ViewState PageElement P VE"),
  FONT(
      "BaseFont Name FirstChar LastChar Widths FontDescriptor Encoding ToUnicode FontBBox",
      "FontMatrix CharProcs Resources DescendantFonts CIDSystemInfo DW W DW2 W2 CIDToGIDMap"),
  FONT_DESCRIPTOR(
      "FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent",
      "Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2",
      "FontFile3 CharSet Style Lang CIDSet"),
  RESOURCES("Font XObject ExtGState ColorSpace Pattern Shading Properties ProcSet"),
  /** What an annotation looks like: one picture, or one for each of its states. */
  APPEARANCE("N R D"),
  /** Its keys are names that the document gives. */
  NAMED(""),
  /** The rest: how to fold, colour, shade and draw; forms, bookmarks, links and trees. */
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
      "Registry Ordering Supplement Panose DestOutputProfile OutputConditionIdentifier",
      "RegistryName",
      // Forms, borders, buttons, alternatives and how pages change
      "Fields NeedAppearances CO DR DA Q FT Parent Kids T TU TM Ff V DV DS RV MaxLen TI Opt",
      "W R AC RC IX RI IF TP SW A FB Image DefaultForPrinting OC Dm Di SS B H",
      // Bookmarks, links, labels and trees
      "First Last Count Title Prev Next Dest SE C F Limits Nums Names St P URI IsMap SD",
      // Structure, text that is marked, and viewers
      "IDTree ParentTree ParentTreeNextKey RoleMap ClassMap Namespaces NS Schema RoleMapNS Pg Stm",
      "StmOwn MCID Obj Marked Suspects Lang Alt ActualText E Attached HideToolbar HideMenubar",
      "HideWindowUI FitWindow CenterWindow DisplayDocTitle NonFullScreenPageMode Direction",
      "PrintScaling Duplex PickTrayByPDFSize PrintPageRange NumCopies");

  private static final Set<COSName> LISTS_OF_NAMES =
      names("CharProcs", "RoleMap", "RoleMapNS", "ClassMap", "Colorants", "DotGain");
  private static final Set<COSName> OWNERS =
      names("Layout", "List", "Table", "PrintField", "Artifact");
  private static final Set<COSName> LAYERED = names("OCG", "OCMD");
  private static final COSName HALFTONE = COSName.getPDFName("HalftoneType");
  private static final int HALFTONES_BY_NAME = 5;

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final Set<COSName> keys;

  PdfKind(String... keys) {
    this.keys =
        Stream.concat(Stream.of("Type Subtype"), Stream.of(keys))
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .map(COSName::getPDFName)
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
    if (parent == RESOURCES
        || parent == APPEARANCE
        || LISTS_OF_NAMES.contains(key)
        || (parent == CATALOG && COSName.DESTS.equals(key))
        || dictionary.getInt(HALFTONE) == HALFTONES_BY_NAME) {
      return NAMED;
    }
    if (COSName.RESOURCES.equals(key) || COSName.DR.equals(key)) {
      return RESOURCES;
    }
    if (COSName.AP.equals(key)) {
      return APPEARANCE;
    }
    if (parent == CATALOG && COSName.NAMES.equals(key)) {
      return TREES;
    }
    if (COSName.FONT_DESC.equals(key)) {
      return FONT_DESCRIPTOR;
    }
    return byItself(parent, key, dictionary);
  }

  private static PdfKind byItself(PdfKind parent, COSName key, COSDictionary dictionary) {
    var type = dictionary.getCOSName(COSName.TYPE);
    if (isAnnotation(dictionary)) {
      return ANNOTATION;
    }
    if (COSName.PAGE.equals(type)
        || COSName.PAGES.equals(type)
        || (parent == CATALOG && COSName.PAGES.equals(key))
        || (parent == PAGE && (COSName.KIDS.equals(key) || COSName.PARENT.equals(key)))
        || dictionary.containsKey(COSName.MEDIA_BOX)
        || dictionary.containsKey(COSName.CONTENTS)) {
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
    if (dictionary.getDictionaryObject(COSName.O) instanceof COSName owner) {
      return OWNERS.contains(owner) ? ATTRIBUTES : FOREIGN;
    }
    boolean element =
        dictionary.containsKey(COSName.S)
            && dictionary.getDictionaryObject(COSName.P) instanceof COSDictionary;
    return element && !PdfRules.LEADS.contains(key) ? ELEMENT : OTHER;
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

  /** Where the document gives the names, texts and numbers of its own say nothing to a reader. */
  boolean allows(COSName key, @Nullable COSBase value) {
    return this == NAMED
        ? key.equals(HALFTONE) || !(value instanceof COSString || value instanceof COSNumber)
        : keys.contains(key);
  }
}
