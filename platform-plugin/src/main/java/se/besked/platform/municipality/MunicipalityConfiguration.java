package se.besked.platform.municipality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.besked.casework.rules.RuleVersions;
import se.besked.journey.catalogue.EServices;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.municipality.MunicipalityFiles.Source;

/** Reads the municipalities' files at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MunicipalityConfiguration.Settings.class)
public class MunicipalityConfiguration {

  /**
   * Where the files are.
   *
   * @param host whose citizens use the screens
   * @param folder with the installation's own {@code *.yaml}, beside those in the jar
   * @param bundled whether to read the files in the jar, among them the fictional demo municipality
   */
  @ConfigurationProperties("besked.municipalities")
  record Settings(
      @DefaultValue("demo") String host,
      @Nullable Path folder,
      @DefaultValue("true") boolean bundled) {}

  @Bean
  KnownTopics knownTopics(EServices services) {
    return new KnownTopics(services);
  }

  /** What other nodes approve is seen; a host without a database has its files alone. */
  @Bean
  Municipalities municipalities(
      Settings settings,
      EServices services,
      ObjectProvider<RuleVersions> versions,
      ObjectProvider<Clock> clocks)
      throws IOException {
    var files = files(settings, services);
    var changing = versions.getIfAvailable();
    return changing == null
        ? files
        : new ChangingMunicipalities(files, changing, clocks.getObject());
  }

  private static MunicipalityFiles files(Settings settings, EServices services) throws IOException {
    var sources = new ArrayList<Source>();
    if (settings.bundled()) {
      sources.addAll(bundled());
    }
    if (settings.folder() != null) {
      sources.addAll(inFolder(settings.folder()));
    }
    return new MunicipalityFiles(sources, settings.host(), services);
  }

  private static List<Source> bundled() throws IOException {
    var found = new ArrayList<Source>();
    var pattern = "classpath*:municipalities/*.yaml";
    for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      var name = Objects.requireNonNull(resource.getFilename());
      found.add(new Source(name, resource.getContentAsString(StandardCharsets.UTF_8)));
    }
    return found;
  }

  private static List<Source> inFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InvalidMunicipality(
          "besked.municipalities.folder pekar på %s, som inte är en mapp.".formatted(folder));
    }
    var found = new ArrayList<Source>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        found.add(new Source(file.toString(), Files.readString(file)));
      }
    }
    return found;
  }
}
