package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.platform.BeskedApplication;

/** The jar as it is delivered, started in a process of its own once for each thing it refuses. */
@Tag("verify")
class RefusedStartsIT {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @TempDir Path folder;

  private record Start(int code, String said, Duration took) {}

  @ParameterizedTest
  @EnumSource
  void isRefusedInASentence(Refused refused) throws Exception {
    var start = start(refused.arguments());
    assertThat(start.said()).contains(refused.sentence).doesNotContain("\tat ", "Started Besked");
    assertThat(start.code()).isEqualTo(1);
    System.out.printf(
        "Refused start: %s, after %.1f s: %s%n",
        refused, start.took().toMillis() / 1000.0, refused.sentence);
  }

  /** It goes on to its database, which is not there. */
  @Test
  void aRealStartIsNot() throws Exception {
    var arguments = new ArrayList<>(Refused.REAL);
    arguments.removeIf(setting -> setting.startsWith("--spring.datasource.url="));
    arguments.add("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/besked");
    arguments.add("--spring.datasource.hikari.connection-timeout=250");
    arguments.add("--server.port=0");
    var start = start(arguments.toArray(String[]::new));
    assertThat(start.code()).isEqualTo(1);
    assertThat(start.said()).doesNotContain("Besked startar inte så här", "Started Besked");
  }

  private Start start(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(jar());
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

  /** From the classes where nobody has packed them. */
  private static List<String> jar() {
    var jar = Path.of("target", "besked-exec.jar").toAbsolutePath();
    return Files.exists(jar)
        ? List.of("-jar", jar.toString())
        : List.of("-cp", System.getProperty("java.class.path"), BeskedApplication.class.getName());
  }
}
