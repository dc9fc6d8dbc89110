package se.besked.platform.guard.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A run's book of visits. Every process adds lines to a file of its own in one folder; {@link
 * ClosedBook} reads them all when the run is over.
 */
public final class Book {
  public static final Path FOLDER = Path.of("target", "walks");

  private static final Book HERE =
      new Book(FOLDER, Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX));

  private final Path file;
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  Book(Path folder, String process) {
    this.file = folder.resolve(process + ".walks");
  }

  /** The one of this run. */
  public static Book here() {
    return HERE;
  }

  /** All there is, as the product's registries say. */
  public void there(Collection<Surface> surfaces) {
    surfaces.forEach(s -> s.by().forEach(by -> write(Line.What.IS, s.kind() + "\t" + s.id(), by)));
  }

  /** Somebody has come and found what the walk says they must find. */
  public void visited(Kind kind, String id, By by) {
    write(Line.What.VISIT, kind + "\t" + id, by);
  }

  public void begins(String walk) {
    write(Line.What.BEGIN, walk, null);
  }

  /** To its end, with nothing found. */
  public void ends(String walk) {
    write(Line.What.END, walk, null);
  }

  private void write(Line.What what, String about, @org.jspecify.annotations.Nullable By by) {
    var line = what + "\t" + about + (by == null ? "" : "\t" + by) + "\n";
    if (written.add(line)) {
      append(line);
    }
  }

  private synchronized void append(String line) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
