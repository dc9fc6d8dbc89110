package se.besked.platform.guard.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.besked.integrations.digitalpost.simulated.SimulatedDigitalPost.ReceivedLetter;
import se.besked.integrations.notices.simulated.ReceivedMail;
import se.besked.integrations.notices.simulated.ReceivedSms;
import se.besked.kernel.registers.Position;

/**
 * Made-up answers of every kind with a leak in it. Each carrier has one, or this does not compile.
 */
final class Planting {
  private static final Position NOWHERE = new Position(60.5, 14.5);

  private Planting() {}

  /** As the walk unpacks it. */
  static List<Part> of(String leak, Carrier in) {
    return switch (in) {
      case PAGE -> Unpacked.page("h2\nEn rubrik\n" + leak + "\nvaadin-button\n");
      case HTML ->
          file("<!DOCTYPE html><p title=\"%s\">Text</p>".formatted(leak.replace(" ", "&nbsp;")));
      case JSON -> file("{\"a\":[1,{\"b\":\"%s\"}]}".formatted(leak.replace("\"", "\\\"")));
      case TEXT -> file("En text\n" + leak);
      case CSV -> file("a;b;c\n1;\"" + leak + "\";2\n");
      case CALENDAR -> file("BEGIN:VCALENDAR\r\nDESCRIPTION:" + folded(leak) + "\r\nEND:VCALENDAR");
      case MAIL ->
          Unpacked.mail(new ReceivedMail("1", "a@b.example", "c@d.example", "Hej", leak, ""));
      case TEXT_MESSAGE -> Unpacked.message(new ReceivedSms("1", "Besked", "+4670", leak));
      case DIGITAL_POST -> Unpacked.post(new ReceivedLetter("1", "1", "Hej", leak, new byte[0]));
      case HEADERS -> Texts.within(Carrier.HEADERS, "attachment; filename=\"" + leak + "\"");
      case ZIP -> Unpacked.file(zip("mapp/" + leak + ".txt", "tom"));
      case PDF_TEXT -> Unpacked.file(Paper.saying(leak));
      case PDF_PROPERTIES -> Unpacked.file(Paper.withProperty(leak));
      case PDF_XMP -> Unpacked.file(Paper.withXmp(leak));
      case PDF_ATTACHMENT -> Unpacked.file(Paper.withFile(leak, new byte[] {'x'}));
      case PDF_ELSEWHERE -> Unpacked.file(Paper.withNote(leak));
      case EXIF -> Unpacked.file(Photo.taken("Kamera", ascii(leak), NOWHERE));
      case PICTURE_XMP -> Unpacked.file(Photo.withXmp(leak));
      case IPTC -> Unpacked.file(Photo.withIptc(leak));
      case PICTURE_WORDS -> Unpacked.file(Photo.withComment(leak));
      case PICTURE_BYTES -> Unpacked.file(Photo.withTail(leak));
      case HEIC -> Unpacked.file(Photo.heic(Exif.of("Kamera", ascii(leak), NOWHERE)));
      case PACKED_TEXT -> file("{\"a\":\"" + base64("Ett ord före det andra, " + leak) + "\"}");
      case UNREADABLE -> Unpacked.file(unreadable(leak));
    };
  }

  /** What is in a file that is in another. */
  static List<List<Part>> nested(String leak) {
    return List.of(
        Unpacked.file(zip("a.json", "{\"a\":\"" + leak + "\"}")),
        Unpacked.file(Paper.withFile("a.txt", utf8(leak))),
        Unpacked.file(Paper.withPicture(Photo.withXmp(leak))),
        Unpacked.post(new ReceivedLetter("1", "1", "Hej", "Se bilagan", Paper.saying(leak))),
        file("{\"a\":\"" + Base64.getEncoder().encodeToString(Paper.withXmp(leak)) + "\"}"),
        Unpacked.page("route\n[{\"text\":\"" + leak + "\"}]\n"));
  }

  private static List<Part> file(String text) {
    return Unpacked.file(utf8(text));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A camera knows no ä. */
  private static String ascii(String text) {
    return text.replace('\u00a0', ' ');
  }

  private static String folded(String text) {
    return text.substring(0, text.length() / 2) + "\r\n " + text.substring(text.length() / 2);
  }

  private static byte[] unreadable(String leak) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(new byte[] {(byte) 0xc3, (byte) 0x28, 0});
    all.writeBytes(leak.getBytes(StandardCharsets.ISO_8859_1));
    return all.toByteArray();
  }

  private static byte[] zip(String name, String content) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(utf8(content));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
