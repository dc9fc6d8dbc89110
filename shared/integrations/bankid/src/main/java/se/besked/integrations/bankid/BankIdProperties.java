package se.besked.integrations.bankid;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How BankID is reached.
 *
 * @param url the RP API with its version, e.g. {@code https://appapi2.bankid.com/rp/v6.0}
 * @param sslBundle the name of Spring's SSL bundle with our certificate and, as trust store,
 *     BankID's own server root; required for https
 * @param trustedRoots the roots that signatures must lead to: PEM text, or a location such as
 *     {@code file:/etc/besked/bankid-root.pem}
 * @param appLinkBase where a same-device start goes on devices with app links
 * @param schemeBase where a same-device start goes on all other devices
 * @param connectTimeout the longest wait for a connection
 * @param readTimeout the longest wait for an answer
 * @param refuseHighRisk whether an order that BankID judges as high risk counts as failed; so it
 *     does unless the municipality says otherwise
 */
@ConfigurationProperties("besked.bankid")
public record BankIdProperties(
    String url,
    @Nullable String sslBundle,
    List<String> trustedRoots,
    @DefaultValue(BankIdLaunch.APP_LINK) String appLinkBase,
    @DefaultValue(BankIdLaunch.SCHEME_LINK) String schemeBase,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout,
    @DefaultValue("true") boolean refuseHighRisk) {

  /** Refuses what could only fail later, in front of a citizen. */
  public BankIdProperties {
    if (url == null || url.isBlank()) {
      throw new IllegalArgumentException("Ange besked.bankid.url, adressen till BankID.");
    }
    if (trustedRoots == null || trustedRoots.isEmpty()) {
      throw new IllegalArgumentException(
          "Ange besked.bankid.trusted-roots, rotcertifikatet som underskrifter ska leda till.");
    }
    url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    trustedRoots = List.copyOf(trustedRoots);
  }
}
