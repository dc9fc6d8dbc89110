package se.besked.integrations.distance;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.WalkingDistances;

/** Walking distances, addresses and schools from files, as {@link DistanceProperties} say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DistanceProperties.class)
public class DistanceConfiguration {
  private static final String DEMO = "demo";

  @Bean(destroyMethod = "close")
  WalkingDistances walkingDistances(DistanceProperties properties) throws IOException {
    return GraphHopperWalkingDistances.open(
        new DistanceSettings(
            map(properties),
            properties.cache(),
            properties.maxSnapMetres(),
            properties.includeConnection()));
  }

  @Bean
  AddressRegister addressRegister(DistanceProperties properties) {
    return new AddressFile(url("besked.distance.addresses", properties.addresses()));
  }

  @Bean
  SchoolFile schoolFile(DistanceProperties properties) {
    return new SchoolFile(url("besked.distance.schools", properties.schools()));
  }

  private static Path map(DistanceProperties properties) throws IOException {
    var location = properties.map();
    if (DEMO.equals(location)) {
      throw new IllegalStateException(
          "besked.distance.map är demo: den påhittade stadens karta finns bara i övningen, som"
              + " skriver den när simulatorerna startar.");
    }
    var url = url("besked.distance.map", location);
    if (url.getProtocol().equals("file")) {
      return Path.of(URI.create(url.toString()));
    }
    Files.createDirectories(properties.cache());
    var name = Path.of(url.getPath()).getFileName().toString();
    try (var content = url.openStream()) {
      return WholeFile.write(properties.cache().resolve(name), content::transferTo);
    }
  }

  /** A location without a scheme is a path in the file system, never on the class path. */
  static URL url(String property, @Nullable String location) {
    if (location == null || location.isBlank()) {
      throw new IllegalStateException("Inställningen " + property + " saknas.");
    }
    try {
      if (location.startsWith("classpath:") || location.startsWith("file:")) {
        return new DefaultResourceLoader().getResource(location).getURL();
      }
      return Path.of(location).toAbsolutePath().toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(property + ": " + location + " är ingen giltig plats.", e);
    } catch (IOException e) {
      throw new IllegalStateException(property + ": " + location + " finns inte.", e);
    }
  }
}
