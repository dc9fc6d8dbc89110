package se.besked.platform.setup;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import se.besked.casework.webhooks.OutgoingWebhooks;
import se.besked.integrations.webhooks.WebhookClient;

/** Messages of events by HTTP, to the hosts that the installation lists. */
final class SuppliedWebhooks implements OutgoingWebhooks {
  private final WebhookClient client;

  SuppliedWebhooks(WebhookClient client) {
    this.client = client;
  }

  @Override
  public Optional<Refusal> refuses(URI url) {
    return client
        .refuses(url)
        .map(
            refusal ->
                switch (refusal) {
                  case SCHEME -> Refusal.SCHEME;
                  case HOST -> Refusal.HOST;
                  case FORM -> Refusal.FORM;
                });
  }

  @Override
  public Result post(URI url, Map<String, String> headers, byte[] body) {
    var sent = client.post(url, headers, body);
    return new Result(sent.status(), sent.problem());
  }
}
