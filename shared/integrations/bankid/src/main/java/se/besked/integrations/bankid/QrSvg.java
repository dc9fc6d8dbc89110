package se.besked.integrations.bankid;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as an SVG element to put straight into a page: one path, crisp at any size, dark on
 * white whatever the theme, with a name that screen readers say.
 */
public final class QrSvg {
  /** The white border that the standard asks for, in modules. */
  private static final int QUIET_ZONE = 4;

  private QrSvg() {}

  /**
   * Draws the code. Size it with CSS; it fills the width it is given.
   *
   * @param content what the code says, see {@link se.besked.kernel.signing.ElectronicId#qrContent}
   * @param label the accessible name, e.g. {@code "QR-kod att läsa av med BankID-appen"}
   */
  public static String render(String content, String label) {
    var matrix = matrix(content);
    int size = matrix.getWidth();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + (size + " " + size)
        + "\" role=\"img\" aria-label=\""
        + escaped(label)
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
        + (size + "v" + size + "h-" + size)
        + "z\"/><path fill=\"#000\" d=\""
        + path(matrix)
        + "\"/></svg>";
  }

  private static BitMatrix matrix(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.L,
                  EncodeHintType.MARGIN,
                  QUIET_ZONE));
    } catch (WriterException e) {
      throw new IllegalArgumentException("The content is too long for a QR code", e);
    }
  }

  /** One rectangle per horizontal run of dark modules. */
  private static String path(BitMatrix matrix) {
    var path = new StringBuilder(4_096);
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (!matrix.get(x, y)) {
          continue;
        }
        int start = x;
        while (x + 1 < matrix.getWidth() && matrix.get(x + 1, y)) {
          x++;
        }
        int run = x - start + 1;
        path.append('M').append(start).append(' ').append(y);
        path.append('h').append(run).append("v1h-").append(run).append('z');
      }
    }
    return path.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
