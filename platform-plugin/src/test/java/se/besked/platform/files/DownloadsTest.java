package se.besked.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.besked.casework.drafts.Attachment;

class DownloadsTest {
  private static Attachment file(String question, String name, String mediaType) {
    var content = name.getBytes(StandardCharsets.UTF_8);
    return Attachment.of(question, name, mediaType, content, Instant.parse("2026-11-30T09:00:00Z"));
  }

  private static String savedAs(List<Attachment> readable, Attachment file) {
    return Downloads.oneOf(
            readable,
            file.id().toString(),
            () -> "SKJ-2026-00012",
            id -> Optional.of(new byte[] {1}))
        .orElseThrow()
        .getHeaders()
        .getContentDisposition()
        .getFilename();
  }

  @Test
  void filesOfOneCaseAreToldApartAndNameNobody() {
    var all =
        List.of(
            file("files", "Intyg Alva Ettprov.pdf", "application/pdf"),
            file("files", "Intyg Alva Ettprov.pdf", "application/pdf"),
            file("completion", "Komplettering.txt", "text/plain"),
            file("message", "bild.png", "image/png"),
            file("communication", "svar.jpg", "image/jpeg"),
            file("appeal", "karta.docx", "application/x-something-unknown"));
    assertThat(all.stream().map(file -> savedAs(all, file)))
        .containsExactly(
            "SKJ-2026-00012-bilaga-1.pdf",
            "SKJ-2026-00012-bilaga-2.pdf",
            "SKJ-2026-00012-komplettering-3.txt",
            "SKJ-2026-00012-meddelande-4.png",
            "SKJ-2026-00012-yttrande-5.jpg",
            "SKJ-2026-00012-overklagande-6.bin");
  }

  /** The number tells nobody how many files another guardian has sent. */
  @Test
  void aReadersOwnFilesAreCounted() {
    var others = file("files", "annans.pdf", "application/pdf");
    var own = file("message", "egen.pdf", "application/pdf");
    assertThat(savedAs(List.of(others, own), own)).endsWith("-2.pdf");
    assertThat(savedAs(List.of(own), own)).endsWith("-1.pdf");
  }

  @Test
  void whatIsNotAmongThemIsNotThere() {
    var own = file("message", "egen.pdf", "application/pdf");
    assertThat(
            Downloads.oneOf(
                List.of(own), "another", () -> "SKJ-2026-00012", id -> Optional.of(new byte[0])))
        .isEmpty();
  }
}
