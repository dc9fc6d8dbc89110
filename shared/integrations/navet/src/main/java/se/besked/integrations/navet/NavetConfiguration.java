package se.besked.integrations.navet;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.kernel.registers.PopulationRegister;

/** Mounts the population register. Needs a {@link Clock}; hears {@link RegisterLookups} if any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NavetConfiguration.Settings.class)
public class NavetConfiguration {
  private static final System.Logger LOG = System.getLogger(NavetConfiguration.class.getName());

  @Bean
  PopulationRegister populationRegister(
      Settings settings,
      ObjectProvider<SslBundles> bundles,
      ObjectProvider<RegisterLookups> listeners,
      Clock clock) {
    var ssl =
        settings.sslBundle() == null ? null : bundles.getObject().getBundle(settings.sslBundle());
    return new NavetPopulationRegister(
        new NavetConnection(settings, ssl, clock),
        lookup -> {
          LOG.log(
              Level.INFO,
              "Population register: asked for {0}, found {1}, {2} ms, {3}",
              lookup.asked(),
              lookup.found(),
              lookup.took().toMillis(),
              lookup.failure() == null ? "answered" : lookup.failure());
          listeners.orderedStream().forEach(l -> l.lookedUp(lookup));
        },
        clock);
  }

  /**
   * {@code besked.navet.*}.
   *
   * @param url base address up to and including the version, without slash at the end
   * @param tokenUrl the OAuth 2 token endpoint
   * @param organisationNumber twelve digits: 16 and the municipality's organisation number
   * @param orderId the order (beställning) that says which data may be read, at most 18 characters
   * @param oauth credentials for the token
   * @param api the gateway's keys, others than those for the token
   * @param sslBundle the bundle with the organisation certificate; absent for no client certificate
   * @param connectTimeout 2 s when absent
   * @param timeout for each call, 10 s when absent
   */
  @ConfigurationProperties("besked.navet")
  public record Settings(
      String url,
      String tokenUrl,
      String organisationNumber,
      String orderId,
      Credentials oauth,
      Credentials api,
      @Nullable String sslBundle,
      @DefaultValue("2s") Duration connectTimeout,
      @DefaultValue("10s") Duration timeout) {

    public Settings {
      required("url", url);
      required("token-url", tokenUrl);
      required("organisation-number", organisationNumber);
      required("order-id", orderId);
      if (oauth == null || api == null) {
        throw new IllegalArgumentException(
            "besked.navet.oauth and besked.navet.api need an id and a secret");
      }
      if (!organisationNumber.matches("\\d{12}")) {
        throw new IllegalArgumentException("besked.navet.organisation-number must be 12 digits");
      }
      if (orderId.length() > 18) {
        throw new IllegalArgumentException("besked.navet.order-id is at most 18 characters");
      }
    }
  }

  /** An id with its secret, which no log ever shows. */
  public record Credentials(String id, String secret) {
    public Credentials {
      required("oauth.id and api.id", id);
      required("oauth.secret and api.secret", secret);
    }

    @Override
    public String toString() {
      return id + " (secret kept)";
    }
  }

  private static void required(String property, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("besked.navet." + property + " must be set");
    }
  }
}
