package se.besked.integrations.studentregistry;

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
import se.besked.kernel.registers.PlacementDirectory;
import se.besked.kernel.registers.StudentRegistry;

/** Mounts the student registry. Needs a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StudentRegistryConfiguration.Settings.class)
public class StudentRegistryConfiguration {
  @Bean
  StudentRegistry studentRegistry(
      Settings settings, ObjectProvider<SslBundles> bundles, Clock clock) {
    var ssl =
        settings.sslBundle() == null ? null : bundles.getObject().getBundle(settings.sslBundle());
    return new Ss12000StudentRegistry(new Ss12000Connection(settings, ssl, clock), settings, clock);
  }

  @Bean
  PlacementDirectory placementDirectory(
      Settings settings,
      StudentRegistry students,
      ObjectProvider<SslBundles> bundles,
      Clock clock) {
    var ssl =
        settings.sslBundle() == null ? null : bundles.getObject().getBundle(settings.sslBundle());
    var connection = new Ss12000Connection(settings, ssl, clock);
    var pages = new Ss12000Pages(connection, settings.pageSize());
    return new Ss12000PlacementDirectory(
        connection,
        pages,
        new Ss12000Placements(connection, pages, settings.schedules(), students::schoolUnits),
        students::schoolUnits);
  }

  /**
   * {@code besked.student-registry.*}.
   *
   * @param url base address up to and including the version, e.g. {@code https://host/v2.0}
   * @param token a bearer token that lasts; absent where {@code oauth} gets one
   * @param oauth where a token is got and renewed; absent where {@code token} lasts
   * @param sslBundle the bundle for the connection; absent for the JDK's own trust
   * @param pageSize how many school units are asked for at a time, 200 when absent
   * @param schoolUnitsKept how long the list of school units is kept, 5 minutes when absent
   * @param schedules the resource with attendance schedules, {@code attendanceSchedule} when absent
   *     as in the standard's own file; blank when the registry has none
   * @param connectTimeout 2 s when absent
   * @param timeout for each call, 10 s when absent
   */
  @ConfigurationProperties("besked.student-registry")
  public record Settings(
      String url,
      @Nullable String token,
      @Nullable OAuth oauth,
      @Nullable String sslBundle,
      @DefaultValue("200") int pageSize,
      @DefaultValue("5m") Duration schoolUnitsKept,
      @DefaultValue("attendanceSchedule") String schedules,
      @DefaultValue("2s") Duration connectTimeout,
      @DefaultValue("10s") Duration timeout) {

    public Settings {
      required("url", url);
      boolean lasts = token != null && !token.isBlank();
      if (lasts == (oauth != null)) {
        throw new IllegalArgumentException(
            "besked.student-registry needs either token or oauth.token-url, oauth.id and"
                + " oauth.secret");
      }
      if (!schedules.matches("[A-Za-z]*")) {
        throw new IllegalArgumentException(
            "besked.student-registry.schedules must be the name of a resource");
      }
      if (pageSize < 1) {
        throw new IllegalArgumentException("besked.student-registry.page-size must be at least 1");
      }
    }

    private static void required(String property, @Nullable String value) {
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException("besked.student-registry." + property + " must be set");
      }
    }

    /** Without the token or the secret, which no log ever shows. */
    @Override
    public String toString() {
      return url;
    }
  }

  /**
   * OAuth 2 client credentials.
   *
   * @param scope what is asked for; blank for nothing in particular
   */
  public record OAuth(String tokenUrl, String id, String secret, @DefaultValue("") String scope) {
    public OAuth {
      Settings.required("oauth.token-url", tokenUrl);
      Settings.required("oauth.id", id);
      Settings.required("oauth.secret", secret);
    }

    @Override
    public String toString() {
      return tokenUrl;
    }
  }
}
