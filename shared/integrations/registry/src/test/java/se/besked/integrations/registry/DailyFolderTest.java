package se.besked.integrations.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.besked.kernel.registry.RecordFolder.Unwritten;
import se.besked.kernel.registry.RegistryEntry;

class DailyFolderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<RegistryEntry> ENTRIES =
      List.of(RestRegistryIT.entry("Ansökan", "{\"å\":1}"));

  @TempDir Path root;

  private Path day() {
    return root.resolve("demo/2026-11-22");
  }

  @Test
  void aDayIsWholeAndItsChecksumsAreRight() throws Exception {
    var checksum = new DailyFolder(root).write("demo", DAY, ENTRIES);

    var manifest = Files.readAllBytes(day().resolve("manifest.json"));
    assertThat(MessageDigest.getInstance("SHA-256").digest(manifest)).isEqualTo(checksum);
    var json = EntryJson.JSON.readTree(manifest);
    assertThat(json.path("entries").asInt()).isOne();
    assertThat(json.path("files").size()).isEqualTo(2);
    for (var file : json.path("files")) {
      var content = Files.readAllBytes(day().resolve(file.path("path").asString()));
      assertThat(content).hasSize(file.path("size").asInt());
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
          .isEqualTo(file.path("sha256").asString());
    }
    assertThat(Files.readString(day().resolve("documents/BUN-2026-123/1-1-application.json")))
        .isEqualTo("{\"å\":1}");
    assertThat(Files.readAllLines(day().resolve("journal.jsonl"))).hasSize(1);
  }

  @Test
  void aRunThatWasCutOffBeginsAgain() throws Exception {
    var part = root.resolve("demo/.2026-11-22.part");
    Files.createDirectories(part);
    Files.writeString(part.resolve("journal.jsonl"), "half");
    new DailyFolder(root).write("demo", DAY, ENTRIES);
    assertThat(part).doesNotExist();
    assertThat(Files.readString(day().resolve("journal.jsonl"))).contains("BUN 2026/123");
  }

  @Test
  void aDayThatIsThereIsTheSameDay() throws Exception {
    var folder = new DailyFolder(root);
    assertThat(folder.write("demo", DAY, ENTRIES)).isEqualTo(folder.write("demo", DAY, ENTRIES));
    assertThatThrownBy(
            () -> folder.write("demo", DAY, List.of(RestRegistryIT.entry("Beslut", "{}"))))
        .isInstanceOf(Unwritten.class)
        .hasMessageContaining("2026-11-22 finns redan något annat");
    assertThat(Files.readString(day().resolve("journal.jsonl"))).contains("Ansökan");
  }

  @Test
  void aDocumentThatHasChangedStopsTheDay() {
    var good = RestRegistryIT.document("a.json", "{}");
    var entry = RestRegistryIT.entry("Ansökan", "{}");
    var changed =
        new RegistryEntry(
            entry.id(),
            entry.board(),
            entry.designation(),
            1,
            entry.caseNumber(),
            entry.title(),
            entry.direction(),
            entry.counterpart(),
            entry.happenedAt(),
            entry.enteredAt(),
            false,
            List.of(
                new RegistryEntry.Document(
                    "a.json", good.mediaType(), 2, good.sha256(), () -> new byte[] {7, 7})));
    assertThatThrownBy(() -> new DailyFolder(root).write("demo", DAY, List.of(changed)))
        .isInstanceOf(Unwritten.class)
        .hasMessageContaining("har ändrats");
    assertThat(day()).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenSaysSo() throws Exception {
    var file = Files.writeString(root.resolve("a-file"), "");
    assertThatThrownBy(() -> new DailyFolder(file).write("demo", DAY, ENTRIES))
        .isInstanceOf(Unwritten.class)
        .hasMessageContaining("kunde inte skrivas");
  }
}
