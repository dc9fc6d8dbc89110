package se.besked.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.login.SharedDemo;

/** What the audit log says of staff who log in with a password, and when their login is over. */
@SharedDemo
class StaffSessionsIT {
  private static final String OVER = "/personal/logga-in?fel=tiden-ute&mal=/personal";

  /** In the header of whoever is logged in. */
  private static final String LOG_OUT = "logga-ut-knapp";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Tab tried(String account, String password) {
    var tab = new Tab("http://localhost:" + port);
    var unused = tab.load("/personal/logga-in");
    unused = tab.type("staff-id", account);
    unused = tab.type("staff-password", password);
    unused = tab.click("staff-go");
    return tab;
  }

  private Tab loggedIn(String account) {
    var tab = tried(account, "prova-" + account);
    assertThat(tab.load("/personal")).contains(LOG_OUT);
    return tab;
  }

  /** The newest lines about logins of staff, the newest first. */
  private List<String> lines() {
    return jdbc.sql(
            """
            select concat_ws(' ', actor, action, result, detail ->> 'note', case when
              subject_kind = 'staff-account' then subject end)
            from audit_log where action like 'staff.login.%' order by id desc limit 3
            """)
        .query(String.class)
        .list();
  }

  private void forward(Duration by) {
    ((DemoClock) clock).forward(by);
  }

  @Test
  void aRightPasswordIsWrittenDown() {
    var unused = loggedIn("handlaggare");
    assertThat(lines().getFirst()).isEqualTo("handlaggare staff.login.open ALLOWED (password)");
  }

  @Test
  void aWrongPasswordIsWrittenDown() {
    var unused = tried("rektor", "gissning");
    assertThat(lines().getFirst()).isEqualTo("staff-login staff.login.open REFUSED WRONG rektor");
  }

  @Test
  void whatSomebodyTypesInTheWrongFieldIsNot() {
    var unused = tried("mitt-losenord-i-fel-ruta", "x");
    assertThat(lines().getFirst()).isEqualTo("staff-login staff.login.open REFUSED WRONG unknown");
    assertThat(
            jdbc.sql("select count(*) from audit_log a where a::text like '%fel-ruta%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void loggingOutIsWrittenDown() {
    var tab = loggedIn("drift");
    var unused = tab.click(LOG_OUT);
    assertThat(lines().getFirst()).isEqualTo("drift staff.login.end ALLOWED LOGGED_OUT");
    assertThat(tab.load("/personal")).doesNotContain(LOG_OUT);
  }

  @Test
  void aLoginIsOverAfterAWorkingDayHoweverBusyItsOwnerIs() {
    var tab = loggedIn("sekreterare");
    for (int hour = 0; hour < 9; hour++) {
      forward(Duration.ofHours(1));
      assertThat(tab.load("/personal")).as(hour + " h").contains(LOG_OUT);
    }
    assertThat(tab.load("/personal")).contains("endsInSeconds", "Spara det du håller på med");
    forward(Duration.ofHours(1));
    var over = tab.get("/personal");
    assertThat(over.statusCode()).isEqualTo(302);
    assertThat(over.headers().firstValue("Location")).contains(OVER);
    assertThat(lines().getFirst()).isEqualTo("sekreterare staff.login.end ALLOWED TOO_LONG");
    assertThat(tab.get("/personal").headers().firstValue("Location").orElse(""))
        .doesNotContain("tiden-ute");
  }

  @Test
  void tenWrongPasswordsSlowDownAndLockNothing() {
    var tab = tried("granskare", "fel");
    for (int i = 0; i < 9; i++) {
      var unused = tab.type("staff-password", "fel");
      unused = tab.click("staff-go");
    }
    var unused = tab.type("staff-password", "prova-granskare");
    assertThat(tab.click("staff-go")).contains("sekunder och försök igen. Kontot är inte låst");
    assertThat(lines().getFirst())
        .isEqualTo("staff-login staff.login.open REFUSED TOO_MANY granskare");
    forward(Duration.ofSeconds(61));
    assertThat(loggedIn("granskare")).isNotNull();
  }
}
