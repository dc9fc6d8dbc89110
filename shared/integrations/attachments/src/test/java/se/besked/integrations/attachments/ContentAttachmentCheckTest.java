package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.integrations.attachments.SampleFiles.ascii;
import static se.besked.integrations.attachments.SampleFiles.cut;
import static se.besked.integrations.attachments.SampleFiles.heic;
import static se.besked.integrations.attachments.SampleFiles.join;
import static se.besked.integrations.attachments.SampleFiles.pdf;
import static se.besked.integrations.attachments.SampleFiles.picture;
import static se.besked.integrations.attachments.SampleFiles.stored;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import se.besked.integrations.attachments.AttachmentsProperties.Clamd;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;
import se.besked.kernel.attachments.Verdict.Accepted;
import se.besked.kernel.attachments.Verdict.Reason;
import se.besked.kernel.attachments.Verdict.Refused;

class ContentAttachmentCheckTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final List<FileKind> ALL = List.of(FileKind.values());

  private final ContentAttachmentCheck check = check(DataSize.ofMegabytes(10), 3, ALL);

  private static ContentAttachmentCheck check(DataSize most, int files, List<FileKind> kinds) {
    var properties = new AttachmentsProperties(most, files, kinds, null, null);
    return new ContentAttachmentCheck(properties, _ -> MalwareScanner.Finding.CLEAN, CLOCK);
  }

  private static Verdict take(ContentAttachmentCheck check, String name, byte[] content) {
    try {
      return check.take(new Sender("a"), name, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused refused(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Refused.class);
    return (Refused) verdict;
  }

  static Stream<Arguments> soundFiles() {
    return Stream.of(
        Arguments.of("intyg.pdf", pdf(), "application/pdf"),
        Arguments.of("bara läsa.PDF", pdf("owner", ""), "application/pdf"),
        Arguments.of("bild.jpg", picture("jpg"), "image/jpeg"),
        Arguments.of("bild.JPEG", picture("jpg"), "image/jpeg"),
        Arguments.of("bild.png", picture("png"), "image/png"),
        Arguments.of("IMG_0001.HEIC", heic(), "image/jpeg"),
        Arguments.of("bild.avif", stored("picture.avif"), "image/jpeg"),
        Arguments.of("bild.webp", stored("picture.webp"), "image/jpeg"),
        Arguments.of("genomskinlig.webp", stored("clear.webp"), "image/jpeg"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("soundFiles")
  void acceptsWhatTheContentSaysItIs(String name, byte[] content, String mediaType) {
    assertThat(take(check, name, content))
        .isInstanceOfSatisfying(
            Accepted.class, ok -> assertThat(ok.mediaType()).isEqualTo(mediaType));
  }

  static Stream<Arguments> badFiles() {
    var page = ascii("<html><script>alert(1)</script></html>");
    return Stream.of(
        Arguments.of("a.pdf", new byte[0], Reason.EMPTY),
        Arguments.of("sida.pdf", page, Reason.WRONG_TYPE),
        Arguments.of("program.pdf", join(ascii("MZ"), new byte[300]), Reason.WRONG_TYPE),
        Arguments.of("bild.svg", ascii("<svg xmlns='x' onload='a()'/>"), Reason.WRONG_TYPE),
        Arguments.of("bild.gif", picture("gif"), Reason.WRONG_TYPE),
        Arguments.of("intyg.pdf", pdf("owner", "user"), Reason.PASSWORD_PROTECTED),
        Arguments.of("intyg.pdf", ascii("%PDF-1.7\nnothing more"), Reason.BROKEN),
        Arguments.of("bild.jpg", cut(picture("jpg")), Reason.BROKEN),
        Arguments.of("bild.png", cut(picture("png")), Reason.BROKEN),
        Arguments.of("bild.heic", cut(heic()), Reason.BROKEN),
        Arguments.of("bild.avif", cut(stored("picture.avif")), Reason.BROKEN),
        Arguments.of("bild.webp", cut(stored("picture.webp")), Reason.BROKEN),
        Arguments.of("film.webp", stored("moving.webp"), Reason.BROKEN));
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("bild.pdf", picture("jpg"), "bild.jpg"),
        Arguments.of("bild.JPEG", picture("jpg"), "bild.jpeg"),
        Arguments.of("intyg.exe", pdf(), "intyg.pdf"),
        Arguments.of("intyg", pdf(), "intyg.pdf"),
        Arguments.of("version 1.2", pdf(), "version 1.2.pdf"),
        Arguments.of("IMG_1.jpg", heic(), "IMG_1.jpg"),
        Arguments.of("IMG_1.HEIC", heic(), "IMG_1.jpg"),
        Arguments.of("IMG_1.HEIC", picture("png"), "IMG_1.png"),
        Arguments.of("hund.jpg.webp", stored("picture.webp"), "hund.jpg.jpg"));
  }

  @ParameterizedTest(name = "{0} becomes {2}")
  @MethodSource("names")
  void aWrongEndingIsPutRightByTheContent(String name, byte[] content, String called) {
    assertThat(take(check, name, content))
        .isInstanceOfSatisfying(Accepted.class, ok -> assertThat(ok.fileName()).isEqualTo(called));
  }

  static Stream<Arguments> whatFewCanOpen() {
    return Stream.of(
        Arguments.of("a.avif", stored("picture.avif")),
        Arguments.of("a.webp", stored("picture.webp")),
        Arguments.of("a.heic", stored("picture.heic")));
  }

  /** Made of the same picture: red above, blue below. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("whatFewCanOpen")
  void whatFewCanOpenIsKeptAsAPictureThatAllCan(String name, byte[] content) throws IOException {
    var kept = shown(take(check, name, content));
    assertThat(kept.getWidth()).isEqualTo(64);
    assertThat(kept.getHeight()).isEqualTo(48);
    assertThat(new Color(kept.getRGB(10, 5))).matches(c -> c.getRed() > 200 && c.getBlue() < 60);
    assertThat(new Color(kept.getRGB(50, 40))).matches(c -> c.getBlue() > 200 && c.getRed() < 60);
  }

  @Test
  void whatIsTransparentIsWhite() throws IOException {
    var kept = shown(take(check, "a.webp", stored("clear.webp")));
    assertThat(new Color(kept.getRGB(5, 5))).matches(c -> c.getRed() > 245 && c.getGreen() > 245);
  }

  private static BufferedImage shown(Verdict verdict) throws IOException {
    assertThat(verdict).isInstanceOf(Accepted.class);
    try (var file = ((Accepted) verdict).file()) {
      return ImageIO.read(new ByteArrayInputStream(file.content()));
    }
  }

  /** 23 kB in the best quality, 16 in the next, 11 in the last. */
  @ParameterizedTest
  @ValueSource(ints = {40_000, 20_000, 13_500})
  void aPictureThatBecomesLargerIsMadeToFit(int most) throws IOException {
    try (var file =
        ((Accepted) take(check(DataSize.ofBytes(most), 1, ALL), "a.avif", stored("noise.avif")))
            .file()) {
      assertThat(file.size()).isBetween(9_000L, (long) most);
    }
  }

  @Test
  void aPictureThatCannotBeMadeToFitIsRefused() {
    var tight = check(DataSize.ofBytes(9_000), 1, ALL);
    assertThat(refused(take(tight, "a.avif", stored("noise.avif"))).reason())
        .isEqualTo(Reason.TOO_MUCH_INSIDE);
  }

  @Test
  void aChangedByteInAPictureIsSeen() {
    var png = picture("png");
    png[png.length / 2] ^= 1;
    assertThat(refused(take(check, "a.png", png)).reason()).isEqualTo(Reason.BROKEN);
  }

  @Test
  void theBiggestFileIsExactlyTheLimit() {
    var pdf = pdf();
    assertThat(take(check(DataSize.ofBytes(pdf.length), 1, ALL), "a.pdf", pdf))
        .isInstanceOf(Accepted.class);
    assertThat(take(check(DataSize.ofBytes(pdf.length - 1), 1, ALL), "a.pdf", pdf))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_BIG));
  }

  @Test
  void sentencesNameTheLimitsThatHold() {
    var strict = check(DataSize.ofKilobytes(1536), 1, List.of(FileKind.PDF, FileKind.PNG));
    assertThat(refused(take(strict, "a.pdf", new byte[2_000_000])).swedish())
        .isEqualTo("Filen är för stor. Den får vara högst 1,5 MB.");
    assertThat(refused(take(strict, "a.jpg", picture("jpg"))).sentence(Locale.UK))
        .isEqualTo("The file is of the wrong type. Choose a file of type PDF or PNG.");
    assertThat(strict.limits().maxFiles()).isOne();
    assertThat(strict.limits().fileExtensions()).containsExactlyInAnyOrder("pdf", "png");
  }

  @Test
  void everyReasonHasASentenceOfItsOwnInBothLanguages() {
    var refusals =
        new FileRefusals(new AttachmentsProperties(DataSize.ofMegabytes(10), 3, ALL, null, null));
    var all =
        List.of(
            refusals.empty(),
            refusals.tooBig(),
            refusals.wrongType(),
            refusals.passwordProtected(),
            refusals.broken(),
            refusals.tooMuchInside(),
            refusals.busy(),
            refusals.malware(),
            refusals.scannerUnavailable());
    assertThat(all).extracting(Refused::reason).containsExactlyInAnyOrder(Reason.values());
    assertThat(all).extracting(Refused::swedish).doesNotHaveDuplicates();
    assertThat(all).extracting(Refused::english).doesNotHaveDuplicates();
  }

  @Test
  void theHashIsOfWhatIsKept() {
    var verdict = (Accepted) take(check, "a.png", picture("png"));
    assertThat(verdict.sha256()).matches("[0-9a-f]{64}");
    assertThat(((Accepted) take(check, "b.png", picture("png"))).sha256())
        .isEqualTo(verdict.sha256());
    assertThat(((Accepted) take(check, "a.pdf", pdf())).sha256()).isNotEqualTo(verdict.sha256());
  }

  private static ContentAttachmentCheck scanning(int port) {
    var where = new Clamd("127.0.0.1", port, Duration.ofSeconds(5));
    var properties = new AttachmentsProperties(DataSize.ofMegabytes(1), 3, ALL, null, where);
    var scanner = new ClamdScanner(where.host(), where.port(), where.timeout());
    return new ContentAttachmentCheck(properties, scanner, CLOCK);
  }

  @Test
  void malwareIsFoundByTheScanner() {
    var infected = join(pdf(), SimulatedClamd.eicar());
    try (var clamd = new SimulatedClamd(0)) {
      var scanning = scanning(clamd.port());
      assertThat(take(scanning, "a.pdf", pdf())).isInstanceOf(Accepted.class);
      assertThat(refused(take(scanning, "a.pdf", infected)).reason()).isEqualTo(Reason.MALWARE);
    }
  }

  @Test
  void aFileTheScannerWillNotTakeIsRefused() {
    try (var clamd = new SimulatedClamd(0, 100)) {
      assertThat(refused(take(scanning(clamd.port()), "a.pdf", pdf())).reason())
          .isEqualTo(Reason.SCANNER_UNAVAILABLE);
    }
  }

  @Test
  void withoutAnAnswerFromTheScannerEveryFileIsRefused() {
    var clamd = new SimulatedClamd(0);
    var port = clamd.port();
    clamd.close();
    var no = refused(take(scanning(port), "a.pdf", pdf()));
    assertThat(no.reason()).isEqualTo(Reason.SCANNER_UNAVAILABLE);
    assertThat(no.swedish()).contains("kan inte kontrolleras just nu").contains("Försök igen");
  }
}
