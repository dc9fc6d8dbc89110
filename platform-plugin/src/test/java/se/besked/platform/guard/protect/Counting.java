package se.besked.platform.guard.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import se.besked.platform.guard.surfaces.Calls.Call;
import se.besked.platform.guard.surfaces.Pages.Page;
import se.besked.platform.guard.town.Paths;
import se.besked.platform.guard.walk.AtOnce;
import se.besked.platform.guard.walk.Spoken;

/**
 * What those see who are not in the restricted group, where nothing is asked for by its id: as it
 * was when one more family with a matter has been protected.
 */
final class Counting {
  /**
   * The record has an entry for each document, of the protected without what it is about
   * (offentlighets- och sekretesslagen 5 kap. 2 §); an auditor is told how much everybody looks, at
   * the protected too.
   */
  private static final Set<String> COUNTS_ALL = Set.of("/personal/diarium", "/personal/granskning");

  private final List<Viewer> viewers;
  private final List<Page> pages;
  private final List<Call> calls;
  private final Robot robot;

  Counting(List<Viewer> viewers, List<Page> pages, List<Call> calls, Robot robot) {
    this.viewers = viewers.stream().filter(v -> v.isStaff() && !v.isRestricted()).toList();
    this.pages =
        pages.stream()
            .filter(page -> page.template().startsWith("personal"))
            .filter(page -> !Paths.namesSomething(page.id()))
            .toList();
    this.calls =
        calls.stream().filter(Call::reads).filter(c -> !Paths.namesSomething(c.path())).toList();
    this.robot = robot;
  }

  Map<String, String> now() {
    var all = new ConcurrentSkipListMap<String, String>();
    AtOnce.each(
        viewers,
        viewer -> {
          for (var page : pages) {
            var unused = viewer.tab().open("/om");
            all.put(page.id() + " by " + viewer.name(), plain(viewer.tab().go(page.id())));
          }
          for (var call : calls) {
            if (call.path().startsWith("/personal")) {
              var answer = viewer.tab().get(call.path());
              all.put(call.id() + " by " + viewer.name(), Spoken.in(answer.body()));
            }
          }
        });
    for (var call : calls) {
      if (call.isOfMunicipality()) {
        var answer = robot.call("GET", call.path().replace("{municipality}", "demo"), "");
        all.put(call.id() + " by a robot", Spoken.in(answer.body()));
      }
    }
    return all;
  }

  /** A sentence for each figure that tells of somebody, and for each that was thought to. */
  static List<String> compare(Map<String, String> before, Map<String, String> after) {
    var all = new ArrayList<String>();
    var counting = new TreeSet<>(COUNTS_ALL);
    before.forEach(
        (where, said) -> {
          var other = after.getOrDefault(where, "");
          if (!said.equals(other)) {
            var page = where.substring(0, where.indexOf(" by "));
            if (COUNTS_ALL.contains(page)) {
              counting.remove(page);
            } else {
              all.add(where + " counts one that is protected: " + differences(said, other));
            }
          }
        });
    counting.forEach(
        page -> all.add(page + " counts as all others do and needs no exception any more"));
    return all;
  }

  private static String differences(String one, String other) {
    var gone = new ArrayList<>(one.lines().toList());
    other.lines().forEach(gone::remove);
    var come = new ArrayList<>(other.lines().toList());
    one.lines().forEach(come::remove);
    return "%s became %s".formatted(gone, come);
  }

  /**
   * Without what is made anew for each page, and without the number of lines in the audit log, the
   * only thing that there are thousands of.
   */
  private static String plain(String said) {
    return said.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*")
        .replaceAll("resource/\\d+", "resource/*")
        .replaceAll("Antal: \\d+\\h\\d{3}\\. .*", "*");
  }
}
