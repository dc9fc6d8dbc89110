package se.besked.integrations.attachments;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of this process alone, for files on their way in; nobody else on the computer can read
 * it. A lock says that the process lives, so what a killed one has left is found and removed when
 * the next one starts.
 */
final class UploadFolder implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(UploadFolder.class.getName());
  private static final String NAME = "besked-uploads-";
  private static final String LOCK = "lock";

  /**
   * Those of this process. It must never open their locks: where locks are POSIX's, the process
   * loses all it has on a file as soon as it closes the file once.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;

  private UploadFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Removes what the dead have left, and makes a new one. */
  static UploadFolder in(Path parent) {
    try {
      Files.createDirectories(parent);
      sweep(parent);
      var folder = Files.createTempDirectory(parent, NAME).toRealPath();
      OURS.add(folder);
      var lock = open(folder);
      lock.lock();
      return new UploadFolder(folder, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "besked.attachments.folder: det går inte att skriva i " + parent, e);
    }
  }

  /** A new file that only this process's user may read and write. */
  TemporaryFile newFile() throws IOException {
    restore();
    return new TemporaryFile(Files.createTempFile(folder, "", "").toFile());
  }

  /** A new folder for a program that names what it writes; whatever that is goes with it. */
  Desk newDesk() throws IOException {
    restore();
    return new Desk(Files.createTempDirectory(folder, ""));
  }

  /** See {@link #newDesk}. */
  record Desk(Path folder) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void restore() throws IOException {
    if (Files.notExists(folder)) {
      // Computers tidy their folders for temporary files, and a file on its way in must not suffer.
      LOG.log(Level.WARNING, "the folder of uploads was gone, and is made anew");
      Files.move(Files.createTempDirectory(folder.getParent(), NAME), folder);
    }
  }

  private static void sweep(Path parent) throws IOException {
    try (var folders = Files.newDirectoryStream(parent, NAME + "*")) {
      for (var folder : folders) {
        if (Files.exists(folder.resolve(LOCK))
            && !OURS.contains(folder.toRealPath())
            && isDead(folder)) {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
  }

  private static boolean isDead(Path folder) {
    try (var lock = open(folder)) {
      return lock.tryLock() != null;
    } catch (IOException e) {
      // Another user's, perhaps.
      LOG.log(Level.DEBUG, "cannot look into {0}", folder);
      return false;
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** How many files lie there. */
  int size() {
    File[] files = folder.toFile().listFiles();
    return files == null ? 0 : files.length - 1;
  }

  @Override
  public void close() {
    try (lock) {
      FileSystemUtils.deleteRecursively(folder);
      OURS.remove(folder);
    } catch (IOException e) {
      // The next one to start tries again.
      LOG.log(Level.WARNING, "could not remove the folder of uploads", e);
    }
  }
}
