package se.besked.integrations.attachments;

import static se.besked.integrations.attachments.SampleFiles.ascii;
import static se.besked.integrations.attachments.SampleFiles.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** A PDF with all that programs write beside the pages, and all that acts by itself. */
final class PlantedPdf {
  static final List<String> SECRETS =
      List.of(
          "pdf-author",
          "pdf-producer",
          "pdf-xmp",
          "pdf-thumbnail",
          "pdf-embedded",
          "pdf-attached",
          "pdf-javascript",
          "pdf-launch",
          "pdf-private",
          "pdf-note-author",
          "pdf-position",
          "pdf-earlier",
          "pdf-appended",
          "pdf-tex-author",
          "pdf-tex-path",
          "59.1357",
          "pdf-page-author",
          "pdf-page-gps",
          "pdf-annotation-author",
          "pdf-layers-creator",
          "pdf-layer-creator",
          "pdf-layer-user",
          "pdf-user-property",
          "pdf-font-owner",
          "pdf-named",
          "pdf-tree-owner",
          "pdf-unsigned",
          "pdf-layer-name");

  static final String TEXT = "Detta star pa sidan";
  static final String ALTERNATIVE = "En bild av intyget";
  static final String LINK = "https://havrelunda.example/intyg";

  private PlantedPdf() {}

  static byte[] whole() {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      document(pdf);
      page(pdf, page);
      annotations(pdf, page);
      added(pdf.getDocumentCatalog().getCOSObject(), page.getCOSObject());
      pdf.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return join(edited(out.toByteArray()), ascii("PK\3\4 pdf-appended"));
  }

  /** With an earlier version left in it. */
  private static byte[] edited(byte[] first) {
    var out = new ByteArrayOutputStream();
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(first)) {
      var page = pdf.getPage(0).getCOSObject();
      page.removeItem(COSName.getPDFName("Earlier"));
      page.setNeedToBeUpdated(true);
      pdf.saveIncremental(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void document(PDDocument pdf) throws IOException {
    var info = pdf.getDocumentInformation();
    info.setAuthor("pdf-author");
    info.setProducer("pdf-producer");
    info.setCreationDate(Calendar.getInstance());
    var catalog = pdf.getDocumentCatalog();
    catalog.setMetadata(metadata(pdf));
    catalog.setOpenAction(new PDActionJavaScript("app.alert('pdf-javascript')"));
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("bilaga.txt", file(pdf, "pdf-embedded")));
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
  }

  private static PDMetadata metadata(PDDocument pdf) throws IOException {
    return new PDMetadata(pdf, new ByteArrayInputStream(ascii("<x:xmpmeta>pdf-xmp</x:xmpmeta>")));
  }

  private static PDComplexFileSpecification file(PDDocument pdf, String content)
      throws IOException {
    var file = new PDComplexFileSpecification();
    file.setFile(content + ".txt");
    file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(ascii(content))));
    return file;
  }

  private static void page(PDDocument pdf, PDPage page) throws IOException {
    var photo = JPEGFactory.createFromByteArray(pdf, PlantedPictures.jpeg());
    try (var content = new PDPageContentStream(pdf, page)) {
      content.drawImage(photo, 100, 100);
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      content.newLineAtOffset(100, 700);
      content.showText(TEXT);
      content.endText();
    }
    var dictionary = page.getCOSObject();
    page.setMetadata(metadata(pdf));
    var thumbnail = new PDStream(pdf, new ByteArrayInputStream(ascii("pdf-thumbnail")));
    dictionary.setItem(COSName.getPDFName("Thumb"), thumbnail);
    var own = new COSDictionary();
    own.setString(COSName.getPDFName("Private"), "pdf-private");
    dictionary.setItem(COSName.getPDFName("PieceInfo"), own);
    var place = new COSDictionary();
    place.setString(COSName.getPDFName("Measure"), "pdf-position");
    dictionary.setItem(COSName.getPDFName("VP"), new COSArray(List.of(place)));
    dictionary.setString(COSName.getPDFName("Earlier"), "pdf-earlier");
    var onOpen = new COSDictionary();
    onOpen.setItem(COSName.O, new PDActionJavaScript("pdf-javascript").getCOSObject());
    dictionary.setItem(COSName.AA, onOpen);
  }

  /** Keys of programs' own, or of the standard's for telling such things, wherever they fit. */
  private static void added(COSDictionary catalog, COSDictionary page) {
    var resources = page.getCOSDictionary(COSName.RESOURCES);
    for (var picture : values(resources.getCOSDictionary(COSName.XOBJECT))) {
      text(put(picture, "PTEX.InfoDict"), "Author", "pdf-tex-author");
      text(picture, "PTEX.FileName", "/home/pdf-tex-path/intyg.pdf");
      var points = new COSArray(List.of(new COSFloat(59.13579f), new COSFloat(16.5f)));
      put(picture, "PtData").setItem("XPTS", new COSArray(List.of(points)));
    }
    for (var font : values(resources.getCOSDictionary(COSName.FONT))) {
      text(font, "Owner", "pdf-font-owner");
    }
    text(put(put(resources, "Properties"), "MC0"), "Author", "pdf-named");
    text((COSDictionary) resources.getItem("Properties"), "Author", "pdf-named");
    text(page, "Author", "pdf-page-author");
    text(page, "GPS", "pdf-page-gps");
    text(catalog.getCOSDictionary(COSName.PAGES), "Author", "pdf-tree-owner");
    for (var annotation : page.getCOSArray(COSName.ANNOTS)) {
      text((COSDictionary) annotation.getCOSObject(), "Author", "pdf-annotation-author");
    }
    layers(put(catalog, "OCProperties"));
    structure(put(catalog, "StructTreeRoot"), page);
    var field = put(catalog, "AcroForm");
    var unsigned = new COSDictionary();
    unsigned.setItem("FT", COSName.getPDFName("Sig"));
    text(put(unsigned, "V"), "Name", "pdf-unsigned");
    field.setItem("Fields", new COSArray(List.of(unsigned)));
  }

  private static void layers(COSDictionary properties) {
    var layer = new COSDictionary();
    layer.setItem(COSName.TYPE, COSName.getPDFName("OCG"));
    text(layer, "Name", "pdf-layer-name");
    var usage = put(layer, "Usage");
    text(put(usage, "CreatorInfo"), "Creator", "pdf-layer-creator");
    text(put(usage, "User"), "Name", "pdf-layer-user");
    properties.setItem("OCGs", new COSArray(List.of(layer)));
    text(put(properties, "D"), "Creator", "pdf-layers-creator");
  }

  private static void structure(COSDictionary root, COSDictionary page) {
    root.setName(COSName.TYPE, "StructTreeRoot");
    var element = put(root, "K");
    element.setName(COSName.S, "P");
    element.setItem(COSName.P, root);
    element.setItem("Pg", page);
    text(element, "Alt", ALTERNATIVE);
    var own = put(element, "A");
    own.setName(COSName.O, "UserProperties");
    var property = new COSDictionary();
    text(property, "N", "Handlaggare");
    text(property, "V", "pdf-user-property");
    own.setItem(COSName.P, new COSArray(List.of(property)));
  }

  private static List<COSDictionary> values(COSDictionary names) {
    return names.keySet().stream().map(names::getCOSDictionary).toList();
  }

  private static COSDictionary put(COSDictionary in, String key) {
    var made = new COSDictionary();
    in.setItem(key, made);
    return made;
  }

  private static void text(COSDictionary in, String key, String value) {
    in.setString(COSName.getPDFName(key), value);
  }

  private static void annotations(PDDocument pdf, PDPage page) throws IOException {
    var launch = new PDActionLaunch();
    launch.getCOSObject().setItem(COSName.F, new COSString("pdf-launch.exe"));
    // An element of the structure has a parent; so may an action that hides as one.
    launch.getCOSObject().setItem(COSName.P, page);
    var leadsOut = new PDAnnotationLink();
    leadsOut.setAction(launch);
    var uri = new PDActionURI();
    uri.setURI(LINK);
    var leadsToAPage = new PDAnnotationLink();
    leadsToAPage.setAction(uri);
    var after = new PDActionJavaScript("pdf-javascript").getCOSObject();
    after.setItem(COSName.P, page);
    uri.getCOSObject().setItem(COSName.NEXT, new COSArray(List.of(after)));
    var attached = new PDAnnotationFileAttachment();
    attached.setFile(file(pdf, "pdf-attached"));
    var note = new PDAnnotationText();
    note.setContents("En anteckning");
    note.setTitlePopup("pdf-note-author");
    List<PDAnnotation> all = List.of(leadsOut, leadsToAPage, attached, note);
    for (var annotation : all) {
      annotation.setRectangle(new PDRectangle(10, 10, 20, 20));
    }
    page.setAnnotations(all);
  }

  /** One that is also a page for a browser: what stands before its own beginning. */
  static byte[] behindAPage() {
    return join(ascii("<html><script>pdf-before</script>\n"), SampleFiles.pdf());
  }
}
