package se.besked.integrations.webhooks;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.CallFailed;
import se.besked.integrations.http.SupplierClient;

/** Posts messages to addresses that are allowed. Follows no redirect and keeps no answer. */
public final class WebhookClient {
  private final AllowedAddresses allowed;
  private final WebhookPost receiver;

  public WebhookClient(WebhooksProperties properties) {
    allowed = new AllowedAddresses(properties);
    receiver =
        SupplierClient.of(
                properties.connectTimeout(), properties.timeout(), AnswerSize.NOTHING, null)
            .anywhere(WebhookPost.class);
  }

  /** Why an address is not allowed. */
  public enum Refusal {
    SCHEME,
    HOST,
    FORM
  }

  /**
   * What came of a message.
   *
   * @param status what the receiver answered; null when it did not
   * @param problem in one word; null when it was taken, that is answered with 2xx
   */
  public record Sent(@Nullable Integer status, @Nullable String problem) {}

  /** Empty when messages may be sent there. */
  public Optional<Refusal> refuses(URI url) {
    return allowed.refuses(url);
  }

  /** Sends one message. The list of hosts may have changed since the address was put up. */
  public Sent post(URI url, Map<String, String> headers, byte[] body) {
    try {
      if (allowed.refuses(url).isPresent() || allowed.leadsAstray(url)) {
        return new Sent(null, "NOT_ALLOWED");
      }
    } catch (UnknownHostException e) {
      return new Sent(null, "UNKNOWN_HOST");
    }
    try (var answer = receiver.post(url, headers, body)) {
      int status = answer.status();
      return new Sent(status, status >= 200 && status < 300 ? null : "REFUSED");
    } catch (CallFailed e) {
      return new Sent(null, "NO_ANSWER");
    }
  }
}
