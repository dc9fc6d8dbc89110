package se.besked.casework.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a message: HMAC-SHA256 over its id, the time it is sent and its body, once with each secret
 * that holds. The time lets the receiver refuse what is repeated later, the id what is repeated at
 * once.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks">Standard Webhooks</a>
 */
public final class WebhookSignature {
  private WebhookSignature() {}

  /** The three headers. */
  public static Map<String, String> headers(
      UUID id, Instant at, byte[] body, List<byte[]> secrets) {
    var seconds = Long.toString(at.getEpochSecond());
    var headers = new LinkedHashMap<String, String>();
    headers.put("webhook-id", id.toString());
    headers.put("webhook-timestamp", seconds);
    headers.put(
        "webhook-signature",
        secrets.stream()
            .map(secret -> "v1," + signed(id.toString(), seconds, body, secret))
            .collect(Collectors.joining(" ")));
    return headers;
  }

  private static String signed(String id, String seconds, byte[] body, byte[] secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Every Java has HMAC with SHA-256", e);
    }
  }
}
