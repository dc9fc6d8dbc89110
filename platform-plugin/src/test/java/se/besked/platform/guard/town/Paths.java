package se.besked.platform.guard.town;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** The addresses that a template of a route or a mapping stands for. */
public final class Paths {
  private static final Pattern PARAMETER = Pattern.compile("[:{]");

  /** What the program is made of. */
  private static final String COMPONENTS = "/actuator/sbom/{id}";

  /** Nobody's: which service, which page of a form, which address, which list of components. */
  private static final Pattern ABOUT_NOBODY =
      Pattern.compile(
          "[:{](service|page|what|municipality|language)\\b|" + Pattern.quote(COMPONENTS));

  /** What an {@code id} is the id of, by how the address begins. */
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("/arende/", "case"),
          Map.entry("/personal/arende/", "case"),
          Map.entry("/personal/registrera/", "item"),
          Map.entry("/personal/granskning/", "search"),
          Map.entry("/personal/registerutdrag/", "person"),
          Map.entry("/personal/efterkontroll/", "control"),
          Map.entry("/personal/narvaro/", "attendance"),
          Map.entry("/personal/regler/", "draft of rules"),
          Map.entry("/personal/diarium/", "board"),
          Map.entry("/api/v1/demo/cases/", "case"),
          Map.entry("/api/v1/demo/work-items/", "item"),
          Map.entry("/api/v1/demo/decisions/", "decision"),
          Map.entry("/api/v1/demo/webhooks/", "webhook"));

  /** Parameters that have the name of what they are the id of. */
  private static final List<String> NAMED =
      List.of("draft", "offer", "child", "decision", "appeal", "attachment", "communication");

  private final Collection<String> services;
  private final Map<String, String> runs;
  private final Set<String> unknown = new ConcurrentSkipListSet<>();
  private final Set<String> unused = new ConcurrentSkipListSet<>(IDS.keySet());

  /**
   * @param runs what is about many at once, by what it is
   */
  public Paths(Collection<String> services, Map<String, String> runs) {
    this.services = List.copyOf(services);
    this.runs = Map.copyOf(runs);
  }

  /** Whether an address names somebody's case or something else of theirs. */
  public static boolean namesSomething(String template) {
    return PARAMETER.matcher(ABOUT_NOBODY.matcher(template).replaceAll("")).find();
  }

  /** One address, or one for each family that has such a thing. */
  public Set<String> of(String template, List<Household> families) {
    var all = new TreeSet<String>();
    if (template.contains(":service") || template.contains("{service}")) {
      services.forEach(id -> all.addAll(of(template.replaceAll("[:{]service}?", id), families)));
      return all;
    }
    var plain = plain(template);
    var about = about(plain);
    if (runs.containsKey(about)) {
      var path = with(plain, "id", runs.get(about));
      // The record is a year's.
      all.add(about.equals("board") ? path + "?ar=" + runs.get("year") : path);
    } else if (!PARAMETER.matcher(plain).find()) {
      all.add(plain);
    } else {
      families.forEach(family -> add(all, template, path(plain, about, family)));
    }
    return all;
  }

  private void add(Set<String> all, String template, String path) {
    if (PARAMETER.matcher(path).find()) {
      unknown.add(template);
    } else if (!path.contains("//") && !path.endsWith("/") && !path.contains("/.")) {
      all.add(path);
    }
  }

  private static String plain(String template) {
    return template
        .replace("{municipality}", "demo")
        .replace("{language}", "sv")
        .replace(COMPONENTS, "/actuator/sbom/application")
        .replaceAll(":what\\([^)]*\\)", "epost")
        .replace(":page", "barn");
  }

  private static String path(String plain, String about, Household family) {
    var path = about.isEmpty() ? plain : with(plain, "id", family.id(about));
    for (var name : NAMED) {
      path = with(path, name, family.id(name));
    }
    return with(path, "claim", UUID.randomUUID().toString());
  }

  private static String with(String path, String name, String value) {
    return path.replaceAll("(:%s\\b|\\{%s})".formatted(name, name), value);
  }

  private String about(String plain) {
    for (var begin : IDS.entrySet()) {
      if (plain.startsWith(begin.getKey())) {
        unused.remove(begin.getKey());
        return begin.getValue();
      }
    }
    return "";
  }

  /** Templates with a parameter that stands for something new. */
  public Set<String> unknown() {
    return Set.copyOf(unknown);
  }

  /** Beginnings that no address has any more. */
  public Set<String> unused() {
    return Set.copyOf(unused);
  }
}
