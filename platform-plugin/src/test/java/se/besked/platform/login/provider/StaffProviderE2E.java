package se.besked.platform.login.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.browser.Visit;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.login.SharedDemo;

/** Staff log in by the municipality's own login, and out again from either end. */
@SharedDemo
class StaffProviderE2E {
  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void soundAgain() {
    suppliers.staffLogin().heal();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private void go(Page page, String path) {
    Visit.go(page, address(path));
    page.waitForSelector("h1");
  }

  private Page atProvider(String path) {
    var page = browser.open(Browser.DESKTOP, address(path));
    page.click("#provider-havrelunda");
    assertThat(page.locator("h1")).hasText("Vem är du?");
    return page;
  }

  private Page loggedIn(String person) {
    var page = atProvider("/personal/logga-in?mal=/personal");
    page.click("#person-" + person);
    page.waitForURL(address("/personal"));
    page.waitForSelector("h1");
    return page;
  }

  private static void look(Page page, String name) {
    var before = page.viewportSize();
    for (int width : List.of(Browser.PHONE, Browser.DESKTOP)) {
      page.setViewportSize(width, before.height);
      Screenshots.take(page, name);
    }
    page.setViewportSize(before.width, before.height);
    Accessibility.check(page);
  }

  @Test
  void theLoginPageOffersTheMunicipalitysOwnLogin() {
    var page = browser.open(Browser.DESKTOP, address("/personal/logga-in"));
    assertThat(page.locator("#provider-havrelunda")).hasText("Logga in med din tjänsteidentitet");
    look(page, "personal-logga-in-saml");
  }

  @Test
  void whoeverTheProviderRecognisesIsLoggedInWithTheirRoles() {
    var page = loggedIn("bo");
    assertThat(page.locator("header").first()).containsText("Logga ut");
    look(page, "personal-efter-saml");
    assertThat(newest("staff.login.open"))
        .isEqualTo("bo@havrelunda.example DECISION_MAKER OFFICER REGISTRAR");
    assertThat(
            jdbc.sql("select roles from colleague where user_id = 'bo@havrelunda.example'")
                .query(String.class)
                .single())
        .as("cases can be handed over to them")
        .isEqualTo("DECISION_MAKER OFFICER REGISTRAR");
  }

  @Test
  void theSessionIsANewOne() {
    var page = browser.open(Browser.DESKTOP, address("/personal/logga-in"));
    var before = session(page);
    page.click("#provider-havrelunda");
    page.click("#person-hanna");
    page.waitForURL(address("/personal"));
    assertThat(session(page)).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void loggingOutHereEndsTheProvidersSessionToo() {
    var page = loggedIn("hanna");
    page.click("#logga-ut-knapp");
    assertThat(page.locator("h1")).hasText("Du är utloggad");
    page.waitForURL(address("/logga-ut"));
    assertThat(page.locator("main")).not().containsText("kanske inte överallt");
    look(page, "personal-utloggad-saml");
    page.navigate(suppliers.server().url("idp") + "/");
    assertThat(page.locator("h1")).hasText("Ingen är inloggad");
    go(page, "/personal");
    assertThat(page.locator("h1")).hasText("Logga in som personal");
    assertThat(newest("staff.login.end")).startsWith("hanna@havrelunda.example");
  }

  @Test
  void loggingOutAtTheProviderEndsTheLoginHere() {
    var page = loggedIn("rut");
    var other = page.context().newPage();
    other.navigate(suppliers.server().url("idp") + "/");
    other.click("#log-out");
    assertThat(other.locator("h1")).hasText("Du är utloggad");
    go(page, "/personal");
    assertThat(page.locator("h1")).hasText("Logga in som personal");
  }

  @Test
  void whoeverChangesTheirMindIsToldSo() {
    var page = atProvider("/personal/logga-in");
    page.click("#person-");
    assertThat(page.locator("#provider-refused")).containsText("Inloggningen avbröts");
    look(page, "personal-logga-in-avbruten");
  }

  @Test
  void whoeverHasNoRoleIsToldWhomToAsk() {
    var page = atProvider("/personal/logga-in");
    page.click("#person-vera");
    assertThat(page.locator("#provider-refused")).containsText("Du har ingen behörighet här");
    assertThat(refusal()).isEqualTo("havrelunda NO_ROLE");
  }

  @Test
  void aSpoiltAnswerLogsNobodyIn() {
    suppliers.staffLogin().spoil(answer -> answer.responseSigner(null));
    var page = atProvider("/personal/logga-in");
    page.click("#person-bo");
    assertThat(page.locator("#provider-refused"))
        .containsText("Inloggningen gick inte att slutföra");
    assertThat(refusal()).startsWith("havrelunda ").doesNotContain("NO_ROLE");
    go(page, "/personal");
    assertThat(page.locator("h1")).hasText("Logga in som personal");
  }

  @Test
  void anAddressAloneLogsNobodyOut() {
    var page = loggedIn("hanna");
    for (var address : List.of("/saml2/havrelunda/logga-ut", "/logga-ut")) {
      go(page, address);
      assertThat(page.locator("h1")).hasText("Vill du logga ut?");
      go(page, "/personal");
      assertThat(page.locator("header").first()).containsText("Logga ut");
    }
  }

  private String refusal() {
    return jdbc.sql(
            """
            select subject || ' ' || (detail ->> 'note') from audit_log
            where action = 'provider.login' and result = 'REFUSED' order by id desc limit 1
            """)
        .query(String.class)
        .single();
  }

  private static String session(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  private String newest(String action) {
    return jdbc.sql(
            "select actor || ' ' || coalesce(roles, '') from audit_log where action = :action"
                + " order by id desc limit 1")
        .param("action", action)
        .query(String.class)
        .single();
  }
}
