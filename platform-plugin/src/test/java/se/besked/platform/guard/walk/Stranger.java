package se.besked.platform.guard.walk;

import java.util.List;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Town;
import se.besked.platform.mypage.Applying;

/**
 * Somebody who has no business with anybody's matter.
 *
 * @param actor as the audit log knows them; empty for who is not logged in
 */
record Stranger(By by, Tab tab, String actor) {
  static final String NO_ROLE = "utan-roll";

  static List<Stranger> all(Host host) {
    return List.of(nobody(host), citizen(host), staff(host));
  }

  private static Stranger nobody(Host host) {
    return new Stranger(By.NOBODY, new Tab(host.base()), "");
  }

  private static Stranger citizen(Host host) {
    var token = host.get(Applying.class).token(Town.STRANGER);
    return new Stranger(
        By.STRANGER,
        new Tab(host.base()).with("besked-login", token),
        host.person(Town.STRANGER).toString());
  }

  private static Stranger staff(Host host) {
    return new Stranger(By.NO_ROLE, StaffLogin.as(host, NO_ROLE), NO_ROLE);
  }

  boolean isLoggedIn() {
    return !actor.isEmpty();
  }
}
