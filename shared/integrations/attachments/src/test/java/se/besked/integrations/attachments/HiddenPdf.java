package se.besked.integrations.attachments;

import static se.besked.integrations.attachments.PlantedPictures.deflated;
import static se.besked.integrations.attachments.SampleFiles.ascii;
import static se.besked.integrations.attachments.SampleFiles.join;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** PDFs of one page with a text where a reader of the page never looks, by where it lies. */
final class HiddenPdf {
  static final String SECRET = "Provgatan 4711 Annas skanner";
  static final String SHOWN = "Detta star pa sidan";

  private static final String TEXT = "(" + SECRET + ")";

  private String catalog = "";
  private String page = "";
  private String resources = "";
  private String content = "";
  private String objects = "";

  private HiddenPdf() {}

  private static HiddenPdf pdf() {
    return new HiddenPdf();
  }

  private HiddenPdf catalog(String keys) {
    catalog = keys;
    return this;
  }

  private HiddenPdf page(String keys) {
    page = keys;
    return this;
  }

  private HiddenPdf resources(String keys) {
    resources = keys;
    return this;
  }

  private HiddenPdf content(String drawn) {
    content = drawn;
    return this;
  }

  /** From number 10 on. */
  private HiddenPdf objects(String... more) {
    var all = new StringBuilder();
    for (int i = 0; i < more.length; i++) {
      all.append(10 + i).append(" 0 obj\n").append(more[i]).append("\nendobj\n");
    }
    objects = all.toString();
    return this;
  }

  private static String stream(String keys, byte[] content) {
    return "<<%s/Length %d>>\nstream\n%s\nendstream"
        .formatted(keys, content.length, new String(content, StandardCharsets.ISO_8859_1));
  }

  private byte[] bytes() {
    var drawn = "BT /F1 12 Tf 20 100 Td (" + SHOWN + ") Tj ET\n" + content;
    var text =
        """
        %%PDF-1.7
        1 0 obj
        <</Type/Catalog/Pages 2 0 R%s>>
        endobj
        2 0 obj
        <</Type/Pages/Count 1/Kids[3 0 R]>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R\
        /Resources<</Font<</F1 5 0 R>>%s>>%s>>
        endobj
        4 0 obj
        %s
        endobj
        5 0 obj
        <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>
        endobj
        %s
        trailer
        <</Root 1 0 R/Size 30>>
        %%%%EOF
        """
            .formatted(catalog, resources, page, stream("", ascii(drawn)), objects);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Map<String, byte[]> all() {
    Map<String, HiddenPdf> all = new LinkedHashMap<>();
    beside(all);
    structure(all);
    forms(all);
    within(all);
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    all.forEach((where, pdf) -> bytes.put(where, pdf.bytes()));
    bytes.put("after the end", join(pdf().bytes(), ascii(SECRET)));
    bytes.put(
        "a remark in the file",
        new String(pdf().bytes(), StandardCharsets.ISO_8859_1)
            .replace("2 0 obj", "%" + SECRET + "\n2 0 obj")
            .getBytes(StandardCharsets.ISO_8859_1));
    return bytes;
  }

  private static void beside(Map<String, HiddenPdf> all) {
    all.put(
        "layers",
        pdf()
            .catalog(
                "/OCProperties<</OCGs[10 0 R]/D<</Name%1$s/Creator%1$s/Order[%1$s 10 0 R]>>>>"
                    .formatted(TEXT))
            .objects("<</Type/OCG/Name" + TEXT + ">>"));
    all.put("labels of pages", pdf().catalog("/PageLabels<</Nums[0<</S/r/St 4/P" + TEXT + ">>]>>"));
    all.put("the language", pdf().catalog("/Lang" + TEXT));
    all.put(
        "how it is opened",
        pdf().catalog("/ViewerPreferences<</PrintScaling%s>>/PageLayout%<s".formatted(TEXT)));
    all.put(
        "bookmarks",
        pdf()
            .catalog("/Outlines<</First 10 0 R/Last 10 0 R/Count 1>>")
            .objects("<</Title" + TEXT + "/Dest[3 0 R/Fit]>>"));
    all.put(
        "names of places",
        pdf()
            .catalog("/Names<</Dests<</Names[%s[3 0 R/Fit]]>>>>".formatted(TEXT))
            .page("/Annots[<</Subtype/Link/Rect[1 1 9 9]/Dest" + TEXT + ">>]"));
    all.put(
        "old names of places",
        pdf()
            .catalog("/Dests<</Provgatan#204711 [3 0 R/Fit]>>")
            .page("/Annots[<</Subtype/Link/Rect[1 1 9 9]" + "/A<</S/GoTo/D/Provgatan#204711>>>>]"));
    all.put(
        "colours of the printer",
        pdf()
            .catalog(
                "/OutputIntents[<</S/GTS_PDFA1/OutputConditionIdentifier%s/RegistryName%<s>>]"
                    .formatted(TEXT)));
    all.put("what a program keeps", pdf().page("/PieceInfo<</P<</Private" + TEXT + ">>>>"));
    all.put("a text for a number", pdf().page("/Rotate" + TEXT));
    all.put("a text among numbers", pdf().page("/CropBox[0 0 200 200 " + TEXT + "]"));
    all.put("what nothing points at", pdf().objects(TEXT));
  }

  private static void structure(Map<String, HiddenPdf> all) {
    all.put(
        "elements",
        pdf()
            .catalog("/StructTreeRoot 10 0 R")
            .objects(
                "<</Type/StructTreeRoot/K 11 0 R/IDTree<</Names[%s 11 0 R]>>>>".formatted(TEXT),
                "<</S/P/P 10 0 R/T%s/ID%<s/Phoneme%<s>>".formatted(TEXT)));
    all.put(
        "a page that was taken out",
        pdf()
            .catalog("/StructTreeRoot 10 0 R")
            .objects(
                "<</Type/StructTreeRoot/K 11 0 R>>",
                "<</S/P/P 10 0 R/Pg 12 0 R>>",
                "<</Type/Page/MediaBox[0 0 9 9]/Contents 13 0 R>>",
                stream("", ascii("BT " + TEXT + " Tj ET"))));
    all.put(
        "a note that was taken out",
        pdf()
            .catalog("/StructTreeRoot 10 0 R")
            .objects(
                "<</Type/StructTreeRoot/K 11 0 R>>",
                "<</S/P/P 10 0 R/K<</Type/OBJR/Obj 12 0 R>>>>",
                "<</Subtype/Text/Rect[0 0 9 9]/Contents" + TEXT + ">>"));
  }

  private static void forms(Map<String, HiddenPdf> all) {
    all.put(
        "fields",
        pdf()
            .catalog(
                "/AcroForm<</Fields[10 0 R]/XFA%s/DA%<s>>"
                    .formatted(TEXT.replace("4711", "<4711>")))
            .page("/Annots[10 0 R]")
            .objects(
                ("<</Subtype/Widget/Rect[9 9 30 30]/FT/Tx/V(Svar)/T%s/TM%<s/DV%<s/RV%<s/NM%<s"
                        + "/M%<s>>")
                    .formatted(TEXT)));
    all.put(
        "notes",
        pdf()
            .page("/Annots[10 0 R]")
            .objects(
                ("<</Subtype/Text/Rect[9 9 30 30]/Contents(Obs)/T%s/Subj%<s/NM%<s/M%<s/RC%<s/DS%<s"
                        + "/State%<s/CreationDate%<s>>")
                    .formatted(TEXT)));
  }

  private static void within(Map<String, HiddenPdf> all) {
    all.put(
        "what a page says of its parts",
        pdf()
            .resources(
                "/Properties<</MC0<</Title%s/Metadata 10 0 R/Contents%<s/V%<s>>>>".formatted(TEXT))
            .content("/Span/MC0 BDC EMC")
            .objects(stream("/Type/Metadata", ascii(SECRET))));
    all.put(
        "what a page says of its parts there",
        pdf().content("/Span<</MCID 0/Author%s/O<</A%<s>>/Lang%<s>>BDC EMC".formatted(TEXT)));
    all.put("a remark on a page", pdf().content("q % made by " + SECRET + "\nQ"));
    all.put(
        "a remark in hexadecimal",
        pdf()
            .resources("/XObject<</X 10 0 R>>")
            .objects(
                stream(
                    "/Subtype/Form/BBox[0 0 9 9]/Filter/ASCIIHexDecode",
                    ascii(HexFormat.of().formatHex(ascii("q % " + SECRET + "\nQ")) + ">"))));
    all.put(
        "after folded data",
        pdf()
            .resources("/XObject<</X 10 0 R>>")
            .objects(
                stream(
                    "/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode",
                    join(deflated(ascii("0 0 9 9 re f")), ascii(SECRET)))));
    all.put(
        "rows beyond the height",
        pdf()
            .resources("/XObject<</X 10 0 R>>")
            .objects(
                stream(
                    "/Subtype/Image/Width 4/Height 3/BitsPerComponent 8/ColorSpace/DeviceRGB"
                        + "/Filter/FlateDecode",
                    deflated(join(new byte[36], ascii(SECRET))))));
    all.put(
        "predicted rows beyond the height",
        pdf()
            .resources("/XObject<</X 10 0 R>>")
            .objects(
                stream(
                    "/Subtype/Image/Width 4/Height 3/BitsPerComponent 8/ColorSpace/DeviceGray"
                        + "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 4>>",
                    deflated(join(new byte[15], ascii(SECRET))))));
    all.put(
        "unfolded rows beyond the height",
        pdf()
            .resources("/XObject<</X 10 0 R>>")
            .objects(
                stream(
                    "/Subtype/Image/Width 4/Height 3/BitsPerComponent 8/ColorSpace/DeviceGray",
                    join(new byte[12], ascii(SECRET)))));
    all.put(
        "a table of colours",
        pdf()
            .resources("/ColorSpace<</C[/Indexed/DeviceGray 0" + TEXT + "]>>")
            .content("/C cs 0 sc"));
    all.put(
        "a typeface",
        pdf()
            .resources("/ExtGState<</G<</Font[10 0 R 9]>>>>")
            .objects(
                "<</Type/Font/Subtype/TrueType/BaseFont/F/FontDescriptor 11 0 R>>",
                "<</Type/FontDescriptor/FontName/F/Flags 4/FontFile2 12 0 R>>",
                stream("", typeface())));
    all.put(
        "fonts",
        pdf()
            .resources("/ExtGState<</G<</Font[10 0 R 9]>>>>")
            .objects(
                "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[11 0 R]>>",
                ("<</Type/Font/Subtype/CIDFontType2/BaseFont/F/CIDSystemInfo<</Registry%s"
                        + "/Ordering%<s/Supplement 0>>/FontDescriptor 12 0 R>>")
                    .formatted(TEXT),
                ("<</Type/FontDescriptor/FontName/F/Flags 4/FontFamily%s/CharSet%<s"
                        + "/Style<</Panose%<s>>>>")
                    .formatted(TEXT)));
  }

  /** A typeface with a table of who made it. */
  private static byte[] typeface() {
    var head = ByteBuffer.allocate(12 + 32).putInt(0x10000).putShort((short) 2).position(12);
    head.put(ascii("head")).putInt(0).putInt(44).putInt(54);
    head.put(ascii("name")).putInt(0).putInt(44 + 56).putInt(SECRET.length());
    return join(join(head.array(), new byte[56]), ascii(SECRET));
  }

  /** What a reader sees, hears or follows, in places where it could also be told of somebody. */
  static byte[] seen() {
    return pdf()
        .catalog(
            "/Lang(sv-SE)/PageLabels<</Nums[0<</S/r/St 4>>]>>/StructTreeRoot 10 0 R"
                + "/Names<</Dests<</Kids[<</Names[(bilaga)<</D[3 0 R/Fit]>>]>>]>>>>"
                + "/OCProperties<</OCGs[14 0 R 15 0 R]/D<</OFF[14 0 R]>>>>"
                + "/AcroForm<</Fields[13 0 R]/DA(/Helv 12 Tf 0 g)>>")
        .page("/Annots[12 0 R 13 0 R 16 0 R]")
        .content("/Span<</MCID 0/ActualText(Fil)>>BDC EMC (100 % <<sant>> \\) hit) pop")
        .objects(
            "<</Type/StructTreeRoot/K 11 0 R>>",
            "<</S/Figure/P 10 0 R/Alt(En bild)/Lang(sv)>>",
            "<</Subtype/Link/Rect[1 1 9 9]/A<</S/GoTo/D(bilaga)>>>>",
            "<</Subtype/Widget/Rect[9 9 30 30]/FT/Btn/T(knapp)/TU(Tryck har)/MK<</CA(Knapp)>>>>",
            "<</Type/OCG/Name(Lager)>>",
            "<</Type/OCG/Name(Annat lager)>>",
            "<</Subtype/Text/Rect[9 9 30 30]/Contents(Obs)>>")
        .bytes();
  }

  /** A page whose drawing unfolds to so much. */
  static byte[] unfoldingPage(int megabytes) {
    return pdf()
        .resources("/XObject<</X 10 0 R>>")
        .objects(
            stream(
                "/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode",
                deflated(new byte[megabytes * 1024 * 1024])))
        .bytes();
  }

  /** A picture that says it is so large. */
  static byte[] ofPixels(int width, int height) {
    return pdf()
        .resources("/XObject<</X 10 0 R>>")
        .objects(
            stream(
                "/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode"
                    .formatted(width, height),
                deflated(new byte[1000])))
        .bytes();
  }
}
