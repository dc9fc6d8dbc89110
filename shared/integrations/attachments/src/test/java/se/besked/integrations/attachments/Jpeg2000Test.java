package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.besked.integrations.attachments.SampleFiles.ascii;
import static se.besked.integrations.attachments.SampleFiles.box;
import static se.besked.integrations.attachments.SampleFiles.join;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Jpeg2000Test {
  private static final String SAYS = "Annas skanner, serienummer 4711";
  private static final byte[] PIXELS = {1, 2, (byte) 0xff, 0x64, 0, 9, 7, 7, 7};

  private static byte[] marker(int code, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .putShort((short) code)
        .putShort((short) (2 + content.length))
        .put(content)
        .array();
  }

  /** With comments before the picture and in each of its parts. */
  private static byte[] codestream() {
    var comment = marker(0xff64, join(new byte[] {0, 1}, ascii(SAYS)));
    var main = join(new byte[] {(byte) 0xff, 0x4f}, join(marker(0xff51, new byte[38]), comment));
    return join(
        join(main, part(comment)), join(part(comment), new byte[] {(byte) 0xff, (byte) 0xd9}));
  }

  private static byte[] part(byte[] comment) {
    int size = 12 + comment.length + 2 + PIXELS.length;
    var tile = ByteBuffer.allocate(8).putShort((short) 0).putInt(size).array();
    return join(
        join(marker(0xff90, tile), comment), join(new byte[] {(byte) 0xff, (byte) 0x93}, PIXELS));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void commentsAreEmptiedAndPixelsStay() throws IOException {
    assertThat(text(codestream())).contains(SAYS);
    var clean = text(Jpeg2000.clean(codestream()));
    assertThat(clean).doesNotContain("Annas", "4711").hasSize(codestream().length);
    assertThat(clean.split(text(PIXELS), -1)).as("both parts").hasSize(3);
  }

  @Test
  void soAreBoxesOfTheHeaderThatNoPixelNeeds() throws IOException {
    var header =
        join(
            box("ihdr", new byte[14]),
            join(box("colr", new byte[] {1, 0, 0, 0, 0, 0, 16}), box("uuid", ascii(SAYS))));
    var whole =
        join(
            box("jP  ", new byte[] {13, 10, (byte) 0x87, 10}),
            join(box("jp2h", header), box("jp2c", codestream())));
    var clean = text(Jpeg2000.clean(whole));
    assertThat(clean).doesNotContain("Annas", "4711").contains("ihdr", "colr", text(PIXELS));
  }

  @Test
  void aProfileThatIsNoneAndASegmentWithoutEndAreRefused() {
    var colour = box("jp2h", box("colr", join(new byte[] {2, 0, 0}, ascii(SAYS))));
    assertThatThrownBy(() -> Jpeg2000.clean(colour)).isInstanceOf(IOException.class);
    var cut = marker(0xff51, new byte[38]);
    cut[3] = 127;
    assertThatThrownBy(() -> Jpeg2000.clean(join(new byte[] {(byte) 0xff, 0x4f}, cut)))
        .isInstanceOf(IOException.class);
  }
}
