package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.kernel.attachments.Verdict;
import se.besked.kernel.attachments.Verdict.Reason;

/** A picture is kept as what its pixels are made of, and not a byte more. */
class WrittenAnewTest {
  @RegisterExtension final Intake intake = new Intake();

  static Stream<Arguments> hidden() {
    return Stream.concat(
        HiddenPictures.pngs().entrySet().stream()
            .map(e -> Arguments.of("bild.png", e.getKey(), e.getValue())),
        HiddenPictures.jpegs().entrySet().stream()
            .map(e -> Arguments.of("bild.jpg", e.getKey(), e.getValue())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("hidden")
  void whatNoPixelIsMadeOfIsNotKept(String name, String where, byte[] content) throws IOException {
    assertThat(unfolded(content)).as("it is there").contains("Provgatan 4711");

    var kept = intake.kept(name, content);

    assertThat(unfolded(kept)).doesNotContain("Provgatan", "Annas skanner");
    assertThat(pixels(kept)).isEqualTo(pixels(shown(name, where, content)));
    assertThat(intake.kept(name, kept)).as("the next time").isEqualTo(kept);
  }

  /** Not every decoder opens those that have something where it should not be. */
  private static byte[] shown(String name, String where, byte[] content) {
    if (name.endsWith("png")) {
      return content;
    }
    if (where.endsWith("restarts")) {
      return HiddenPictures.restarting(new byte[0]);
    }
    return where.endsWith("in steps") ? HiddenPictures.inSteps() : SampleFiles.picture("jpg");
  }

  static Stream<Arguments> others() {
    return HiddenPictures.others().entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void ofOthersThePixelsAreKept(String name, byte[] content) throws IOException {
    var kept = intake.kept(name, content);
    assertThat(unfolded(kept)).doesNotContain("Provgatan", "Annas skanner");
    assertThat(pixels(kept)).hasSize(64 * 48);
  }

  static Stream<Arguments> refused() {
    return HiddenPictures.refusedJpegs().entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatNoPictureHasIsRefused(String what, byte[] content) throws IOException {
    assertThat(intake.take("bild.jpg", content))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, no -> assertThat(no.reason()).isEqualTo(Reason.BROKEN));
  }

  /** It is read as it is, block by block, also where later scans go over the same blocks. */
  @Test
  void aPictureInStepsIsTheSame() throws IOException {
    var steps = HiddenPictures.inSteps();
    assertThat(pixels(intake.kept("a.jpg", steps))).isEqualTo(pixels(steps));
  }

  /** All of it, and whatever can be unfolded from some byte on. */
  private static String unfolded(byte[] content) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(content);
    for (int i = 0; i < content.length - 2; i++) {
      if (content[i] == 0x78) {
        var rest = new ByteArrayInputStream(content, i, content.length - i);
        try (var inflater = new InflaterInputStream(rest)) {
          all.writeBytes(inflater.readNBytes(100_000));
        } catch (IOException _) {
          // Not the beginning of anything.
        }
      }
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  private static int[] pixels(byte[] picture) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
