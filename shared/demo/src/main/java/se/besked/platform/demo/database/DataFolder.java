package se.besked.platform.demo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a server that keeps its database beside its other data. One server has it at a
 * time: the lock goes with the process, however that ends, and the file tells which process has it.
 */
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "server.lock";

  private final Path path;
  private final FileChannel file;

  private DataFolder(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Takes the folder, which is made when there is none.
   *
   * @throws DataFolderTaken when another server has it
   */
  static DataFolder take(Path path) throws IOException {
    Files.createDirectories(path);
    var lock = path.resolve(LOCK);
    var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tried(file) == null) {
      file.close();
      throw new DataFolderTaken(path, Files.readString(lock).strip());
    }
    file.truncate(0);
    file.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
    return new DataFolder(path, file);
  }

  private static @Nullable FileLock tried(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException ownProcess) {
      return null;
    }
  }

  Path database() {
    return path.resolve("postgres").toAbsolutePath();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
