package se.besked.integrations.attachments;

import static se.besked.integrations.attachments.SampleFiles.ascii;

/**
 * A page that draws in every way that needs a dictionary: what a list of keys forgets is not drawn.
 * Some of its dictionaries leave out what they are, as programs do.
 */
final class DrawnPdf {
  private static final String CONTENT =
      """
      /Cs1 cs 0.7 scn 20 700 90 60 re f
      /Cs2 cs 0.4 0.9 scn 120 700 90 60 re f
      /Cs3 cs 1 scn 220 700 90 60 re f
      /Cs4 cs 0.3 0.6 0.2 scn 320 700 90 60 re f
      /Pattern cs /Tiles scn 20 600 90 60 re f
      /Shaded scn 120 600 90 60 re f
      q 220 600 90 60 re W n /Sh1 sh Q
      q /Soft gs 1 0 0 rg 320 600 90 60 re f Q
      q /Wide gs 20 580 m 400 580 l S Q
      q 0.23 0 0 0.09 20 480 cm /Form1 Do Q
      q 90 0 0 60 120 480 cm /Image1 Do Q
      q 90 0 0 60 220 480 cm /Image2 Do Q
      0 0.3 0 rg BT /Own 40 Tf 20 400 Td (ab) Tj ET
      BT /Plain 20 Tf 200 400 Td (Text med accent \\344) Tj ET
      /OC /Hidden BDC 0 0 1 rg 20 300 90 60 re f EMC
      /OC /Shown BDC 0 1 0 rg 120 300 90 60 re f EMC
      """;

  private DrawnPdf() {}

  static byte[] whole() {
    return ascii(
        """
        %%PDF-1.7
        1 0 obj
        <</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[20 0 R 21 0 R]/DR<</Font<</Helv 14 0 R>>>>\
        /DA(/Helv 12 Tf)>>/OCProperties<</OCGs[16 0 R 17 0 R]/D<</OFF[16 0 R]/ON[17 0 R]\
        /Order[16 0 R 17 0 R]>>>>/Outlines 24 0 R>>
        endobj
        2 0 obj
        <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 440 780]/Resources 4 0 R>>
        endobj
        3 0 obj
        <</Type/Page/Parent 2 0 R/Contents 5 0 R/Annots[20 0 R 21 0 R 22 0 R]\
        /Group<</S/Transparency/CS/DeviceRGB/I true>>>>
        endobj
        4 0 obj
        <</ColorSpace<</Cs1[/Separation/Rost/DeviceRGB 6 0 R]\
        /Cs2[/DeviceN[/Rost/Mossa]/DeviceRGB 7 0 R<</Subtype/DeviceN\
        /Colorants<</Rost[/Separation/Rost/DeviceRGB 6 0 R]>>>>]\
        /Cs3[/Indexed/DeviceRGB 2<ff0000123456abcdef>]\
        /Cs4[/CalRGB<</WhitePoint[0.95 1 1.09]/Gamma[2.2 1.8 2.2]\
        /Matrix[0.41 0.21 0.02 0.36 0.72 0.12 0.18 0.07 0.95]>>]>>\
        /Pattern<</Tiles 8 0 R/Shaded<</PatternType 2/Shading 9 0 R>>>>\
        /Shading<</Sh1<</ShadingType 3/ColorSpace/DeviceRGB/Coords[265 630 5 265 630 40]\
        /Function 6 0 R/Extend[true true]/Background[0.9 0.9 0.2]>>>>\
        /ExtGState<</Soft<</SMask<</S/Luminosity/G 10 0 R/BC[0]/TR 18 0 R>>>>\
        /Wide<</LW 6/D[[12 9]0]/LC 1/CA 0.5>>>>\
        /XObject<</Form1 10 0 R/Image1 11 0 R/Image2 19 0 R>>\
        /Font<</Own 13 0 R/Plain 14 0 R>>\
        /Properties<</Hidden 16 0 R/Shown<</Type/OCMD/OCGs[16 0 R 17 0 R]/P/AnyOn>>>>>>
        endobj
        %s
        6 0 obj
        <</FunctionType 3/Domain[0 1]/Bounds[0.5]/Encode[0 1 0 1]/Functions[\
        <</FunctionType 2/Domain[0 1]/C0[1 1 1]/C1[0.8 0.2 0.1]/N 1>>\
        <</FunctionType 2/Domain[0 1]/C0[0.8 0.2 0.1]/C1[0.1 0.1 0.4]/N 1>>]>>
        endobj
        %s
        %s
        9 0 obj
        <</ShadingType 2/ColorSpace/DeviceRGB/Coords[120 600 210 660]/Function 6 0 R\
        /Extend[true false]/BBox[125 605 205 655]>>
        endobj
        %s
        %s
        %s
        13 0 obj
        <</Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[0.1 0 0 0.1 0 0]/FirstChar 97/LastChar 98\
        /Widths[10 12]/Encoding<</Differences[97/square/bar]>>\
        /CharProcs<</square 15 0 R/bar 23 0 R>>/Resources<<>>>>
        endobj
        14 0 obj
        <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</BaseEncoding/WinAnsiEncoding\
        /Differences[65/Adieresis]>>>>
        endobj
        %s
        16 0 obj
        <</Type/OCG/Name(Dolt)>>
        endobj
        17 0 obj
        <</Type/OCG/Name(Synligt)/Usage<</View<</ViewState/ON>>>>>>
        endobj
        18 0 obj
        <</FunctionType 2/Domain[0 1]/C0[0.2]/C1[1]/N 1>>
        endobj
        %s
        20 0 obj
        <</Subtype/Widget/Rect[20 200 50 230]/FT/Btn/T(ruta)/V/Ja/AS/Ja\
        /AP<</N<</Ja 25 0 R/Off 26 0 R>>>>>>
        endobj
        21 0 obj
        <</Type/Annot/Subtype/Widget/Rect[120 200 250 230]/FT/Tx/T(falt)/V(Svar)\
        /DA(/Helv 12 Tf 0 g)/AP<</N 27 0 R>>/MK<</BC[1 0 0]/BG[0.8 1 0.8]>>/BS<</W 2/S/D/D[3 2]>>>>
        endobj
        22 0 obj
        <</Type/Annot/Subtype/Square/Rect[270 200 330 230]/C[1 0 0]/IC[0.7 0.7 1]\
        /BS<</W 3>>/BE<</S/C/I 1>>/RD[2 2 2 2]/CA 0.6>>
        endobj
        %s
        24 0 obj
        <</First 28 0 R/Last 28 0 R/Count 1>>
        endobj
        %s
        %s
        %s
        28 0 obj
        <</Title(Ett bokmarke)/Parent 24 0 R/Dest[3 0 R/Fit]>>
        endobj
        trailer
        <</Root 1 0 R/Size 29>>
        %%%%EOF
        """
            .formatted(
                stream(5, "", CONTENT),
                stream(
                    7,
                    "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]",
                    "{ 2 copy add 2 div }"),
                stream(
                    8,
                    "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 12/YStep 11"
                        + "/Matrix[1 0.2 0 1 0 0]/Resources<</ExtGState<</Half<</ca 0.5>>>>>>",
                    "/Half gs 0 0.5 0.5 rg 1 1 7 7 re f"),
                stream(
                    10,
                    "/Subtype/Form/BBox[0 0 400 700]/Matrix[1 0 0 1 0 0]"
                        + "/Group<</S/Transparency/CS/DeviceGray/K true>>"
                        + "/Resources<</Shading<</Grey<</ShadingType 2/ColorSpace/DeviceGray"
                        + "/Coords[0 0 400 0]/Function 18 0 R/Extend[true true]>>>>>>",
                    "q 0 0 380 640 re W n /Grey sh Q"),
                stream(
                    11,
                    "/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB"
                        + "/Interpolate false/SMask 12 0 R/Filter/ASCIIHexDecode",
                    "ff0000 00ff00 0000ff 888800>"),
                stream(
                    12,
                    "/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Decode[1 0]"
                        + "/Filter/ASCIIHexDecode",
                    "00 40 80 d0>"),
                stream(15, "", "10 0 0 0 9 9 d1 0 0 9 9 re f"),
                stream(
                    19,
                    "/Subtype/Image/Width 8/Height 2/ImageMask true/Decode[1 0]"
                        + "/Filter/ASCIIHexDecode",
                    "aa 55>"),
                stream(23, "", "12 0 0 0 9 9 d1 3 0 3 9 re f"),
                stream(25, "/BBox[0 0 30 30]", "0 0 1 rg 5 5 20 20 re f"),
                stream(26, "/BBox[0 0 30 30]", "1 0 0 RG 5 5 20 20 re S"),
                stream(
                    27,
                    "/Subtype/Form/BBox[0 0 130 30]/Resources<</Font<</Helv 14 0 R>>>>",
                    "BT /Helv 12 Tf 5 10 Td (Svar) Tj ET")));
  }

  private static String stream(int number, String keys, String content) {
    return "%d 0 obj%n<<%s/Length %d>>%nstream%n%s%nendstream%nendobj"
        .formatted(number, keys, content.length(), content);
  }
}
