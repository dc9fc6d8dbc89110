package se.besked.platform.killed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link Worker} seen from the test. */
final class WorkerProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private WorkerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * @param settings in a file, so that nothing of them is seen in the list of processes
   */
  static WorkerProcess start(Path data, int number, Map<String, String> settings) {
    try {
      var file = data.resolve("worker.properties");
      try (var out = Files.newBufferedWriter(file)) {
        var properties = new java.util.Properties();
        properties.putAll(settings);
        properties.store(out, null);
      }
      var log = data.resolve("worker-" + number + ".log");
      var command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      command.add("--enable-native-access=ALL-UNNAMED");
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
      command.add("--spring.config.additional-location=file:" + file);
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(log.toFile());
      builder.environment().put("BESKED_DATA", data.toString());
      return new WorkerProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  }

  void send(SignedApplication application) {
    try {
      var line = application.line() + "\n";
      process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new IllegalStateException("The worker is gone:\n" + log(), e);
    }
  }

  /** SIGKILL: nothing of it gets to finish. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
