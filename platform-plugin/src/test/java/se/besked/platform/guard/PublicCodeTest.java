package se.besked.platform.guard;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code publiccode.yml} by the standard's version 0.7: what must be there is, nothing is there
 * that the standard does not know or has given up, and words and lengths are those it allows.
 */
class PublicCodeTest {
  /** What a value must be; it throws when it is not. */
  private interface Rule extends Consumer<Object> {}

  private static final Rule TEXT = value -> assertThat(value).asString().isNotBlank();
  private static final Rule BOOLEAN = value -> assertThat(value).isInstanceOf(Boolean.class);
  private static final Rule ADDRESS =
      value -> assertThat(URI.create((String) value).getScheme()).isEqualTo("https");
  private static final Rule DAY = value -> assertThat(LocalDate.parse((String) value)).isNotNull();
  private static final Rule PICTURE =
      value -> {
        assertThat(value).asString().matches(".*\\.(png|jpg)");
        assertThat(RootPom.ROOT.resolve((String) value)).isRegularFile();
      };

  private static final Map<String, Rule> DEPENDENCY =
      Map.ofEntries(
          entry("name!", TEXT),
          entry("versionMin", TEXT),
          entry("versionMax", TEXT),
          entry("version", TEXT),
          entry("optional", BOOLEAN));

  private static final Map<String, Rule> DESCRIPTION =
      Map.ofEntries(
          entry("localisedName", TEXT),
          entry("shortDescription!", length(1, 150)),
          entry("longDescription!", length(150, 10_000)),
          entry("documentation", ADDRESS),
          entry("apiDocumentation", ADDRESS),
          entry("features!", list(TEXT)),
          entry("screenshots", list(PICTURE)),
          entry("videos", list(ADDRESS)),
          entry("awards", list(TEXT)));

  private static final Map<String, Rule> FILE =
      Map.ofEntries(
          entry("publiccodeYmlVersion!", oneOf("0", "0.7")),
          entry("name!", TEXT),
          entry("url!", ADDRESS),
          entry("landingURL", ADDRESS),
          entry("softwareVersion", TEXT),
          entry("releaseDate", DAY),
          entry("platforms!", list(oneOf("web", "windows", "mac", "linux", "ios", "android"))),
          entry(
              "categories",
              list(oneOf("digital-citizenship", "workflow-management", "e-signature"))),
          entry("roadmap", ADDRESS),
          entry(
              "developmentStatus!", oneOf("concept", "development", "beta", "stable", "obsolete")),
          entry(
              "softwareType!",
              oneOf(
                  "standalone/mobile",
                  "standalone/iot",
                  "standalone/desktop",
                  "standalone/web",
                  "standalone/backend",
                  "standalone/other",
                  "addon",
                  "library",
                  "configurationFiles")),
          entry("supports", list(object(Map.of("id!", PublicCodeTest::supported)))),
          entry("organisation", object(Map.of("uri!", TEXT, "name", TEXT))),
          entry(
              "intendedAudience",
              object(
                  Map.of(
                      "countries",
                      list(oneOf("SE")),
                      "scope",
                      list(oneOf("education", "local-authorities", "transportation"))))),
          entry(
              "description!",
              object(Map.of("en!", object(DESCRIPTION), "sv", object(DESCRIPTION)))),
          entry(
              "legal!",
              object(Map.of("license!", oneOf("Apache-2.0"), "mainCopyrightOwner", TEXT))),
          entry(
              "maintenance!",
              object(
                  Map.of(
                      "type!",
                      oneOf("internal", "community"),
                      "contacts!",
                      list(
                          object(
                              Map.of(
                                  "name!",
                                  TEXT,
                                  "email",
                                  TEXT,
                                  "phone",
                                  TEXT,
                                  "affiliation",
                                  TEXT)))))),
          entry(
              "localisation!",
              object(
                  Map.of(
                      "localisationReady!",
                      BOOLEAN,
                      "availableLanguages!",
                      list(oneOf("sv", "en"))))),
          entry(
              "dependsOn",
              object(
                  Map.of(
                      "open", list(object(DEPENDENCY)),
                      "proprietary", list(object(DEPENDENCY)),
                      "hardware", list(object(DEPENDENCY))))));

  private static Rule oneOf(String... values) {
    return value -> assertThat(value).isIn((Object[]) values);
  }

  private static Rule length(int least, int most) {
    return value -> assertThat(((String) value).strip()).hasSizeBetween(least, most);
  }

  private static Rule list(Rule rule) {
    return value ->
        assertThat(value)
            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Object.class))
            .isNotEmpty()
            .allSatisfy(rule);
  }

  /** Keys that end with an exclamation mark must be there; others than the named may not. */
  private static Rule object(Map<String, Rule> keys) {
    return value -> {
      var found = new LinkedHashMap<>((Map<?, ?>) value);
      keys.forEach(
          (key, rule) -> {
            var name = key.replace("!", "");
            if (key.endsWith("!")) {
              assertThat(found.containsKey(name)).as("%s must be there", name).isTrue();
            }
            var one = found.remove(name);
            if (one != null) {
              assertThat(List.of(one)).as(name).allSatisfy(rule);
            }
          });
      assertThat(found.keySet()).as("keys that the standard does not know").isEmpty();
    };
  }

  /** An alias of the standard's list, or the address of what it is. */
  private static void supported(Object id) {
    if (id.toString().startsWith("alias:")) {
      assertThat(id).isIn("alias:gdpr", "alias:eidas", "alias:nis2", "alias:cra");
    } else {
      ADDRESS.accept(id);
    }
  }

  private static void check(String yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    object(FILE).accept(new Yaml(new SafeConstructor(options)).load(yaml));
  }

  private static String file() {
    return RootPom.text(RootPom.ROOT.resolve("publiccode.yml"));
  }

  @Test
  void isAsTheStandardSays() {
    assertThat(Files.exists(RootPom.ROOT.resolve("LICENSE"))).isTrue();
    check(file());
  }

  @Test
  void tellsOfEachLanguageTheSame() {
    Map<String, Map<String, Map<String, Object>>> all =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(file());
    var description = all.getOrDefault("description", Map.of());
    assertThat(description.keySet()).isEqualTo(Set.of("en", "sv"));
    assertThat(description.values().stream().map(d -> ((List<?>) d.get("features")).size()))
        .allMatch(size -> size >= 5 && size <= 20);
  }

  /** Or the check would let anything pass. */
  @ParameterizedTest
  @CsvSource({
    "'softwareType: \"standalone/web\"', ''",
    "'softwareType: \"standalone/web\"', 'softwareType: web'",
    "'developmentStatus: beta', 'developmentStatus: ready'",
    "'name: Besked', 'name: Besked\ngenericName: E-services'",
    "'releaseDate: \"2026', 'releaseDate: \"26'",
    "'alias:gdpr', 'alias:gdrp'",
    "'  localisationReady: true', '  localisationReady: yes please'",
    "'docs/pictures/1-known.png', 'docs/pictures/0-unknown.png'"
  })
  void aFaultIsSeen(String right, String wrong) {
    assertThat(file()).contains(right);
    assertThatThrownBy(() -> check(file().replace(right, wrong == null ? "" : wrong)))
        .isInstanceOfAny(AssertionError.class, RuntimeException.class);
  }
}
