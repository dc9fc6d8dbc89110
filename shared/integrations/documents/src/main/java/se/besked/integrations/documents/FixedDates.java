package se.besked.integrations.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Gives a PDF the letter's date instead of the clock's, and an identity drawn from its title and
 * date, so that the same letter is the same file.
 */
final class FixedDates {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private FixedDates() {}

  static void set(PDDocument pdf, LocalDate date) throws IOException {
    var start = date.atStartOfDay(SWEDEN);
    pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(start));
    var metadata = pdf.getDocumentCatalog().getMetadata();
    var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    var iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
    xmp = xmp.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + iso);
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    var identity = new CRC32();
    identity.update(xmp.getBytes(StandardCharsets.UTF_8));
    pdf.setDocumentId(identity.getValue());
  }
}
