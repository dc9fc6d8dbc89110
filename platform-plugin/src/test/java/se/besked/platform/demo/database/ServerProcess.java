package se.besked.platform.demo.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process with a database in a folder, which stays until it is killed. */
final class ServerProcess {
  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  static ServerProcess start(Path data) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var command =
        new ProcessBuilder(java, "-cp", classes, ServerProcess.class.getName(), data.toString());
    return new ServerProcess(command.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  public static void main(String[] arguments) throws Exception {
    var database = EmbeddedDatabase.in(DataFolder.take(Path.of(arguments[0])));
    EmbeddedDatabaseIT.write(database, "written before the kill");
    System.out.println("SERVER ready");
    Thread.sleep(Long.MAX_VALUE);
  }

  /** What it says when it has started; the libraries' log is passed over. */
  String said() throws IOException {
    try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith("SERVER "))
          .map(line -> line.substring("SERVER ".length()))
          .findFirst()
          .orElse("nothing");
    }
  }

  long pid() {
    return process.pid();
  }

  /** SIGKILL: it gets to clean up nothing. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
