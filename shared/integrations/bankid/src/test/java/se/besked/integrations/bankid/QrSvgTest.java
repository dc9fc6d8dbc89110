package se.besked.integrations.bankid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSvgTest {
  private static final String CONTENT =
      "bankid.67df3917-fa0d-44e5-b327-edcc928297f8.0."
          + "dc69358e712458a66a7525beef148ae8526b1c71610eff2c16cdffb4cdac9bf8";
  private static final int SCALE = 4;

  @Test
  void whatIsDrawnReadsAsTheContent() throws Exception {
    var svg = QrSvg.render(CONTENT, "QR-kod");
    var pixels = paint(svg);
    int side = (int) Math.sqrt(pixels.length);
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(CONTENT);
  }

  @Test
  void saysItsNameToScreenReadersAndEscapesIt() {
    assertThat(QrSvg.render(CONTENT, "Läs \"av\" <nu>"))
        .contains("role=\"img\"")
        .contains("aria-label=\"Läs &quot;av&quot; &lt;nu&gt;\"")
        .doesNotContain("<nu>");
  }

  @Test
  void isSmallEnoughToSendEverySecond() {
    assertThat(QrSvg.render(CONTENT, "QR-kod").length()).isLessThan(16_000);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> QrSvg.render("x".repeat(5_000), "QR-kod"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] paint(String svg) {
    var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    int side = Integer.parseInt(box.group(1)) * SCALE;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    var runs =
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z")
            .matcher(svg.substring(svg.indexOf("#000")));
    while (runs.find()) {
      int x = Integer.parseInt(runs.group(1)) * SCALE;
      int y = Integer.parseInt(runs.group(2)) * SCALE;
      int width = Integer.parseInt(runs.group(3)) * SCALE;
      for (int row = y; row < y + SCALE; row++) {
        Arrays.fill(pixels, row * side + x, row * side + x + width, 0x000000);
      }
    }
    return pixels;
  }
}
