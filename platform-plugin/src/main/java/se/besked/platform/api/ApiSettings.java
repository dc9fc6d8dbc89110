package se.besked.platform.api;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How open the public API is.
 *
 * @param requestsPerMinute for each client address, over time
 * @param burst how many at once before that pace holds
 * @param maxClients how many addresses are remembered; the one unseen longest is forgotten first
 * @param trustedProxies addresses or networks, e.g. {@code 10.0.0.0/8}, whose X-Forwarded-For holds
 * @param corsOrigins websites whose scripts may call, e.g. {@code https://www.havrelunda.example}
 */
@ConfigurationProperties("besked.api")
public record ApiSettings(
    @DefaultValue("60") int requestsPerMinute,
    @DefaultValue("120") int burst,
    @DefaultValue("10000") int maxClients,
    @DefaultValue("16384") int maxBodyBytes,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue List<String> corsOrigins) {
  public ApiSettings {
    if (requestsPerMinute < 1 || burst < 1 || maxClients < 1 || maxBodyBytes < 1) {
      throw new IllegalArgumentException("Värdena under besked.api ska vara minst 1.");
    }
    if (corsOrigins.contains("*")) {
      throw new IllegalArgumentException(
          "besked.api.cors-origins ska räkna upp webbplatserna, inte vara *.");
    }
  }
}
