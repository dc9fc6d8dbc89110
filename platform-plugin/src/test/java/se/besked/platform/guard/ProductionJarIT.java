package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar for production is small, and has nothing in it that only demos and tests need. */
class ProductionJarIT {
  private static final long MOST_BYTES = 110_000_000;
  private static final int TOLD = 25;
  private static final Path LIST = Path.of("target/production-jar.txt");

  /**
   * What is in a jar.
   *
   * @param sizes packed, of each library and of the program itself
   * @param files of all of them, with where they are
   */
  private record Contents(Map<String, Long> sizes, List<In> files) {}

  private record In(String library, String name) {
    @Override
    public String toString() {
      return name + " in " + library;
    }
  }

  @Test
  void isSmallAndHoldsNothingOfDemosAndTests() throws IOException {
    var jar = DeliveredJar.file().orElseThrow();
    var contents = contents(jar);
    long size = Files.size(jar);
    Files.writeString(LIST, list(size, contents));
    System.out.print(list(size, contents));

    assertThat(contents.files()).as("what was read").hasSizeGreaterThan(20_000);
    assertThat(contents.files())
        .as("the program")
        .anyMatch(in -> in.name().equals("se/besked/platform/BeskedApplication.class"))
        .as("a library")
        .anyMatch(in -> in.name().equals("org/postgresql/Driver.class"));
    assertThat(found(contents.files())).isEmpty();
    assertThat(size).as("see %s", LIST).isLessThanOrEqualTo(MOST_BYTES);
  }

  /** The names are right: the tests themselves run with all of it. */
  @Test
  void eachKindIsFoundWhereItIs() throws IOException {
    var files = new ArrayList<In>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        try (var all = Files.walk(path)) {
          all.filter(Files::isRegularFile)
              .map(f -> path.relativize(f).toString().replace(File.separatorChar, '/'))
              .forEach(name -> files.add(new In(entry, name)));
        }
      } else if (Files.exists(path)) {
        try (var zip = new ZipFile(path.toFile())) {
          zip.stream().forEach(e -> files.add(new In(entry, e.getName())));
        }
      }
    }
    var notEvenHere = EnumSet.of(NotInProduction.DEVELOPMENT, NotInProduction.FOREIGN_CODE);
    assertThat(found(files).keySet())
        .containsAll(
            Arrays.stream(NotInProduction.values()).filter(k -> !notEvenHere.contains(k)).toList());
  }

  /** What is not there cannot be started, and whoever asks for it is told where it is. */
  @ParameterizedTest
  @CsvSource({
    "--besked.simulators=true, besked.simulators är påslaget men den här filen har inga",
    "--spring.profiles.active=demo, Profilen demo är vald men den här filen har ingen övning",
    "--server.port=0, spring.datasource.url saknas och den här filen har ingen databas"
  })
  void whatItLacksIsRefusedInASentence(String setting, String sentence, @TempDir Path folder)
      throws Exception {
    var start = DeliveredJar.start(folder, "--besked.production=false", setting);
    assertThat(start.said().replace(",", ""))
        .contains(sentence, "besked-demo.jar")
        .doesNotContain("\tat ", "Started Besked");
    assertThat(start.code()).isEqualTo(1);
  }

  /** Kinds with what was found of them, the first few of each. */
  private static Map<NotInProduction, List<In>> found(List<In> files) {
    var found = new TreeMap<NotInProduction, List<In>>();
    for (var kind : NotInProduction.values()) {
      var some = files.stream().filter(in -> kind.has(in.name())).limit(10).toList();
      if (!some.isEmpty()) {
        found.put(kind, some);
      }
    }
    return found;
  }

  private static Contents contents(Path jar) throws IOException {
    var contents = new Contents(new LinkedHashMap<>(), new ArrayList<>());
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().toList()) {
        if (entry.getName().startsWith("BOOT-INF/lib/") && !entry.isDirectory()) {
          var library = entry.getName().replaceFirst(".*/", "");
          contents.sizes().put(library, entry.getCompressedSize());
          try (var in = zip.getInputStream(entry)) {
            library(library, in, contents.files());
          }
        } else if (!entry.isDirectory()) {
          contents.sizes().merge("(the program)", entry.getCompressedSize(), Long::sum);
          contents
              .files()
              .add(new In("(the program)", entry.getName().replaceFirst("^BOOT-INF/classes/", "")));
        }
      }
    }
    return contents;
  }

  private static void library(String library, InputStream in, List<In> files) throws IOException {
    // A jar in a jar: the inner stream is closed with the outer one.
    var open =
        new FilterInputStream(in) {
          @Override
          public void close() {
            // left to the caller
          }
        };
    try (var zip = new ZipInputStream(open)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.add(new In(library, entry.getName()));
        }
      }
    }
  }

  private static String list(long size, Contents contents) {
    var text = new StringBuilder();
    text.append(
        "The jar for production: %.1f MB of at most %d, %d libraries, %d files; largest in kB:%n"
            .formatted(
                size / 1e6,
                MOST_BYTES / 1_000_000,
                contents.sizes().size() - 1,
                contents.files().size()));
    contents.sizes().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(TOLD)
        .forEach(e -> text.append("%8d %s%n".formatted(e.getValue() / 1000, e.getKey())));
    return text.append("Of demos and tests: ")
        .append(found(contents.files()))
        .append('\n')
        .toString();
  }
}
