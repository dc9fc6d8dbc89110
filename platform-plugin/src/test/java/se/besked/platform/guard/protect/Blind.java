package se.besked.platform.guard.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.besked.platform.guard.surfaces.Calls.Call;
import se.besked.platform.guard.surfaces.Pages.Page;
import se.besked.platform.guard.town.Paths;

/**
 * Addresses that name something of somebody's, and where the walk has seen nothing of anybody: it
 * would find no leak there. Each has its reason; one that is new fails, and one that shows somebody
 * after all is taken away from here.
 */
final class Blind {
  private static final String NOBODY = "what it tells is about nobody";
  private static final String TAKEN = "who it is about a robot sees in what it has taken";
  private static final String NONE = "no family has such a thing";
  private static final String ENDED = "no custody has ended; the guardians' walk has such a family";

  /** For ordinary families, by anybody. */
  private static final Map<String, String> ORDINARY =
      Map.ofEntries(
          Map.entry("/personal/narvaro/:id", NONE),
          Map.entry("GET /api/v1/{municipality}/cases/{id}/content", TAKEN),
          Map.entry("GET /api/v1/{municipality}/cases/{id}/document", TAKEN),
          Map.entry("GET /api/v1/{municipality}/cases/{id}/decision-templates", NOBODY),
          Map.entry("GET /api/v1/{municipality}/cases/{id}/journal-entries", NOBODY),
          Map.entry("GET /api/v1/{municipality}/cases/{id}/offers", NOBODY),
          Map.entry("GET /api/v1/{municipality}/webhooks/{id}", NOBODY),
          Map.entry("GET /api/v1/{municipality}/webhooks/{id}/deliveries", NOBODY),
          Map.entry("GET /api/v1/{municipality}/work-items/{id}/claims/{claim}", TAKEN),
          Map.entry("GET /api/v1/{municipality}/work-items/{id}/claims/{claim}/document", TAKEN),
          Map.entry("GET /arende/{id}/sista-dag.ics", NOBODY),
          Map.entry("GET /arende/{id}/skickat/{attachment}", ENDED),
          Map.entry("GET /arende/{id}/yttrande/{communication}/{attachment}", NONE),
          Map.entry("GET /personal/arende/{id}/beslut/{decision}/underlag.pdf", NONE),
          Map.entry("GET /personal/efterkontroll/{id}/justeringar.csv", NONE),
          Map.entry("GET /personal/registrera/{id}/underlag.pdf", TAKEN));

  private Blind() {}

  static void assertKnown(List<Page> pages, List<Call> calls, Collection<String> seen) {
    var blind = new TreeSet<>(about(pages, calls));
    blind.removeAll(seen);
    assertThat(blind)
        .as("where nothing of anybody was seen")
        .isEqualTo(new TreeSet<>(ORDINARY.keySet()));
  }

  private static List<String> about(List<Page> pages, List<Call> calls) {
    return Stream.concat(
            pages.stream().map(Page::id).filter(Paths::namesSomething),
            calls.stream()
                .filter(Call::reads)
                .filter(call -> Paths.namesSomething(call.path()))
                .map(Call::id))
        .toList();
  }

  /** Every page about a case that staff have, shows the restricted group their cases. */
  static void assertGroupSees(List<Page> pages, Collection<String> seen) {
    assertThat(seen)
        .as("what the restricted group sees of their cases")
        .containsAll(
            pages.stream().map(Page::id).filter(id -> id.startsWith("/personal/arende/")).toList());
  }
}
