package se.besked.platform.guard.protect;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.besked.casework.JobHandlers;
import se.besked.casework.jobs.Job;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.surfaces.Calls;
import se.besked.platform.guard.surfaces.Pages;
import se.besked.platform.guard.surfaces.Pages.Page;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Paths;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.walk.AtOnce;
import se.besked.platform.guard.walk.FrontPage;
import se.besked.platform.guard.walk.Printed;
import se.besked.platform.guard.walk.Shown;
import se.besked.testkit.Personas;

/**
 * Viewer × subject × marking × surface: every page, file and address of robots there is, opened by
 * everybody with the ids of families whose identity has been protected. Nothing that comes back, is
 * logged or sent tells of them, while an ordinary family is seen on the same surfaces.
 */
public final class SurfacesWalk {
  /** Nobody sees more after having left. */
  private static final String WAY_OUT = "logga-ut";

  private final Host host;
  private final Town town;
  private final List<Page> pages;
  private final List<Calls.Call> calls;
  private final Paths paths;
  private final Shown shown;

  public SurfacesWalk(Host host, Town town) {
    this.host = host;
    this.town = town;
    this.pages = Pages.of(host.get(ServletContext.class));
    this.calls = Calls.of(host.context());
    this.shown = host.get(Shown.class);
    this.paths =
        new Paths(
            host.get(EServices.class).all().stream().map(s -> s.identity().id()).toList(),
            town.runs());
  }

  public void walk() {
    var marked = List.copyOf(town.toBeMarked().keySet());
    var secrets = new Secrets(marked, town.ordinary(), host.get(FrontPage.class).said());
    try (var aside = new Aside(host)) {
      var webhook = new Robot(host).listen(aside.address());
      new Marking(host).mark(town.toBeMarked(), aside);
      // The register's run may have moved the clock, and tokens are short.
      var robot = new Robot(host);
      var viewers = new Viewers(host, town.everybody()).all();
      var searching = new Searching(pages, searched(marked), secrets);
      look(viewers, searching, secrets);
      new RobotsLooking(robot, secrets, paths, town.everybody(), marked, new Tab(host.base()))
          .at(calls);
      aside.all().forEach(secrets::aside);
      int figures = counts(viewers, robot, secrets, aside);
      leave(viewers, secrets);
      new Robot(host).leave(webhook);
      host.get(Printed.class)
          .papers()
          .forEach(paper -> Book.here().visited(Kind.LETTER, paper, By.ORDINARY));
      tell(viewers, marked, secrets, searching, figures);
    }
  }

  private void look(List<Viewer> viewers, Searching searching, Secrets secrets) {
    var looking = new Looking(secrets, paths, shown);
    var unused = shown.taken();
    AtOnce.each(
        viewers,
        viewer -> {
          looking.pages(viewer, stay());
          looking.calls(viewer, calls);
          if (viewer.isStaff()) {
            searching.by(viewer);
          }
        });
    shown
        .taken()
        .forEach(
            view -> Book.here().visited(Kind.PAGE, Pages.whenWrong(view), By.PROTECTED_CITIZEN));
  }

  private List<Page> stay() {
    return pages.stream().filter(page -> !page.template().equals(WAY_OUT)).toList();
  }

  private void leave(List<Viewer> viewers, Secrets secrets) {
    var out = pages.stream().filter(page -> page.template().equals(WAY_OUT)).toList();
    viewers.forEach(viewer -> new Looking(secrets, paths, shown).pages(viewer, out));
  }

  /** Everybody who is protected, and one who is not. */
  private List<Household> searched(List<Household> marked) {
    return Stream.concat(town.ordinary().stream().limit(1), marked.stream()).toList();
  }

  /** Lists and figures are as they were when one more family with a matter has been protected. */
  private int counts(List<Viewer> viewers, Robot robot, Secrets secrets, Aside aside) {
    host.quiet();
    // What has been late and is not any longer is told before the count, not in the middle of it.
    host.get(JobHandlers.class).run(Job.WATCH_JOBS, "recurring");
    var counting = new Counting(viewers, stay(), calls, robot);
    var before = counting.now();
    var more = town.transport("one more", Personas.ISLAND, null, Personas.CHILD_OF_ISLAND);
    new Marking(host)
        .mark(Map.of(more, new Town.Mark(Personas.CHILD_OF_ISLAND, Town.SECRECY)), aside);
    Counting.compare(before, new Counting(viewers, stay(), calls, new Robot(host)).now())
        .forEach(secrets::leaked);
    var another = new Secrets(List.of(more), List.of(), "");
    aside.all().forEach(another::aside);
    another.leaks().forEach(secrets::leaked);
    return before.size();
  }

  private void tell(
      List<Viewer> viewers,
      List<Household> marked,
      Secrets secrets,
      Searching searching,
      int figures) {
    System.out.printf(
        "Protected surfaces: %d routes, %d mappings, %d viewers and a robot, %d protected"
            + " families, %d markings, %d cells; an ordinary family was shown in %d of them, on"
            + " %d surfaces; the restricted group saw the protected on %d surfaces; %d surfaces"
            + " count alike with one protected family more%n",
        pages.size(),
        calls.size(),
        viewers.size(),
        marked.size(),
        town.toBeMarked().values().stream().map(Town.Mark::flag).distinct().count(),
        secrets.cells(),
        secrets.shown().values().stream().mapToInt(n -> n).sum(),
        secrets.shown().size(),
        secrets.seenByGroup().size(),
        figures);
    assertThat(secrets.leaks()).isEmpty();
    searching.assertKnown();
    Blind.assertKnown(pages, calls, secrets.shown().keySet());
    Blind.assertGroupSees(pages, secrets.seenByGroup());
    assertThat(paths.unknown()).as("surfaces the walk has no ids for").isEmpty();
    assertThat(paths.unused()).as("beginnings of addresses that are no more").isEmpty();
  }
}
