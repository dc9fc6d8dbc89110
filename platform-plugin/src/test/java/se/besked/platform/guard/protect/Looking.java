package se.besked.platform.guard.protect;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.surfaces.Calls.Call;
import se.besked.platform.guard.surfaces.Pages.Page;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Paths;
import se.besked.platform.guard.walk.DownloadsWalk;
import se.besked.platform.guard.walk.Shown;

/** Pages, the files they make, and addresses, opened by everybody. */
final class Looking {
  private final Listening listening;
  private final Paths paths;
  private final Shown shown;

  Looking(Listening listening, Paths paths, Shown shown) {
    this.listening = listening;
    this.paths = paths;
    this.shown = shown;
  }

  void pages(Viewer viewer, List<Page> pages) {
    var unused = viewer.tab().load("/om");
    for (var page : pages) {
      for (var path : paths(viewer, page.id(), page.id())) {
        page(viewer, page, path);
      }
    }
  }

  private Set<String> paths(Viewer viewer, String surface, String template) {
    var all = new TreeSet<>(paths.of(template, viewer.about()));
    all.addAll(viewer.addresses().getOrDefault(surface, List.of()));
    return all;
  }

  private void page(Viewer viewer, Page page, String path) {
    var said = viewer.tab().open(path);
    if (viewer.tab().hasButton(DownloadsWalk.PRINT)) {
      said += viewer.tab().press(DownloadsWalk.PRINT);
    }
    listening.heard(viewer, page.id(), path, new Said.Page(said, viewer.tab().takeFigures()));
    for (var link : Tab.downloads(said)) {
      var file = new Said.Answer(viewer.tab().get("/" + link));
      listening.heard(viewer, "the file of " + page.id(), path, file);
      shown
          .makerOf(link)
          .ifPresent(maker -> Book.here().visited(Kind.DOWNLOAD, maker, viewer.by()));
    }
    Book.here().visited(Kind.PAGE, page.id(), viewer.by());
  }

  /** What reads is asked for by everybody; the rest by nobody, where no token is needed. */
  void calls(Viewer viewer, List<Call> calls) {
    for (var call : calls) {
      if (call.reads() || (viewer.by() == By.PROTECTED_NOBODY && !call.isRobots())) {
        for (var path : paths(viewer, call.id(), call.path())) {
          var answer = viewer.tab().send(call.method(), path, call.reads() ? "" : "{}");
          listening.heard(viewer, call.id(), path, new Said.Answer(answer));
          Book.here().visited(Kind.CALL, call.id(), viewer.by());
        }
      }
    }
  }
}
