package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.surfaces.Pages;
import se.besked.platform.guard.surfaces.Pages.Page;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Paths;

/** Every page, opened by strangers with the ids of somebody's case in its address. */
final class PagesWalk {
  private static final Set<String> LOGINS = Set.of("Logga in", "Logga in som personal");
  private static final Set<String> REFUSED = Set.of("Sidan finns inte", "Du kan inte öppna sidan");

  private static final List<Class<? extends Annotation>> RULES =
      List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

  private final Host host;
  private final Victims victims;
  private final Refusals refusals;
  private final Shown shown;

  PagesWalk(Host host, Victims victims) {
    this.host = host;
    this.victims = victims;
    this.refusals = new Refusals(host);
    this.shown = host.get(Shown.class);
  }

  /** The page that logs out is the last. */
  static List<Page> all(Host host) {
    return Pages.of(host.get(ServletContext.class)).stream()
        .sorted(Comparator.comparing(page -> page.template().equals("logga-ut")))
        .toList();
  }

  /** By one rule each; a page for everybody is about nobody. */
  static void assertEachSaysWhoMayOpenIt(Host host) {
    for (var page : all(host)) {
      assertThat(RULES.stream().filter(page.view()::isAnnotationPresent))
          .as("who may open %s (%s)", page.template(), page.view())
          .hasSize(1);
      if (page.view().isAnnotationPresent(AnonymousAllowed.class)) {
        assertThat(Paths.namesSomething(page.id())).as(page.template()).isFalse();
      }
    }
  }

  void walk() {
    victims.assertOwnerSees(host);
    var strangers = Stranger.all(host);
    for (var page : all(host)) {
      for (var path : victims.paths(page.id())) {
        for (var stranger : strangers) {
          open(page, path, stranger);
        }
      }
    }
    shown
        .taken()
        .forEach(view -> Book.here().visited(Kind.PAGE, Pages.whenWrong(view), By.STRANGER));
    victims.assertAllKnown();
  }

  private void open(Page page, String path, Stranger stranger) {
    boolean ownArea = page.template().startsWith("personal") == (stranger.by() == By.NO_ROLE);
    if (page.template().contains(":id") && stranger.isLoggedIn() && ownArea) {
      refusals.assertKept(
          stranger.actor(), victims.caseId(path), path, () -> look(page, path, stranger));
    } else {
      look(page, path, stranger);
    }
    Book.here().visited(Kind.PAGE, page.id(), stranger.by());
  }

  private void look(Page page, String path, Stranger stranger) {
    var said = stranger.tab().load(path);
    victims.assertUntold(path, said);
    var heading = stranger.tab().heading();
    if (!stranger.isLoggedIn() && !page.view().isAnnotationPresent(AnonymousAllowed.class)) {
      assertThat(heading).as("%s by %s", path, stranger.by()).isIn(LOGINS);
    } else if (Paths.namesSomething(page.id())) {
      assertThat(heading).as("%s by %s", path, stranger.by()).isIn(REFUSED);
      assertThat(said).as(path).doesNotContain("beviljas", "%PDF");
    }
  }
}
