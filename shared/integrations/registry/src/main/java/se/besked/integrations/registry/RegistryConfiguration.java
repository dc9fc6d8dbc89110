package se.besked.integrations.registry;

import java.nio.file.Path;
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
import se.besked.kernel.registry.RecordFolder;
import se.besked.kernel.registry.Registry;

/** Mounts a registry where {@code besked.registry.url} names one, and a folder likewise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryConfiguration.Settings.class)
public class RegistryConfiguration {

  @Bean
  @ConditionalOnProperty("besked.registry.url")
  Registry registry(Settings settings, ObjectProvider<SslBundles> bundles) {
    settings.required();
    var ssl =
        settings.sslBundle() == null ? null : bundles.getObject().getBundle(settings.sslBundle());
    return new RestRegistry(settings, ssl);
  }

  @Bean
  @ConditionalOnProperty("besked.registry.folder")
  RecordFolder recordFolder(Settings settings) {
    return new DailyFolder(java.util.Objects.requireNonNull(settings.folder()));
  }

  /**
   * {@code besked.registry.*}.
   *
   * @param url base address without slash at the end; absent where no registry is to be sent to
   * @param token the bearer token
   * @param folder where finished days are written; absent for none
   * @param sslBundle the bundle with our certificate and whom we trust; absent for the JDK's own
   * @param connectTimeout 2 s when absent
   * @param timeout for each call, 30 s when absent
   */
  @ConfigurationProperties("besked.registry")
  public record Settings(
      @DefaultValue("") String url,
      @DefaultValue("") String token,
      @Nullable Path folder,
      @Nullable String sslBundle,
      @DefaultValue("2s") Duration connectTimeout,
      @DefaultValue("30s") Duration timeout) {

    void required() {
      if (url.isBlank() || token.isBlank()) {
        throw new IllegalArgumentException(
            "besked.registry.url och besked.registry.token ska anges tillsammans.");
      }
    }

    /** Without the token, which no log ever shows. */
    @Override
    public String toString() {
      return "Settings[url=" + url + ", folder=" + folder + "]";
    }
  }
}
