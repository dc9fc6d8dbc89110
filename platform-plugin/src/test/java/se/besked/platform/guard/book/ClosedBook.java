package se.besked.platform.guard.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the book when the run is over and names what no walk came to. Only for a whole run: one
 * that left walks out has left surfaces out.
 *
 * <pre>{@code
 * java -cp platform-plugin/target/test-classes se.besked.platform.guard.book.ClosedBook \
 *     platform-plugin/target/walks
 * }</pre>
 */
public final class ClosedBook {
  private final List<Line> lines;

  private ClosedBook(List<Line> lines) {
    this.lines = lines;
  }

  static ClosedBook read(Path folder) throws IOException {
    var lines = new ArrayList<Line>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (var file : files.filter(f -> f.toString().endsWith(".walks")).sorted().toList()) {
          Files.readAllLines(file).forEach(line -> lines.add(Line.parse(line)));
        }
      }
    }
    return new ClosedBook(lines);
  }

  /** A sentence for each thing that is missing; none when all is well. */
  List<String> missing() {
    if (of(Line.What.IS).isEmpty()) {
      return List.of("No walk has written down what there is to visit: did none of them run?");
    }
    var all = new ArrayList<String>();
    var ended = abouts(Line.What.END);
    for (var walk : abouts(Line.What.BEGIN)) {
      if (!ended.contains(walk)) {
        all.add("The walk " + walk + " did not come to its end.");
      }
    }
    var visits = new HashSet<>(of(Line.What.VISIT));
    var left = new TreeMap<String, TreeSet<By>>();
    for (var there : of(Line.What.IS)) {
      if (!visits.contains(there.asVisit())) {
        left.computeIfAbsent(sentence(there), s -> new TreeSet<>()).add(By.valueOf(there.by()));
      }
    }
    left.forEach(
        (surface, by) ->
            all.add(
                surface
                    + by.stream().map(By::words).collect(Collectors.joining("; nor ", " ", "."))));
    return all;
  }

  private static String sentence(Line there) {
    return "No walk has visited the %s %s".formatted(there.kind().word(), there.id());
  }

  private List<Line> of(Line.What what) {
    return lines.stream().filter(line -> line.what() == what).toList();
  }

  private Set<String> abouts(Line.What what) {
    return of(what).stream().map(Line::about).collect(Collectors.toCollection(TreeSet::new));
  }

  /** How much there is of everything. */
  String figures() {
    var kinds =
        of(Line.What.IS).stream()
            .collect(
                Collectors.groupingBy(
                    Line::kind,
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Line::id, Collectors.toSet()), Set::size)));
    return "%d walks, %d surfaces %s, %d visits"
        .formatted(
            abouts(Line.What.END).size(),
            kinds.values().stream().mapToInt(n -> n).sum(),
            kinds,
            new HashSet<>(of(Line.What.VISIT)).size());
  }

  public static void main(String[] folder) throws IOException {
    var book = read(folder.length == 0 ? Book.FOLDER : Path.of(folder[0]));
    var missing = book.missing();
    missing.forEach(System.out::println);
    System.out.println("Book of visits: " + book.figures());
    System.exit(missing.isEmpty() ? 0 : 1);
  }
}
