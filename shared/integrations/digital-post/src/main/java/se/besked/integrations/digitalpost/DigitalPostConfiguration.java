package se.besked.integrations.digitalpost;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.integrations.http.AnswerSize;
import se.besked.integrations.http.SupplierClient;
import se.besked.integrations.http.soap.SoapClient;
import se.besked.kernel.post.DigitalPost;

/**
 * Gives the host {@link DigitalPost} when {@code besked.digital-post.recipient-url} is set. Needs a
 * {@link Clock}.
 */
@Configuration(proxyBeanMethods = false)
public class DigitalPostConfiguration {

  /** Only where there is digital post, since everything in it must be given then. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("besked.digital-post.recipient-url")
  @EnableConfigurationProperties(Settings.class)
  static class Connected {
    @Bean
    DigitalPost digitalPost(Settings settings, ObjectProvider<SslBundles> bundles, Clock clock) {
      var all = bundles.getObject();
      var tls = settings.sslBundle() == null ? null : all.getBundle(settings.sslBundle());
      var sender = signer(all.getBundle(settings.signingBundle()));
      var intermediary =
          settings.intermediaryBundle() == null
              ? sender
              : signer(all.getBundle(settings.intermediaryBundle()));
      return new MinaMeddelanden(
          settings,
          new SoapClient(settings.supplier(tls)),
          new SealedDelivery(settings, sender, intermediary),
          clock);
    }
  }

  static EnvelopedSignature.Signer signer(SslBundle bundle) {
    try {
      var store = Objects.requireNonNull(bundle.getStores().getKeyStore(), "key store");
      var password = bundle.getKey().getPassword();
      for (var alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return signer(store, alias, password);
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Organisationscertifikatet för digital post går inte att läsa.", e);
    }
    throw new IllegalStateException(
        "besked.digital-post.signing-bundle har ingen nyckel. Ange organisationscertifikatet med nyckel.");
  }

  private static EnvelopedSignature.Signer signer(
      KeyStore store, String alias, @Nullable String password) throws GeneralSecurityException {
    var key = store.getKey(alias, password == null ? null : password.toCharArray());
    return new EnvelopedSignature.Signer(
        (PrivateKey) key, (X509Certificate) store.getCertificate(alias));
  }

  /**
   * {@code besked.digital-post.*}.
   *
   * @param recipientUrl the register of mailboxes, {@code Recipient/v3}
   * @param organisationNumber the sender's: 16 and ten digits
   * @param senderName 2 to 256 characters, e.g. {@code "Havrelunda kommun"}
   * @param sslBundle the bundle with the certificate for the connections; absent for none
   * @param signingBundle the bundle with the key that signs as sender
   * @param intermediaryBundle the bundle with the key that seals; the sender's own when absent, as
   *     when a municipality is its own intermediary
   * @param operators those that letters are delivered to, by agreement; no other address is called
   * @param largestBytes the most that a letter's files may weigh, 2 million when absent
   * @param connectTimeout 3 s when absent
   * @param timeout for each call, 30 s when absent
   */
  @ConfigurationProperties("besked.digital-post")
  public record Settings(
      String recipientUrl,
      String organisationNumber,
      String senderName,
      Support support,
      @Nullable String sslBundle,
      String signingBundle,
      @Nullable String intermediaryBundle,
      List<Operator> operators,
      @DefaultValue("2000000") long largestBytes,
      @DefaultValue("3s") Duration connectTimeout,
      @DefaultValue("30s") Duration timeout) {
    public Settings {
      web("recipient-url", recipientUrl);
      if (organisationNumber == null || !organisationNumber.matches("16\\d{10}")) {
        throw new IllegalArgumentException(
            "besked.digital-post.organisation-number ska vara 16 och tio siffror.");
      }
      if (senderName == null || senderName.length() < 2 || senderName.length() > 256) {
        throw new IllegalArgumentException("besked.digital-post.sender-name ska ha 2–256 tecken.");
      }
      if (support == null || signingBundle == null || signingBundle.isBlank()) {
        throw new IllegalArgumentException(
            "besked.digital-post.support och besked.digital-post.signing-bundle saknas.");
      }
      if (operators == null || operators.isEmpty()) {
        throw new IllegalArgumentException(
            "besked.digital-post.operators saknas. Ange de operatörer som kommunen har avtal med.");
      }
      operators = List.copyOf(operators);
    }

    SupplierClient supplier(@Nullable SslBundle tls) {
      return SupplierClient.of(connectTimeout, timeout, AnswerSize.LARGE, tls);
    }

    URI recipientAddress() {
      return URI.create(recipientUrl);
    }
  }

  /** Where a recipient gets help, as it stands on each letter. */
  public record Support(String text, String url, String phone, String email) {
    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST = 255;

    public Support {
      if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
        throw new IllegalArgumentException(
            "besked.digital-post.support.text ska ha 1–1024 tecken.");
      }
      if (url == null
          || url.length() > LONGEST
          || phone == null
          || phone.length() > LONGEST
          || email == null
          || !email.matches(".+@.+\\..+")) {
        throw new IllegalArgumentException(
            "besked.digital-post.support behöver url, phone och email.");
      }
    }
  }

  /**
   * A mailbox operator.
   *
   * @param id organisation number, 16 and ten digits
   * @param address of its {@code Service/v3}
   */
  public record Operator(String id, String name, URI address) {
    public Operator {
      if (id == null || !id.matches("16\\d{10}") || name == null || name.isBlank()) {
        throw new IllegalArgumentException(
            "besked.digital-post.operators behöver id (16 och tio siffror) och name.");
      }
      web("operators.address", address == null ? null : address.toString());
    }
  }

  private static void web(String property, @Nullable String address) {
    var uri = address == null ? null : URI.create(address);
    if (uri == null
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
      throw new IllegalArgumentException(
          "besked.digital-post." + property + " ska vara en webbadress.");
    }
  }
}
