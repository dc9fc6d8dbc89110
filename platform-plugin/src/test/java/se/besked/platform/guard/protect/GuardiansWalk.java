package se.besked.platform.guard.protect;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.leak.Hidden;
import se.besked.platform.guard.leak.Part;
import se.besked.platform.guard.leak.SecretKind;
import se.besked.platform.guard.leak.Told;
import se.besked.platform.guard.leak.Unpacked;
import se.besked.platform.guard.surfaces.Calls;
import se.besked.platform.guard.surfaces.Pages;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Guardian;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Paths;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.walk.AtOnce;
import se.besked.platform.guard.walk.FrontPage;
import se.besked.platform.guard.walk.Shown;
import se.besked.platform.guard.walk.StaffLogin;
import se.besked.platform.mypage.Applying;

/**
 * Viewer × surface × kind of secret, where nobody is marked: every page, file, letter, mail and
 * answer that an ordinary guardian is sent tells nothing by which to find the other one.
 */
public final class GuardiansWalk {
  private static final String WAY_OUT = "logga-ut";

  private static final String EXAMPLE = "till exempel 19850101-2382";

  private static final int OK = 200;

  /** So few of them do not tell where a home is. */
  private static final int WAYS = 6;

  private final Host host;
  private final List<Guardian> guardians;
  private final Told told = new Told();
  private final Set<String> broken = new ConcurrentSkipListSet<>();
  private final Map<Viewer, Hidden> hidden = new HashMap<>();
  private int children;

  public GuardiansWalk(Host host, Town town) {
    this.host = host;
    this.guardians = town.guardians();
    this.broken.addAll(town.missing());
  }

  public void walk() {
    var looking =
        new Looking(
            this::heard,
            new Paths(
                host.get(EServices.class).all().stream().map(s -> s.identity().id()).toList(),
                Map.of()),
            host.get(Shown.class));
    // Nobody sees more after having left.
    var pages =
        Pages.of(host.get(ServletContext.class)).stream()
            .filter(Pages.Page::isForCitizens)
            .sorted(Comparator.comparing(page -> page.template().equals(WAY_OUT)))
            .toList();
    var calls = Calls.of(host.context()).stream().filter(Calls.Call::isForCitizens).toList();
    var viewers = guardians.stream().map(this::viewer).toList();
    AtOnce.each(
        viewers,
        viewer -> {
          attempt(viewer, () -> looking.calls(viewer, calls));
          attempt(viewer, () -> looking.pages(viewer, pages));
        });
    guardians.forEach(this::sent);
    extracts();
    write();
    System.out.printf("Guardians of each other: %s%n", told.figures());
    assertThat(broken).as("what could not be made or opened").isEmpty();
    assertSecretsStandAlone();
    assertThat(told.ownSeen())
        .as("kinds of secrets that their owners are told")
        .containsAll(
            EnumSet.of(
                SecretKind.STREET,
                SecretKind.COORDINATES,
                SecretKind.METRES,
                SecretKind.PHONE,
                SecretKind.EMAIL,
                SecretKind.NUMBER));
    assertThat(told.leaks()).as("what guardians are told of each other").isEmpty();
  }

  /** Who meets an error is told of when the others have walked. */
  private void attempt(Viewer viewer, Runnable walk) {
    try {
      walk.run();
    } catch (RuntimeException failed) {
      broken.add(viewer.name() + ": " + failed);
    }
  }

  /** The whole list, for whoever mends it: beside the book. */
  private void write() {
    try {
      Files.createDirectories(Book.FOLDER);
      Files.write(Book.FOLDER.resolve("guardians-of-each-other.txt"), told.leaks());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Or a leak would be taken for what the viewer may know. */
  private void assertSecretsStandAlone() {
    var all = EnumSet.noneOf(SecretKind.class);
    for (var guardian : guardians) {
      var kinds = guardian.hidden().kinds();
      all.addAll(kinds);
      assertThat(kinds).as(guardian.name()).contains(SecretKind.NUMBER);
      if (kinds.contains(SecretKind.STREET)) {
        assertThat(kinds).as(guardian.name()).contains(SecretKind.COORDINATES);
        assertThat(guardian.hidden().count(SecretKind.METRES))
            .as("ways from a home that is hidden from %s", guardian.name())
            .isGreaterThanOrEqualTo(WAYS);
      }
    }
    assertThat(all).isEqualTo(EnumSet.allOf(SecretKind.class));
  }

  private Viewer viewer(Guardian guardian) {
    var token = host.get(Applying.class).token(guardian.number());
    var viewer =
        new Viewer(
            By.GUARDIAN,
            guardian.name(),
            new Tab(host.base()).with("besked-login", token),
            Set.of(),
            guardian.about(),
            guardian.addresses());
    hidden.put(viewer, guardian.hidden());
    return viewer;
  }

  /** The demo's front page tells everybody of its people; production has no such list. */
  private void heard(Viewer viewer, String surface, String asked, Said said) {
    var kept = Objects.requireNonNull(hidden.get(viewer));
    if (!asked.equals("/")) {
      told.look(viewer.name(), kept, surface, withoutExample(said.parts()));
    } else {
      var toAll =
          new LinkedHashSet<>(
              Unpacked.words(Unpacked.page(host.get(FrontPage.class).said())).lines().toList());
      var rest = said.words().lines().filter(line -> !toAll.contains(line)).toList();
      told.look(viewer.name(), kept, surface, Unpacked.page(String.join("\n", rest)));
    }
  }

  /** A field's hint, the same for everybody, has the number of one of the town's people. */
  private static List<Part> withoutExample(List<Part> parts) {
    return parts.stream()
        .map(part -> new Part(part.carrier(), part.text().replace(EXAMPLE, "till exempel")))
        .toList();
  }

  private void sent(Guardian guardian) {
    guardian
        .sent()
        .byWay()
        .forEach((way, parts) -> told.look(guardian.name(), guardian.hidden(), way, parts));
  }

  /**
   * What the municipality's secretary takes out for somebody who has asked for it: for the
   * guardian, and for the child, which every guardian may ask for.
   */
  private void extracts() {
    var secretary = StaffLogin.as(host, "sekreterare");
    int made = 0;
    for (var guardian : guardians) {
      var answer =
          secretary.get(
              "/personal/registerutdrag/" + host.person(guardian.number()) + "/utdrag.zip");
      made += answer.statusCode() == OK ? 1 : 0;
      told.look(
          guardian.name(), guardian.hidden(), "the secretary's extract", Unpacked.answer(answer));
      for (var family : guardian.about()) {
        ofChild(secretary, guardian, family);
      }
    }
    // Some have nothing here.
    assertThat(made).isGreaterThan(guardians.size() / 2);
    assertThat(children).as("extracts for a child").isPositive();
  }

  private void ofChild(Tab secretary, Guardian guardian, Household family) {
    if (family.other() == null || !family.people().contains(guardian.number())) {
      return;
    }
    var answer =
        secretary.get("/personal/registerutdrag/" + host.person(family.child()) + "/utdrag.zip");
    children += answer.statusCode() == OK ? 1 : 0;
    told.look(guardian.name(), guardian.hidden(), "the child's extract", Unpacked.answer(answer));
  }
}
