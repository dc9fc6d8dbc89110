package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Paths;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.town.Traces;
import se.besked.platform.mypage.Applying;

/** Whose matters strangers ask for: one that is decided and appealed, and one about a place. */
final class Victims {
  private final List<Household> families;
  private final Traces traces;
  private final Paths paths;
  private final Set<String> toldToAll;

  Victims(Host host, Town town) {
    this.families = List.of(town.everybody().get(2), town.ordinary().getLast());
    this.traces =
        new Traces(families.stream().flatMap(family -> family.markers().stream()).toList());
    this.paths = Victims.paths(host, town);
    this.toldToAll = traces.in(host.get(FrontPage.class).said());
  }

  static Paths paths(Host host, Town town) {
    var services = host.get(EServices.class).all().stream().map(s -> s.identity().id()).toList();
    return new Paths(services, town.runs());
  }

  Set<String> paths(String template) {
    return paths.of(template, families);
  }

  /** Addresses that the walk has nothing to put into. */
  void assertAllKnown() {
    assertThat(paths.unknown())
        .as("addresses with a parameter that stands for something new")
        .isEmpty();
  }

  /** Or the walk would find nothing because there is nothing. */
  void assertOwnerSees(Host host) {
    for (var family : families) {
      var token = host.get(Applying.class).token(family.applicant());
      var said =
          new Tab(host.base()).with("besked-login", token).load("/arende/" + family.id("case"));
      assertThat(said).as("the owner sees it").contains(family.number(), "@havrelunda.example");
    }
  }

  /** The case that an address is about; of the first family when it is about none. */
  String caseId(String path) {
    return families.stream()
        .map(family -> family.id("case"))
        .filter(path::contains)
        .findFirst()
        .orElse(families.getFirst().id("case"));
  }

  /**
   * Nothing of theirs is in an answer, but what was in the question and, on the demo's first page,
   * whom the demo tells everybody of.
   */
  void assertUntold(String path, String said) {
    var told = new TreeSet<>(traces.in(said));
    told.removeIf(path::contains);
    if (path.equals("/")) {
      told.removeAll(toldToAll);
    }
    assertThat(told.stream().map(Traces::kind)).as("told by " + path).isEmpty();
  }
}
