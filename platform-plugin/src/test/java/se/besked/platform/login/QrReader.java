package se.besked.platform.login;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;

/** Reads a QR code as a telephone does: from what the screen shows. */
final class QrReader {
  /**
   * A page just loaded may still be moving when its picture is taken, and a code that changes may
   * be half the old one: a telephone looks again.
   */
  private static final int ATTEMPTS = 10;

  private static final double PAUSE_MILLIS = 250;

  private QrReader() {}

  static String read(Locator shown) throws Exception {
    ReaderException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var image = ImageIO.read(new ByteArrayInputStream(shown.screenshot()));
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
      try {
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
      } catch (ReaderException e) {
        last = e;
        shown.page().waitForTimeout(PAUSE_MILLIS);
      }
    }
    throw last;
  }
}
