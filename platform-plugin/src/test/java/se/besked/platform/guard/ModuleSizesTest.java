package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The README's table of how large each e-service is, so that the next one stays as small as the
 * first. When a change of size is meant, put the printed table into the README.
 */
class ModuleSizesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String BEGINS = "<!-- sizes: begin -->\n";
  private static final String ENDS = "<!-- sizes: end -->";

  @Test
  void theReadmeTellsHowLargeEachEServiceIs() throws IOException {
    var readme = Files.readString(ROOT.resolve("README.md"));
    var table = readme.substring(readme.indexOf(BEGINS) + BEGINS.length(), readme.indexOf(ENDS));

    assertThat(table).as("Put this into README.md:%n%n%s", now()).isEqualTo(now());
  }

  private static String now() throws IOException {
    try (var modules = Files.list(ROOT.resolve("eservices"))) {
      return modules
          .filter(m -> Files.exists(m.resolve("pom.xml")))
          .sorted()
          .map(ModuleSizesTest::row)
          .collect(
              Collectors.joining(
                  "",
                  "| e-service | files | lines of Java | words in each language |\n|---|---|---|---|\n",
                  ""));
    }
  }

  private static String row(Path module) {
    var java = files(module.resolve("src/main/java"), ".java");
    var words =
        files(module.resolve("src/main/resources"), "_sv.properties").stream()
            .mapToLong(f -> lines(f).filter(l -> l.contains("=") && !l.startsWith("#")).count())
            .sum();
    long lines = java.stream().mapToLong(f -> lines(f).filter(l -> !l.isBlank()).count()).sum();
    return "| `%s` | %d | %d | %d |\n".formatted(module.getFileName(), java.size(), lines, words);
  }

  private static List<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
