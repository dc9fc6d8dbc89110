package se.besked.platform.guard.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF: its text, what it says of itself, and everything that was put into it. */
final class Papers {
  private Papers() {}

  static List<Part> parts(byte[] content) {
    try (var pdf = Loader.loadPDF(content)) {
      var all = new ArrayList<Part>();
      all.add(new Part(Carrier.PDF_TEXT, Entities.read(new PDFTextStripper().getText(pdf))));
      all.add(
          new Part(Carrier.PDF_PROPERTIES, strings(pdf.getDocumentInformation().getCOSObject())));
      // Of a letter's thousand small things most say nothing: read together, they cost little.
      var elsewhere = new StringBuilder();
      for (var object : objects(pdf)) {
        switch (object) {
          case COSStream stream -> stream(stream, all);
          case COSDictionary one when one.containsKey(COSName.EF) ->
              all.add(new Part(Carrier.PDF_ATTACHMENT, strings(one)));
          case COSDictionary one -> elsewhere.append(strings(one)).append('\n');
          default -> {}
        }
      }
      all.add(new Part(Carrier.PDF_ELSEWHERE, elsewhere.toString()));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<COSBase> objects(PDDocument pdf) {
    return pdf.getDocument().getXrefTable().keySet().stream()
        .map(key -> pdf.getDocument().getObjectFromPool(key))
        .map(COSObject::getObject)
        .filter(object -> object != null)
        .toList();
  }

  private static void stream(COSStream stream, List<Part> all) throws IOException {
    var type = stream.getCOSName(COSName.TYPE);
    if (COSName.METADATA.equals(type)) {
      var words = new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8);
      all.add(new Part(Carrier.PDF_XMP, Entities.read(words)));
    } else if (COSName.EMBEDDED_FILE.equals(type) || "EmbeddedFile".equals(name(type))) {
      all.addAll(Unpacked.file(stream.createInputStream().readAllBytes()));
    } else if (COSName.DCT_DECODE.equals(stream.getFilters())) {
      all.addAll(Unpacked.file(stream.createRawInputStream().readAllBytes()));
    }
  }

  private static String name(@org.jspecify.annotations.Nullable COSName type) {
    return type == null ? "" : type.getName();
  }

  /** Every string in it, with its key. */
  private static String strings(COSDictionary of) {
    return of.entrySet().stream()
        .filter(entry -> !string(entry.getValue()).isBlank())
        .map(entry -> entry.getKey().getName() + "\n" + string(entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String string(COSBase value) {
    return switch (value) {
      case COSString words -> Entities.read(words.getString());
      case COSObject other when other.getObject() instanceof COSString words ->
          Entities.read(words.getString());
      case COSDictionary inner when !inner.containsKey(COSName.PARENT) && inner.size() < 9 ->
          inner.entrySet().stream()
              .filter(e -> e.getValue() instanceof COSString)
              .map(e -> ((COSString) e.getValue()).getString())
              .collect(Collectors.joining("\n"));
      case COSArray all -> {
        var words = new StringBuilder();
        all.forEach(
            one -> words.append(one instanceof COSString s ? s.getString() : "").append('\n'));
        yield words.toString();
      }
      default -> "";
    };
  }
}
