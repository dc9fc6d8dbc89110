package se.besked.platform.guard.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Traces;

/** What was told to whom: of the protected nothing, of ordinary families what concerns them. */
final class Secrets implements Listening {
  private final Map<String, List<Household>> whose = new HashMap<>();
  private final Set<String> ordinary = new HashSet<>();
  private final Set<String> toldToAll;
  private final Traces traces;
  private final Set<String> leaks = new TreeSet<>();
  private final Map<String, Integer> shown = new TreeMap<>();
  private final Set<String> seenByGroup = new TreeSet<>();
  private int cells;

  /**
   * @param frontPage what the demo tells everybody there
   */
  Secrets(Collection<Household> marked, Collection<Household> ordinary, String frontPage) {
    for (var family : marked) {
      family.markers().forEach(m -> whose.computeIfAbsent(m, n -> new ArrayList<>()).add(family));
    }
    ordinary.forEach(family -> this.ordinary.addAll(family.markers()));
    var all = new HashSet<>(this.ordinary);
    all.addAll(whose.keySet());
    this.traces = new Traces(all);
    this.toldToAll = traces.in(frontPage);
  }

  @Override
  public void heard(Viewer viewer, String surface, String asked, Said said) {
    look(viewer, surface, asked, said.words());
  }

  /**
   * Looks through what came back.
   *
   * @param asked the question, whose own words tell nothing
   */
  void look(Viewer viewer, String surface, String asked, String said) {
    var found = traces.in(said);
    found.removeIf(asked::contains);
    if (asked.equals("/")) {
      found.removeAll(toldToAll);
    }
    note(viewer, surface, said, found);
  }

  private synchronized void note(Viewer viewer, String surface, String said, Set<String> found) {
    cells++;
    for (var marker : found) {
      if (!viewer.own().contains(marker) && whose.containsKey(marker)) {
        if (viewer.isRestricted()) {
          seenByGroup.add(surface);
        } else {
          leaks.add(
              "%s tells %s of %s%s"
                  .formatted(surface, viewer.name(), about(marker), Traces.around(said, marker)));
        }
      }
    }
    if (found.stream().anyMatch(ordinary::contains)) {
      shown.merge(surface, 1, Integer::sum);
    }
  }

  private String about(String marker) {
    return "%s (%s)"
        .formatted(Traces.kind(marker), whose.get(marker).stream().map(Household::name).toList());
  }

  synchronized void leaked(String how) {
    leaks.add(how);
  }

  /** Whom a text on the side tells of, all of it told to whoever reads it. */
  synchronized void aside(String place, String text) {
    traces.in(text).stream()
        .filter(whose::containsKey)
        .forEach(
            marker ->
                leaks.add(
                    "%s holds %s%s".formatted(place, about(marker), Traces.around(text, marker))));
  }

  synchronized Set<String> leaks() {
    return Set.copyOf(leaks);
  }

  /** Where an ordinary family was seen, and how often. */
  synchronized Map<String, Integer> shown() {
    return new TreeMap<>(shown);
  }

  synchronized Set<String> seenByGroup() {
    return new TreeSet<>(seenByGroup);
  }

  synchronized int cells() {
    return cells;
  }
}
