package se.besked.platform.guard.walk;

import static org.assertj.core.api.Assertions.assertThat;

import se.besked.platform.guard.tab.Tab;
import se.besked.platform.guard.town.Host;

/** Logs in where staff do. */
public final class StaffLogin {
  private StaffLogin() {}

  public static Tab as(Host host, String account) {
    var tab = new Tab(host.base());
    var unused = tab.load("/personal/logga-in");
    unused = tab.type("staff-id", account);
    unused = tab.type("staff-password", WalkedSite.PASSWORD);
    unused = tab.click("staff-go");
    assertThat(tab.load("/personal")).as(account).doesNotContain("staff-password");
    return tab;
  }
}
