package se.besked.integrations.attachments;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.besked.integrations.attachments.FileKind.Condition;

/**
 * Makes JPEG of pictures that many computers cannot open, each in a program of its own: a fault in
 * a decoder written in C ends that program and nothing else, and the system bounds the time, the
 * memory and the disk it takes.
 */
final class PicturePrograms {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Seconds of processor; kilobytes of memory; half kilobytes of each file that is written. */
  private static final String BOUNDED =
      "ulimit -t 20; ulimit -v 2000000; ulimit -f 420000; exec \"$@\"";

  /** The first that makes the picture small enough is taken. */
  private static final List<Integer> QUALITIES = List.of(90, 75, 50);

  private final Optional<Path> heif = onPath("heif-dec", "heif-convert");
  private final Optional<Path> webp = onPath("dwebp");

  private static Optional<Path> onPath(String... names) {
    var path = System.getenv("PATH");
    return path == null
        ? Optional.empty()
        : Stream.of(names)
            .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(f -> Path.of(f, name)))
            .filter(Files::isExecutable)
            .findFirst();
  }

  /** Whether a kind needs no program, or its program is there. */
  boolean open(FileKind kind) {
    return switch (kind) {
      case PDF, JPEG, PNG -> true;
      case HEIC, AVIF -> heif.isPresent();
      case WEBP -> webp.isPresent();
    };
  }

  /**
   * Writes the picture as JPEG.
   *
   * @param folder for what lies between
   * @param most how many bytes it may be
   */
  Condition jpeg(
      FileKind kind,
      TemporaryFile picture,
      TemporaryFile jpeg,
      UploadFolder folder,
      long most,
      Budget budget)
      throws IOException {
    if (kind == FileKind.WEBP) {
      try (var pixels = folder.newFile()) {
        return run(webp.orElseThrow(), List.of("-quiet", "-pam", path(picture), "-o", path(pixels)))
            ? smallest(jpeg, most, quality -> written(picture, pixels, jpeg, quality, budget))
            : Condition.BROKEN;
      }
    }
    return smallest(jpeg, most, quality -> unfolded(picture, jpeg, quality, folder));
  }

  /** Of a file with several pictures the program makes files with other names. */
  private boolean unfolded(
      TemporaryFile picture, TemporaryFile jpeg, int quality, UploadFolder folder)
      throws IOException {
    try (var desk = folder.newDesk()) {
      var made = desk.folder().resolve("picture.jpg");
      boolean isMade =
          run(
                  heif.orElseThrow(),
                  List.of("-q", Integer.toString(quality), path(picture), made.toString()))
              && Files.exists(made);
      if (isMade) {
        Files.move(made, jpeg.file().toPath(), StandardCopyOption.REPLACE_EXISTING);
      }
      return isMade;
    }
  }

  /** Makes the picture in one quality. */
  @FunctionalInterface
  private interface Making {
    boolean made(int quality) throws IOException;
  }

  private static Condition smallest(TemporaryFile jpeg, long most, Making making)
      throws IOException {
    for (int quality : QUALITIES) {
      if (!making.made(quality) || jpeg.size() == 0) {
        return Condition.BROKEN;
      }
      if (jpeg.size() <= most) {
        return Condition.SOUND;
      }
    }
    throw new Budget.Spent("becomes too large as JPEG");
  }

  private static boolean written(
      TemporaryFile picture, TemporaryFile pixels, TemporaryFile jpeg, int quality, Budget budget)
      throws IOException {
    int orientation = picture.read(file -> WebpHead.of(file).orElseThrow().orientation());
    return pixels.read(
        pam -> {
          try (var out = jpeg.out()) {
            PixelFile.of(pam).write(out, quality, orientation, budget);
          }
          return true;
        });
  }

  private static String path(TemporaryFile file) {
    return file.file().getAbsolutePath();
  }

  /** Whether the program was content. */
  private static boolean run(Path program, List<String> arguments) throws IOException {
    var command = new ArrayList<>(List.of("/bin/sh", "-c", BOUNDED, "sh", program.toString()));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    // Each of the decoder's threads would otherwise reserve addresses of its own.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    var process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Budget.Spent("takes too long");
      }
      return process.exitValue() == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a picture was opened");
    } finally {
      process.destroyForcibly();
    }
  }
}
