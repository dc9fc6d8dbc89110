package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Town;

/** Files that a page has made for somebody: the link opens for them, and for nobody else. */
public final class DownloadsWalk {
  /** The button that makes letters into a file, by what it says. */
  public static final Predicate<String> PRINT = Set.of("Förbered utskrift av valda brev")::contains;

  private final Host host;
  private final List<Household> families;

  DownloadsWalk(Host host, Town town) {
    this.host = host;
    this.families = town.ordinary();
  }

  void walk() {
    var staff = StaffLogin.as(host, "vanlig");
    var pages =
        Stream.concat(
                Stream.of("/personal/brev"),
                families.stream().map(f -> "/personal/arende/" + f.id("case") + "/forslag"))
            .toList();
    for (var page : pages) {
      var said = staff.load(page);
      if (staff.hasButton(PRINT)) {
        said += staff.press(PRINT);
      }
      Tab.downloads(said)
          .forEach(
              link ->
                  host.get(Shown.class).makerOf(link).ifPresent(maker -> open(staff, link, maker)));
    }
  }

  private void open(Tab owner, String link, String maker) {
    for (var stranger : Stranger.all(host)) {
      var unused = stranger.tab().load("/om");
      var answer = stranger.tab().get("/" + link);
      assertThat(answer.statusCode()).as("%s by %s", maker, stranger.by()).isNotEqualTo(200);
      assertThat(Spoken.in(answer.body())).doesNotContain("%PDF");
      Book.here().visited(Kind.DOWNLOAD, maker, stranger.by());
    }
    assertThat(owner.get("/" + link).statusCode()).as(maker).isEqualTo(200);
  }
}
