package se.besked.integrations.bankid;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.besked.kernel.signing.ElectronicId.StartedOrder;

/** The moving QR code's text: a new one every whole second, proven with a secret we keep. */
public final class QrContent {
  private QrContent() {}

  /** What to show now; the first second is 0, also when the clock has been set back. */
  static String of(StartedOrder order, Instant now) {
    long seconds = Math.max(0, Duration.between(order.receivedAt(), now).toSeconds());
    return "bankid."
        + order.qrStartToken()
        + "."
        + seconds
        + "."
        + authCode(order.qrStartSecret(), seconds);
  }

  /**
   * The proof for one second.
   *
   * @param seconds whole seconds since the order was received
   * @return HMAC-SHA256 in lower-case hexadecimal digits
   */
  public static String authCode(String qrStartSecret, long seconds) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(qrStartSecret.getBytes(US_ASCII), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(Long.toString(seconds).getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
