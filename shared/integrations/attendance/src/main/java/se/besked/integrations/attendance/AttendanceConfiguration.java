package se.besked.integrations.attendance;

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
import se.besked.kernel.attendance.AttendanceSystem;

/**
 * Gives the host an {@link AttendanceSystem} when {@code besked.attendance.url} names its API, or
 * {@code besked.attendance.folder} the folder that it fetches files from.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttendanceConfiguration.Settings.class)
public class AttendanceConfiguration {
  @Bean
  @ConditionalOnProperty("besked.attendance.url")
  AttendanceSystem attendanceSystem(Settings settings, ObjectProvider<SslBundles> bundles) {
    var ssl =
        settings.sslBundle() == null ? null : bundles.getObject().getBundle(settings.sslBundle());
    return new RestAttendanceSystem(settings, ssl);
  }

  @Bean
  @ConditionalOnProperty("besked.attendance.folder")
  AttendanceSystem attendanceFiles(Settings settings) {
    return new FileAttendanceSystem(
        settings.name(), Path.of(java.util.Objects.requireNonNull(settings.folder())));
  }

  /**
   * {@code besked.attendance.*}: an address or a folder, not both.
   *
   * @param name of the system, as staff know it
   * @param url its API, up to and including the version
   * @param token the bearer token
   * @param sslBundle the bundle for the connection; absent for the JDK's own trust
   * @param folder where files are exchanged
   * @param connectTimeout 3 s when absent
   * @param timeout for each call, 60 s when absent
   */
  @ConfigurationProperties("besked.attendance")
  public record Settings(
      @DefaultValue("Närvarosystemet") String name,
      @Nullable String url,
      @DefaultValue("") String token,
      @Nullable String sslBundle,
      @Nullable String folder,
      @DefaultValue("3s") Duration connectTimeout,
      @DefaultValue("60s") Duration timeout) {
    public Settings {
      if (url != null && folder != null) {
        throw new IllegalArgumentException(
            "Ange besked.attendance.url eller besked.attendance.folder, inte båda.");
      }
    }

    /** Without the token, which no log ever shows. */
    @Override
    public String toString() {
      return "Settings[" + name + ", url=" + url + ", folder=" + folder + "]";
    }
  }
}
