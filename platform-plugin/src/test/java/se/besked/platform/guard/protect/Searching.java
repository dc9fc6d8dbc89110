package se.besked.platform.guard.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import se.besked.platform.guard.surfaces.Pages.Page;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Paths;

/** Types what is known of each family wherever there is something to look with. */
final class Searching {
  /** Buttons to look for something with, by what they are called or say. */
  private static final Set<String> SEARCHES =
      Set.of("sok", "diarium-visa", "Sök", "Öppna ärendet", "Sök i loggen");

  /** Where somebody writes why they look. */
  private static final String PURPOSE = "andamal";

  /** Why something is held back from disposal, and who logs in. */
  private static final Set<String> TYPED =
      Set.of(
          "/personal/gallring#gallring-arende",
          "/personal/gallring#gallring-skal",
          "/personal/logga-in#staff-id");

  private static final Pattern NEXT =
      Pattern.compile("(?m)^/?(personal/(?:arende|granskning)/[0-9a-f-]{36})$");

  private final List<Page> pages;
  private final List<Household> families;
  private final Secrets secrets;
  private final Set<String> searched = new ConcurrentSkipListSet<>();
  private final Set<String> fieldsOnly = new ConcurrentSkipListSet<>();

  Searching(List<Page> pages, List<Household> families, Secrets secrets) {
    this.pages =
        pages.stream()
            .filter(page -> page.template().startsWith("personal"))
            .filter(page -> !Paths.namesSomething(page.id()))
            .toList();
    this.families = families;
    this.secrets = secrets;
  }

  void by(Viewer viewer) {
    var tab = viewer.tab();
    for (var page : pages) {
      var unused = tab.open(page.id());
      var fields = new TreeSet<>(tab.fields());
      fields.remove(PURPOSE);
      if (tab.hasButton(SEARCHES::contains)) {
        fields.forEach(field -> search(viewer, page, field));
      } else {
        fields.forEach(field -> fieldsOnly.add(page.id() + "#" + field));
      }
    }
  }

  private void search(Viewer viewer, Page page, String field) {
    var tab = viewer.tab();
    reopen(tab, page);
    for (var family : families) {
      for (var typed : typed(family)) {
        if (!tab.has(field)) {
          reopen(tab, page);
        }
        if (tab.has(field)) {
          searched.add(page.id() + "#" + field);
          look(viewer, page, field, typed);
        }
      }
    }
  }

  private void look(Viewer viewer, Page page, String field, String typed) {
    var tab = viewer.tab();
    if (tab.has(PURPOSE)) {
      var unused = tab.type(PURPOSE, "Prov");
    }
    var said = new StringBuilder(tab.type(field, typed)).append(tab.press(SEARCHES::contains));
    var next = NEXT.matcher(said);
    if (next.find()) {
      said.append(tab.open("/" + next.group(1)));
    }
    secrets.look(viewer, "search in " + page.id() + "#" + field, typed, said.toString());
  }

  /** As new, whatever was looked for before. */
  private static void reopen(Tab tab, Page page) {
    var unused = tab.open("/om");
    unused = tab.go(page.id());
  }

  private static List<String> typed(Household family) {
    return List.of(family.number(), family.applicant().digits(), family.child().shown());
  }

  /** A field that is new is searched with, or it is known that nothing is looked for there. */
  void assertKnown() {
    assertThat(searched).as("fields that were searched with").isNotEmpty();
    assertThat(fieldsOnly).as("fields without a button to search").isEqualTo(TYPED);
  }
}
