import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Reads PIT's reports: how many mutants the tests saw, by module and by what must be kept above a
 * line, and which ones they did not see. Those have a line each, with a word why, in survivors.txt;
 * one that is not listed is a failure, and so is a line that is no longer true.
 *
 * <p>{@code java Mutants.java all|some GROUPS SURVIVORS REPORT...}: with {@code some}, lines on
 * classes that are in none of the reports are left alone.
 */
final class Mutants {
  private static final int LEAST_PERCENT = 90;
  private static final Pattern LINE = Pattern.compile("(\\S+ \\S+ \\S+) (\\d+) (\\S.*)");

  private record Mutant(String module, String type, String key, boolean seen) {}

  private record Group(String name, List<Pattern> types) {
    boolean has(Mutant mutant) {
      return types.stream().anyMatch(p -> p.matcher(mutant.type()).matches());
    }
  }

  public static void main(String[] args) throws Exception {
    boolean all = args[0].equals("all");
    var groups = groups(Path.of(args[1]));
    var listed = listed(Path.of(args[2]));
    var mutants = new ArrayList<Mutant>();
    for (var report : List.of(args).subList(3, args.length)) {
      mutants.addAll(read(Path.of(report)));
    }
    var wrong = new ArrayList<String>();
    System.out.printf("%-34s %7s %7s %7s%n", "", "mutants", "killed", "score");
    mutants.stream()
        .collect(Collectors.groupingBy(Mutant::module, TreeMap::new, Collectors.toList()))
        .forEach(Mutants::tell);
    System.out.println();
    for (var group : groups) {
      var its = mutants.stream().filter(group::has).toList();
      if (!its.isEmpty()) {
        tell(group.name(), its);
      }
      if (its.isEmpty() ? all : seen(its) * 100 < (long) its.size() * LEAST_PERCENT) {
        wrong.add("%s is below %d %%.".formatted(group.name(), LEAST_PERCENT));
      }
    }
    wrong.addAll(unlike(mutants, listed, all));
    wrong.forEach(System.out::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static void tell(String name, List<Mutant> its) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %7d %7d %5.1f %%%n",
        name,
        its.size(),
        seen(its),
        100.0 * seen(its) / its.size());
  }

  private static long seen(List<Mutant> its) {
    return its.stream().filter(Mutant::seen).count();
  }

  /** What survives and is not listed, and what is listed and does not survive. */
  private static List<String> unlike(
      List<Mutant> mutants, Map<String, Integer> listed, boolean all) {
    var survive = new TreeMap<String, Integer>();
    mutants.stream().filter(m -> !m.seen()).forEach(m -> survive.merge(m.key(), 1, Integer::sum));
    var types = mutants.stream().map(Mutant::type).collect(Collectors.toSet());
    var wrong = new ArrayList<String>();
    survive.forEach(
        (key, count) -> {
          if (count > listed.getOrDefault(key, 0)) {
            wrong.add(
                "Not listed: %s %d (listed: %d)"
                    .formatted(key, count, listed.getOrDefault(key, 0)));
          }
        });
    listed.forEach(
        (key, count) -> {
          boolean read = all || types.contains(key.substring(0, key.indexOf(' ')));
          if (read && count > survive.getOrDefault(key, 0)) {
            wrong.add(
                "Listed, but gone: %s %d (left: %d)"
                    .formatted(key, count, survive.getOrDefault(key, 0)));
          }
        });
    return wrong;
  }

  private static List<Mutant> read(Path report) throws Exception {
    var module =
        report.toAbsolutePath().getParent().getParent().getParent().getFileName().toString();
    var nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("mutation");
    var mutants = new ArrayList<Mutant>();
    for (int i = 0; i < nodes.getLength(); i++) {
      var mutation = (Element) nodes.item(i);
      var type = text(mutation, "mutatedClass").replaceFirst("^se\\.besked\\.", "");
      mutants.add(
          new Mutant(
              module,
              type,
              "%s %s %s".formatted(type, method(mutation), mutator(mutation)),
              mutation.getAttribute("detected").equals("true")));
    }
    return mutants;
  }

  /** A lambda goes by the method it stands in: its number is the compiler's. */
  private static String method(Element mutation) {
    return text(mutation, "mutatedMethod").replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
  }

  private static String mutator(Element mutation) {
    return text(mutation, "mutator")
        .replaceFirst("^.*\\.", "")
        .replaceFirst("(ReturnVals)?Mutator", "");
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }

  /** {@code name pattern…}, where * stands for anything. */
  private static List<Group> groups(Path file) throws IOException {
    var groups = new TreeMap<String, List<Pattern>>();
    for (var line : lines(file)) {
      var words = List.of(line.split("\\s+"));
      for (var type : words.subList(1, words.size())) {
        groups
            .computeIfAbsent(words.getFirst(), name -> new ArrayList<>())
            .add(Pattern.compile(Pattern.quote(type).replace("*", "\\E.*\\Q")));
      }
    }
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  private static Map<String, Integer> listed(Path file) throws IOException {
    var listed = new TreeMap<String, Integer>();
    for (var line : lines(file)) {
      var m = LINE.matcher(line);
      if (!m.matches() || listed.put(m.group(1), Integer.valueOf(m.group(2))) != null) {
        throw new IllegalArgumentException(
            "Not \"class method mutator count why\", or twice: " + line);
      }
    }
    return listed;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
