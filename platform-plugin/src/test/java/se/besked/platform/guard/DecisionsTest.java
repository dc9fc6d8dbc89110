package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each decision record has its number, day and status, and the index tells of all there are. */
class DecisionsTest {
  private static final Path FOLDER = RootPom.ROOT.resolve("docs/decisions");
  private static final Pattern FILE = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
  private static final Pattern HEAD =
      Pattern.compile(
          "# (0*)(?<number>\\d+)\\. \\S.*\\n\\n"
              + "Date: (?<day>\\d{4}-\\d{2}-\\d{2})\\. Status: (?<status>[^\\n]+)\\.\\n\\n\\S");
  private static final Pattern STATUS =
      Pattern.compile("accepted|(?:accepted, in part )?replaced by (?<by>.+)");
  private static final Pattern LINK = Pattern.compile("\\[(\\d+)]\\(([^)]+)\\)");
  private static final Pattern MISSING =
      Pattern.compile("No record has ever had these numbers, [^:]+: ([^.]+)\\.");

  /** What a record says of itself. */
  private record Decision(int number, String file, LocalDate day, String status, String text) {
    static Decision of(String file, String text) {
      var head = HEAD.matcher(text);
      assertThat(head.lookingAt()).as("heading, date and status of %s", file).isTrue();
      return new Decision(
          Integer.parseInt(head.group("number")),
          file,
          LocalDate.parse(head.group("day")),
          head.group("status"),
          text);
    }

    /** The files that replace it, or a part of it. */
    List<String> replacedBy() {
      var known = STATUS.matcher(status);
      assertThat(known.matches()).as("status of %s: %s", file, status).isTrue();
      return known.group("by") == null
          ? List.of()
          : LINK.matcher(known.group("by")).results().map(link -> link.group(2)).toList();
    }

    boolean isAccepted() {
      return status.startsWith("accepted");
    }
  }

  private static Map<String, Decision> all() throws IOException {
    var all = new TreeMap<String, Decision>();
    try (var files = Files.list(FOLDER)) {
      files
          .filter(file -> FILE.matcher(file.getFileName().toString()).matches())
          .forEach(
              file -> {
                var name = file.getFileName().toString();
                all.put(name, Decision.of(name, RootPom.text(file)));
              });
    }
    assertThat(all).hasSizeGreaterThan(40);
    return all;
  }

  private static String index() {
    return RootPom.text(FOLDER.resolve("README.md"));
  }

  @Test
  void eachHasItsNumberADayAndAStatus() throws IOException {
    for (var decision : all().values()) {
      assertThat(decision.number())
          .as(decision.file())
          .isEqualTo(Integer.parseInt(decision.file().substring(0, 4)));
      assertThat(decision.day()).as(decision.file()).isAfter(LocalDate.of(2026, 11, 1));
      assertThat(decision.isAccepted() && !decision.status().contains("replaced"))
          .as(decision.file())
          .isEqualTo(decision.replacedBy().isEmpty());
    }
  }

  @Test
  void whatReplacesAnotherSaysSoAndIsYounger() throws IOException {
    var all = all();
    for (var decision : all.values()) {
      for (var file : decision.replacedBy()) {
        var by = all.get(file);
        assertThat(by).as("%s is replaced by %s", decision.file(), file).isNotNull();
        assertThat(by.text()).as(file).contains("(" + decision.file() + ")");
        assertThat(by.day()).as(file).isAfterOrEqualTo(decision.day());
      }
    }
  }

  @Test
  void theIndexHasEachWithItsStatus() throws IOException {
    var rows = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (var line : index().lines().filter(l -> l.startsWith("| [")).toList()) {
      var link = LINK.matcher(line);
      assertThat(link.find()).as(line).isTrue();
      rows.add(link.group(2) + said(line));
    }
    for (var decision : all().values()) {
      expected.add(decision.file() + said("(" + LINK.matcher(decision.status()).replaceAll("$1")));
    }
    assertThat(rows).isEqualTo(expected);
  }

  /** Whether a text ends with by what something is replaced. */
  private static String said(String text) {
    var found = Pattern.compile("(in part )?replaced by [0-9, ]+").matcher(text);
    return found.find() ? " " + found.group().strip() : "";
  }

  @Test
  void theIndexNamesTheNumbersThatNoRecordHas() throws IOException {
    var numbers = new TreeSet<Integer>();
    all().values().forEach(decision -> numbers.add(decision.number()));
    var missing =
        IntStream.range(1, numbers.last()).filter(n -> !numbers.contains(n)).boxed().toList();
    var said = MISSING.matcher(index());
    assertThat(said.find()).as("the line about numbers that no record has").isTrue();
    var named = new ArrayList<Integer>();
    for (var part : said.group(1).split(", ")) {
      var ends = part.split("–");
      IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
          .forEach(named::add);
    }
    assertThat(named).isEqualTo(missing);
  }
}
