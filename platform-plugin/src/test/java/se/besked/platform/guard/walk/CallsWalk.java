package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import se.besked.casework.access.Own;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.surfaces.Calls;
import se.besked.platform.guard.surfaces.Calls.Call;
import se.besked.platform.guard.surfaces.Doors;
import se.besked.platform.guard.surfaces.Doors.Door;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Town;

/** Every address that is no page, called by strangers; what security leaves open tells nothing. */
final class CallsWalk {
  private static final Set<Integer> REFUSED = Set.of(302, 401, 403, 404);
  private static final AnonymousAuthenticationToken NOBODY =
      new AnonymousAuthenticationToken(
          "walk", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  private final Host host;
  private final Victims victims;
  private final Refusals refusals;
  private final WebInvocationPrivilegeEvaluator security;

  CallsWalk(Host host, Victims victims) {
    this.host = host;
    this.victims = victims;
    this.refusals = new Refusals(host);
    this.security = host.get(WebInvocationPrivilegeEvaluator.class);
  }

  void walk() {
    var strangers = Stranger.all(host);
    for (var call : Calls.of(host.context())) {
      for (var path : victims.paths(call.path())) {
        for (var stranger : strangers) {
          call(call, path, stranger);
          Book.here().visited(Kind.CALL, call.id(), stranger.by());
        }
      }
    }
    for (var door : Doors.of(host.context(), host.get(jakarta.servlet.ServletContext.class))) {
      for (var stranger : strangers) {
        knock(door, stranger);
        Book.here().visited(Kind.DOOR, door.id(), stranger.by());
      }
    }
    victims.assertAllKnown();
  }

  private void call(Call call, String path, Stranger stranger) {
    boolean owner = call.handler().hasMethodAnnotation(Own.class) && stranger.by() == By.STRANGER;
    if (owner) {
      own(path, stranger);
    } else if (isOpen(call, path)) {
      assertThat(answered(call.method(), path, stranger)).as(call + path).isLessThan(500);
    } else if (call.isOurs()
        && call.reads()
        && stranger.isLoggedIn()
        && !call.isRobots()
        && path.startsWith("/personal") == (stranger.by() == By.NO_ROLE)) {
      refusals.assertKept(
          stranger.actor(), victims.caseId(path), path, () -> refused(call, path, stranger));
    } else {
      refused(call, path, stranger);
    }
  }

  private boolean isOpen(Call call, String path) {
    return security.isAllowed("", path, call.method(), NOBODY);
  }

  private void refused(Call call, String path, Stranger stranger) {
    assertThat(answered(call.method(), path, stranger))
        .as("%s %s by %s", call.method(), path, stranger.by())
        .isIn(REFUSED);
  }

  /** The status, when nothing of anybody was told. */
  private int answered(String method, String path, Stranger stranger) {
    var answer = stranger.tab().send(method, path, method.equals("GET") ? "" : "{}");
    victims.assertUntold(path, Spoken.in(answer.body()) + answer.headers().map());
    return answer.statusCode();
  }

  /** The stranger's own, with nothing of anybody else in any of its parts. */
  private void own(String path, Stranger stranger) {
    var answer = stranger.tab().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    var said = Spoken.in(answer.body());
    assertThat(said).as(path).contains(Town.STRANGER.digits());
    victims.assertUntold(path, said);
  }

  /** An address of a door. */
  static String path(Door door, String id) {
    return door.pattern().replace("**", id).replace("*", "demo").replaceAll("\\{[^}]*}", id);
  }

  private void knock(Door door, Stranger stranger) {
    var path = path(door, victims.caseId(""));
    for (var method : door.method().isEmpty() ? List.of("GET", "POST") : List.of(door.method())) {
      assertThat(answered(method, path, stranger))
          .as("%s %s by %s", method, path, stranger.by())
          .isLessThan(500);
    }
  }
}
