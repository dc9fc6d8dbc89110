package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.besked.platform.BeskedApplication;

/** The jar for production as the build has made it, started in a process of its own. */
final class DeliveredJar {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private DeliveredJar() {}

  /** How a start ended, and what it said. */
  record Start(int code, String said, Duration took) {}

  /** Nothing where nobody has packed it. */
  static Optional<Path> file() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .map(Path::toAbsolutePath)
          .findFirst();
    }
  }

  /**
   * Starts it and waits for its end; from the classes where nobody has packed it.
   *
   * @param folder where it runs
   */
  static Start start(Path folder, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(what());
    command.addAll(List.of(arguments));
    var said = folder.resolve("said");
    var began = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Start(
        process.exitValue(),
        Files.readString(said, StandardCharsets.UTF_8),
        Duration.ofNanos(System.nanoTime() - began));
  }

  private static List<String> what() throws IOException {
    return file()
        .map(file -> List.of("-jar", file.toString()))
        .orElseGet(
            () ->
                List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    BeskedApplication.class.getName()));
  }
}
