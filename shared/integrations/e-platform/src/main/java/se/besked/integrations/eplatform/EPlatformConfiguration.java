package se.besked.integrations.eplatform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.kernel.eplatform.EPlatform;

/** Mounts the e-service platform, when {@code besked.e-platform.url} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("besked.e-platform.url")
@EnableConfigurationProperties(EPlatformConfiguration.Settings.class)
public class EPlatformConfiguration {

  @Bean
  EPlatform ePlatform(Settings settings, ObjectProvider<SslBundles> bundles) {
    var ssl =
        settings.sslBundle() == null ? null : bundles.getObject().getBundle(settings.sslBundle());
    return new OpenEPlatform(settings, ssl);
  }

  /**
   * {@code besked.e-platform.*}.
   *
   * @param url the platform's address without path, e.g. {@code
   *     https://etjanster.havrelunda.example}
   * @param username of the service account that the flows let in
   * @param password of the service account
   * @param system by which the platform tells our numbers from other systems'
   * @param principal the user id that events are shown with
   * @param principalName what that user is called
   * @param readReceipts whether the flows allow read receipts; asking for one otherwise is a fault
   * @param sslBundle the bundle with our certificate and whom we trust; absent for the JDK's own
   * @param connectTimeout 2 s when absent
   * @param timeout for each call, 20 s when absent
   */
  @ConfigurationProperties("besked.e-platform")
  public record Settings(
      String url,
      String username,
      String password,
      @DefaultValue("besked") String system,
      @DefaultValue("besked") String principal,
      @DefaultValue("Besked") String principalName,
      @DefaultValue("true") boolean readReceipts,
      @Nullable String sslBundle,
      @DefaultValue("2s") Duration connectTimeout,
      @DefaultValue("20s") Duration timeout) {
    public Settings {
      required("url", url);
      required("username", username);
      required("password", password);
      required("system", system);
    }

    /** Without the password, which no log ever shows. */
    @Override
    public String toString() {
      return "Settings[url=" + url + ", system=" + system + "]";
    }
  }

  private static void required(String property, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("besked.e-platform." + property + " must be set");
    }
  }
}
