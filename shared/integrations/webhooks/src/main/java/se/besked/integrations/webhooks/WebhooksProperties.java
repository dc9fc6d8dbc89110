package se.besked.integrations.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where messages may be sent, under {@code besked.webhooks}.
 *
 * @param allowedHosts host names, with a port when it is not 443, e.g. {@code
 *     robot.havrelunda.example:8443}; none: nowhere
 * @param allowLoopback also this computer, and without TLS; for a demo, refused in production
 */
@ConfigurationProperties("besked.webhooks")
public record WebhooksProperties(
    @DefaultValue List<String> allowedHosts,
    @DefaultValue("false") boolean allowLoopback,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration timeout) {
  private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?");

  public WebhooksProperties {
    allowedHosts = List.copyOf(allowedHosts);
    for (var host : allowedHosts) {
      if (!HOST.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "besked.webhooks.allowed-hosts: skriv värdnamn med små bokstäver, utan https:// och"
                + " utan stjärna: "
                + host);
      }
    }
  }
}
