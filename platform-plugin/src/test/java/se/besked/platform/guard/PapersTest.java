package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Every path, file, command and class that README and the papers name is there. */
class PapersTest {
  private static final Checkout HERE = Checkout.read();

  /** What looks like a path or a file of ours and is somebody else's, or an example. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "10.0.0.0/8", // a network
          "demo/school-transport/2024-07-01", // a version of rules
          "Recipient/v3", // of the register of mailboxes
          "META-INF/sbom/application.cdx.json", // in the jar
          "manifest.json", // in the record's folder
          "narvaro-KEY.csv", // in the attendance system's
          "narvaro-KEY-svar.csv");

  /** ClamAV's, and those of record 33, which another has replaced in that part. */
  private static final Set<String> NOT_OUR_TYPES =
      Set.of("StreamMaxLength", "ProtectedMatrixIT", "ProtectedSurfacesE2E", "AddressesWalkE2E");

  private static final Pattern CASE = Pattern.compile("(?m)^    ([a-z| -]+)\\) ");

  private static Map<String, Paper> papers() {
    var all = new TreeMap<String, Paper>();
    HERE.papers().forEach(name -> all.put(name, Paper.of(name)));
    assertThat(all.keySet())
        .contains("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/operations.md");
    return all;
  }

  /** Made by a build or a demo, so not there before. */
  private static boolean isMade(String path) {
    return Checkout.MADE.stream().anyMatch(made -> (path + "/").startsWith(made + "/"));
  }

  @Test
  void linksLeadSomewhere() {
    var lost = new TreeSet<String>();
    var papers = papers();
    int followed = 0;
    for (var paper : papers.values()) {
      for (var link : paper.links()) {
        var parts = link.split("#", 2);
        var to = papers.get(parts[0]);
        boolean leads = HERE.has(parts[0]);
        if (leads && parts.length == 2) {
          leads = to != null && to.anchors().contains(parts[1]);
        }
        if (!leads) {
          lost.add(paper.name() + ": " + link);
        }
        followed++;
      }
    }
    assertThat(lost).isEmpty();
    assertThat(followed).isGreaterThan(100);
  }

  @Test
  void pathsAndFilesAreThere() {
    var lost = new TreeMap<String, String>();
    int seen = 0;
    for (var paper : papers().values()) {
      var paths = new ArrayList<>(paper.paths());
      paths.addAll(paper.files());
      paths.removeIf(PapersTest::isMade);
      seen += paths.size();
      paths.removeIf(HERE::hasEnding);
      paper.pathsAmongOthers().stream()
          .filter(path -> HERE.beginsHere(path) && !HERE.has(path) && !isMade(path))
          .forEach(paths::add);
      paths.forEach(path -> lost.put(path, paper.name()));
    }
    assertThat(lost.keySet()).as("%s", lost).isEqualTo(NOT_OURS);
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void typesAreInTheCode() {
    var words = HERE.words();
    var lost = new TreeMap<String, String>();
    int seen = 0;
    for (var paper : papers().values()) {
      seen += paper.types().size();
      paper.types().stream()
          .filter(type -> !words.contains(type))
          .forEach(type -> lost.put(type, paper.name()));
    }
    assertThat(lost.keySet()).as("%s", lost).isEqualTo(NOT_OUR_TYPES);
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void commandsDoWhatIsThere() {
    var dispatcher = RootPom.text(RootPom.ROOT.resolve("dev"));
    var known = new TreeSet<String>();
    CASE.matcher(dispatcher)
        .results()
        .forEach(found -> known.addAll(List.of(found.group(1).split(" \\| "))));
    var help = dispatcher.substring(dispatcher.indexOf("<<'TEXT'"), dispatcher.indexOf("\nTEXT\n"));
    var told = new TreeSet<String>();
    Pattern.compile("\\./dev ([a-z-]+)").matcher(help).results().forEach(r -> told.add(r.group(1)));

    var called = new TreeSet<String>();
    for (var paper : papers().values()) {
      for (var command : paper.commands()) {
        called.add(command.getFirst());
        assertThat(known).as("%s: ./dev %s", paper.name(), command).contains(command.getFirst());
      }
    }
    assertThat(told).isEqualTo(called).contains("run", "test", "verify", "package");
    assertThat(known).containsAll(told);
  }

  /** What the forge does is what everybody does, by actions whose content cannot change. */
  @Test
  void theForgeRunsWhatEverybodyRuns() {
    var text = RootPom.text(RootPom.ROOT.resolve(".github/workflows/ci.yml"));
    Map<String, Object> workflow = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    assertThat(workflow).containsKeys("name", "permissions", "jobs");
    assertThat(text.lines().map(String::strip)).contains("run: .ci/run");
    assertThat(text.lines().filter(line -> line.contains("uses:")))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*uses: \\S+@[0-9a-f]{40} # v\\d+(\\.\\d+)*"));
  }

  /** The rules about what is not to be updated name the records that say why. */
  @Test
  void updatesAreHeldBackForReasonsThatAreThere() {
    var text = RootPom.text(RootPom.ROOT.resolve("renovate.json"));
    var rules = JsonMapper.builder().build().readTree(text).path("packageRules");
    var reasons =
        rules
            .valueStream()
            .map(rule -> rule.path("description").asString())
            .filter(reason -> reason.startsWith("docs/"))
            .toList();
    assertThat(reasons).isNotEmpty().allMatch(HERE::has);
  }
}
