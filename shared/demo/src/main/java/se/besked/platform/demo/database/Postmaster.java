package se.besked.platform.demo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server at work on a folder. It is found among the living processes: the file {@code
 * postmaster.pid} may be empty or torn when the disk was full, and the number in it may be another
 * program's by now.
 *
 * @param port on the loopback address
 */
record Postmaster(ProcessHandle process, Path folder, int port) {
  private static final String PID_FILE = "postmaster.pid";

  static Optional<Postmaster> on(Path folder) {
    return ProcessHandle.allProcesses().flatMap(p -> of(p, folder).stream()).findFirst();
  }

  /**
   * By its arguments, which everybody may read, and which no other program has: a folder and a port
   * of their own. Nothing when it works on another folder, as do other installations and the tests.
   */
  private static Optional<Postmaster> of(ProcessHandle process, Path folder) {
    var arguments = Arrays.asList(process.info().arguments().orElse(new String[0]));
    return after("-D", arguments)
        .filter(of -> same(Path.of(of), folder))
        .flatMap(of -> after("-p", arguments))
        .map(port -> new Postmaster(process, folder, Integer.parseInt(port)));
  }

  private static Optional<String> after(String option, List<String> arguments) {
    int at = arguments.indexOf(option);
    return at < 0 ? Optional.empty() : arguments.stream().skip(at + 1L).findFirst();
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Removes what a server that is no more left behind; PostgreSQL would refuse to start by it. */
  static void clearRemains(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(PID_FILE));
  }

  /** Whether it takes clients, and is not another one that got hold of the same port. */
  boolean isReady() {
    try (var connection = administrator();
        var row = connection.createStatement().executeQuery("show data_directory")) {
      return row.next() && same(Path.of(row.getString(1)), folder);
    } catch (SQLException notYet) {
      return false;
    }
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  /** As the one who may do everything; the server itself lets in whoever is on this computer. */
  Connection administrator() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", "");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lets it end as soon as its last client has left. */
  void stop() {
    process.destroy();
  }
}
