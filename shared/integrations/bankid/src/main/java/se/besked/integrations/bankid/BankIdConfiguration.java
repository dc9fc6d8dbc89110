package se.besked.integrations.bankid;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import se.besked.integrations.bankid.signature.PinnedRoots;
import se.besked.integrations.bankid.signature.SignatureVerifier;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.SupplierClient;
import se.besked.kernel.signing.ElectronicId;

/**
 * Connects to BankID where {@code besked.bankid.url} is set. Never starts a simulator: the host
 * decides, and then points the address at it.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
@ConditionalOnProperty("besked.bankid.url")
@EnableConfigurationProperties(BankIdProperties.class)
public class BankIdConfiguration {
  private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

  @Bean
  @ConditionalOnMissingBean(ElectronicId.class)
  ElectronicId electronicId(
      BankIdProperties properties,
      ObjectProvider<SslBundles> bundles,
      ObjectProvider<Clock> clock) {
    var name = properties.sslBundle();
    var bundle = name == null || name.isBlank() ? null : bundles.getObject().getBundle(name);
    return connect(properties, bundle, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  @ConditionalOnMissingBean
  BankIdLaunch bankIdLaunch(BankIdProperties properties) {
    return new BankIdLaunch(properties.appLinkBase(), properties.schemeBase());
  }

  /**
   * The same connection without Spring.
   *
   * @param bundle our certificate and BankID's server root; none only for a simulator on this
   *     computer
   * @throws IllegalArgumentException with a Swedish sentence when the settings cannot be right
   */
  public static ElectronicId connect(
      BankIdProperties properties, @Nullable SslBundle bundle, Clock clock) {
    check(properties, bundle);
    var api =
        SupplierClient.of(
                properties.connectTimeout(), properties.readTimeout(), AnswerSize.SMALL, bundle)
            .refusing(BankIdRefusal::read)
            .at(BankIdApi.class, properties.url());
    var verifier = new SignatureVerifier(PinnedRoots.read(properties.trustedRoots()));
    return new BankIdElectronicId(api, verifier, properties.refuseHighRisk(), clock);
  }

  private static void check(BankIdProperties properties, @Nullable SslBundle bundle) {
    var address = URI.create(properties.url());
    if (bundle != null) {
      if (bundle.getStores().getTrustStore() == null) {
        throw new IllegalArgumentException(
            "SSL-paketet för BankID saknar trust store. Lägg in BankID:s egen serverrot där:"
                + " offentliga utfärdare får inte godtas.");
      }
    } else if (!"http".equals(address.getScheme()) || !THIS_COMPUTER.contains(address.getHost())) {
      throw new IllegalArgumentException(
          "Ange besked.bankid.ssl-bundle: utan eget certifikat får bara en simulator på den här"
              + " datorn användas.");
    }
    if (bundle != null && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("Adressen i besked.bankid.url ska börja med https.");
    }
  }
}
