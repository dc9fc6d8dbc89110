package se.besked.integrations.attachments;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.besked.integrations.attachments.FileKind.Condition;
import se.besked.kernel.attachments.CleanFile;

/** A file in the {@link UploadFolder}. */
final class TemporaryFile implements CleanFile {
  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 16 * 1024;

  /** Removes what nobody holds any more, such as the files of a page that was closed. */
  private static final Cleaner FORGOTTEN = Cleaner.create();

  private final File file;

  TemporaryFile(File file) {
    this.file = file;
    var _ = FORGOTTEN.register(this, file::delete);
  }

  /**
   * Fills it with at most so many bytes.
   *
   * @return whether that was all
   */
  boolean fill(InputStream content, long most) throws IOException {
    try (var out = out()) {
      var buffer = new byte[BUFFER];
      long left = most;
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        if (n > left) {
          return false;
        }
        out.write(buffer, 0, n);
        left -= n;
      }
      return true;
    }
  }

  InputStream in() throws IOException {
    return Files.newInputStream(file.toPath());
  }

  OutputStream out() throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file.toPath()), BUFFER);
  }

  /** Its bytes where they lie, outside of the heap, for as long as the arena is open. */
  ByteBuffer map(Arena arena) throws IOException {
    try (var channel = FileChannel.open(file.toPath(), StandardOpenOption.READ)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
    }
  }

  /** Whether some ASCII text is in it. */
  boolean mentions(String text) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var bytes = map(arena);
      var wanted = text.getBytes(StandardCharsets.US_ASCII);
      for (int at = 0; at + wanted.length <= bytes.limit(); at++) {
        if (bytes.get(at) == wanted[0]
            && bytes.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads it where it lies and writes another. */
  Condition copy(TemporaryFile to, Copying copying) throws IOException {
    try (var arena = Arena.ofConfined();
        var out = FileChannel.open(to.file.toPath(), StandardOpenOption.WRITE)) {
      return copying.copy(map(arena), out);
    }
  }

  /** Reads it where it lies. */
  <T> T read(Reading<T> reading) throws IOException {
    try (var arena = Arena.ofConfined()) {
      return reading.read(map(arena));
    }
  }

  /** Changes it where it lies. */
  Condition change(Changing changing) throws IOException {
    try (var arena = Arena.ofConfined();
        var channel =
            FileChannel.open(file.toPath(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return changing.change(
          channel.map(MapMode.READ_WRITE, 0, channel.size(), arena).asByteBuffer());
    }
  }

  /** From bytes to a file. */
  @FunctionalInterface
  interface Copying {
    Condition copy(ByteBuffer from, FileChannel to) throws IOException;
  }

  /** What is read of it. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ByteBuffer bytes) throws IOException;
  }

  /** In its place. */
  @FunctionalInterface
  interface Changing {
    Condition change(ByteBuffer bytes) throws IOException;
  }

  File file() {
    return file;
  }

  String sha256() throws IOException {
    try (var in = new DigestInputStream(in(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }

  @Override
  public long size() {
    return file.length();
  }

  @Override
  public byte[] content() {
    try {
      return Files.readAllBytes(file.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
