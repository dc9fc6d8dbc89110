package se.besked.platform.guard.protect;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.surfaces.Calls.Call;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Paths;
import se.besked.platform.guard.walk.Spoken;

/** Every address of robots, and what a robot sees that has taken something on. */
final class RobotsLooking {
  private final Robot robot;
  private final Secrets secrets;
  private final Paths paths;
  private final List<Household> marked;
  private final Viewer viewer;

  RobotsLooking(
      Robot robot,
      Secrets secrets,
      Paths paths,
      List<Household> everybody,
      List<Household> marked,
      Tab tab) {
    this.robot = robot;
    this.secrets = secrets;
    this.paths = paths;
    this.marked = marked;
    this.viewer = new Viewer(By.PROTECTED_ROBOT, "a robot", tab, Set.of(), everybody);
  }

  void at(List<Call> calls) {
    for (var call : calls) {
      if (call.isOfMunicipality()) {
        for (var path : paths.of(call.path(), call.reads() ? viewer.about() : marked)) {
          var answer = robot.call(call.method(), path, call.reads() ? "" : "{}");
          look(call.id(), path, answer.body());
        }
        Book.here().visited(Kind.CALL, call.id(), viewer.by());
      }
    }
    viewer.about().stream().filter(f -> !f.id("item").isEmpty()).forEach(this::claim);
  }

  /** Who it is about a robot sees in what it has taken. */
  private void claim(Household family) {
    var item = "/api/v1/demo/work-items/" + family.id("item");
    var version = robot.call("GET", item, "").headers().firstValue("ETag").orElse("\"0\"");
    var claim = item + "/claims/" + UUID.randomUUID();
    look("PUT the claim", item, robot.call("PUT", claim, "", version).body());
    for (var part : List.of("", "/document")) {
      look("GET the claim" + part, item, robot.call("GET", claim + part, "").body());
    }
    var unused = robot.call("DELETE", claim, "");
  }

  private void look(String surface, String asked, byte[] said) {
    secrets.look(viewer, surface, asked, Spoken.in(said));
  }
}
