package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.integrations.attachments.SampleFiles.ascii;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import se.besked.kernel.attachments.Sender;
import se.besked.kernel.attachments.Verdict;

/** A file that is not built as it says comes to a verdict, whatever is wrong with it. */
class DamagedFilesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({"a.jpg,200", "a.png,200", "a.heic,100", "a.webp,100", "a.pdf,15"})
  void damageIsJudged(String name, int times) throws IOException {
    var properties =
        new AttachmentsProperties(
            DataSize.ofMegabytes(1), 3, List.of(FileKind.values()), null, null);
    var random = new Random(20261130);
    int accepted = 0;
    try (var check =
        new ContentAttachmentCheck(
            properties, _ -> MalwareScanner.Finding.CLEAN, Clock.systemUTC())) {
      for (int i = 0; i < times; i++) {
        var verdict =
            check.take(new Sender("a"), name, new ByteArrayInputStream(damaged(name, random)));
        if (verdict instanceof Verdict.Accepted(var type, var called, var hash, var file)) {
          file.close();
          accepted++;
        }
      }
      assertThat(check.filesOnDisk()).isZero();
    }
    assertThat(accepted).as("damage that does no harm, and damage that does").isLessThan(times);
  }

  /** Some bytes changed, most of them where the structure is; now and then cut off. */
  private static byte[] damaged(String name, Random random) {
    var file =
        switch (name) {
          case "a.jpg" -> PlantedPictures.jpeg();
          case "a.png" -> PlantedPictures.png();
          case "a.heic" -> PlantedPictures.heic();
          case "a.webp" -> PlantedPictures.webp();
          default -> PlantedPdf.whole();
        };
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int within = random.nextBoolean() ? Math.min(600, file.length) : file.length;
      file[16 + random.nextInt(within - 16)] = (byte) random.nextInt(256);
    }
    return random.nextInt(5) == 0
        ? Arrays.copyOf(file, 16 + random.nextInt(file.length - 16))
        : file;
  }

  @Test
  void orientationIsReadInBothOrdersOfBytesAndNeverBeyondTheEnd() {
    assertThat(Orientation.in(ByteBuffer.wrap(Orientation.only(8)))).isEqualTo(8);
    var little = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
    little.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 1);
    little.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    assertThat(Orientation.in(little.flip().limit(26))).isEqualTo(6);
    assertThat(Orientation.in(ByteBuffer.wrap(ascii("MM\0*\177\377\377\377")))).isEqualTo(1);
    assertThat(Orientation.in(ByteBuffer.wrap(ascii("MM")))).isEqualTo(1);
    assertThat(Orientation.in(ByteBuffer.wrap(Orientation.only(77)))).isEqualTo(1);
  }
}
