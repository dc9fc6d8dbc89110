package se.besked.platform.guard;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of a checkout: every script is read by the shell, and each has its test pass. */
class CommandTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  static Stream<Path> scripts() throws IOException {
    return Stream.concat(
        Stream.of(ROOT.resolve("dev"), ROOT.resolve("mvnw"), ROOT.resolve(".ci/run")),
        shellIn(".dev"));
  }

  static Stream<Path> tests() throws IOException {
    return shellIn(".dev/tests").filter(Files::isExecutable);
  }

  private static Stream<Path> shellIn(String folder) throws IOException {
    try (var files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".sh")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void isShell(Path script) throws Exception {
    assertThat(said("bash", "-n", script.toString())).isEqualTo("0\n");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void holds(Path test) throws Exception {
    assertThat(said("bash", test.toString())).startsWith("0\n");
  }

  private static String said(String... command) throws Exception {
    var process =
        new ProcessBuilder(List.of(command))
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    // One that waits for itself is stopped with all it started, and its code tells.
    delayedExecutor(2, TimeUnit.MINUTES)
        .execute(
            () -> {
              process.descendants().forEach(ProcessHandle::destroy);
              process.destroy();
            });
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + "\n" + output;
  }
}
