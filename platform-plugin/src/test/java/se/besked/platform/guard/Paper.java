package se.besked.platform.guard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text in Markdown, and what in it can be looked up. */
record Paper(String name, String text) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```$");
  private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ABROAD = Pattern.compile("(https?|mailto):.*");
  private static final Pattern PATH = Pattern.compile("\\.{0,2}[\\w@][\\w@.-]*(/[\\w@.-]+)+/?");
  private static final Pattern PATHS_IN_BLOCK =
      Pattern.compile("(?<![\\w/.{}*:$~-])\\.{0,2}[\\w@][\\w@.-]*(/[\\w@.-]+)+/?");
  private static final Pattern FILE =
      Pattern.compile(
          "[\\w-][\\w.-]*\\.(java|sql|ts|css|ya?ml|md|sh|properties|xml|csv|txt|json|html|js)");
  private static final Pattern COMMAND = Pattern.compile("\\./dev ([a-z-]+)([^\\n|#;`]*)");
  private static final Pattern TYPE =
      Pattern.compile("@?([A-Z][a-z0-9]+([A-Z][a-z0-9]*)+)(\\.\\w+)*(\\(\\))?");

  static Paper of(String name) {
    return new Paper(name, RootPom.text(RootPom.ROOT.resolve(name)));
  }

  private Stream<String> blocks() {
    return BLOCK.matcher(text).results().map(found -> found.group(1));
  }

  private Stream<String> spans() {
    return SPAN.matcher(BLOCK.matcher(text).replaceAll("")).results().map(found -> found.group(1));
  }

  /** Where links lead within the checkout, from its first folder, with their anchors. */
  List<String> links() {
    var folder = Path.of("/" + name).getParent();
    return LINK.matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .map(found -> found.group(1))
        .filter(to -> !ABROAD.matcher(to).matches())
        .map(to -> to.startsWith("#") ? name + to : folder.resolve(to).normalize().toString())
        .map(to -> to.replaceFirst("^/", ""))
        .toList();
  }

  /** Headings as links name them. */
  List<String> anchors() {
    return BLOCK
        .matcher(text)
        .replaceAll("")
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** What is written as a path, and nothing else. */
  List<String> paths() {
    return spans().filter(span -> PATH.matcher(span).matches()).map(Paper::plain).toList();
  }

  /** What may be paths among other things: only those that begin here are. */
  List<String> pathsAmongOthers() {
    var all = new ArrayList<String>();
    Stream.concat(blocks(), spans())
        .flatMap(code -> PATHS_IN_BLOCK.matcher(code).results())
        .forEach(found -> all.add(plain(found.group())));
    return all;
  }

  private static String plain(String path) {
    return path.replaceFirst("^\\./", "").replaceFirst("/$", "");
  }

  List<String> files() {
    return spans().filter(span -> FILE.matcher(span).matches()).toList();
  }

  /** Each call of {@code ./dev}: what it is to do, and with what. */
  List<List<String>> commands() {
    return Stream.concat(blocks(), spans())
        .flatMap(code -> COMMAND.matcher(code).results())
        .map(found -> List.of(found.group(1), found.group(2).strip()))
        .toList();
  }

  /** Names of two words or more that only Java has. */
  List<String> types() {
    return spans()
        .map(TYPE::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(found -> found.group(1))
        .toList();
  }
}
