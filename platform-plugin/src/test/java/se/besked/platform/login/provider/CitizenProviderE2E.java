package se.besked.platform.login.provider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.casework.people.Persons;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.login.DemoSite;
import se.besked.testkit.Personas;

/** A municipality without an agreement with BankID: its citizens come by another identity. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = "besked.demo.citizens=saml")
@ContextConfiguration(initializers = {DemoSite.class, SimulatorStart.class})
@ActiveProfiles("demo")
class CitizenProviderE2E {
  private static final String GIVEN_NAME = "urn:oid:2.5.4.42";
  private static final String SURNAME = "urn:oid:2.5.4.4";

  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired Persons persons;
  @Autowired Logins logins;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private Page atProvider() {
    var page = browser.open(Browser.PHONE, address("/logga-in"));
    page.click("#provider-eid");
    assertThat(page.locator("h1")).hasText("Vem är du?");
    return page;
  }

  private static void look(Page page, String name) {
    for (int width : List.of(Browser.PHONE, Browser.DESKTOP)) {
      page.setViewportSize(width, page.viewportSize().height);
      Screenshots.take(page, name);
    }
    Accessibility.check(page);
  }

  @Test
  void theLoginPageSaysPlainlyWhatCanBeDone() {
    var page = browser.open(Browser.PHONE, address("/logga-in"));
    assertThat(page.locator("#provider-eid")).hasText("Logga in med Exempel-legitimation");
    assertThat(page.locator("main")).containsText("Du kan läsa, men inte skriva under");
    assertThat(page.locator("#bankid")).hasCount(0);
    look(page, "logga-in-saml");
  }

  @Test
  void theLoginIsTheSameAsByBankId() {
    var page = atProvider();
    page.click("#person-alone");
    page.waitForURL(address("/min-sida"));
    assertThat(page.locator("h1")).isVisible();
    assertThat(
            jdbc.sql("select actor from audit_log where action = 'login.open' order by id desc")
                .query(String.class)
                .list()
                .getFirst())
        .isEqualTo(persons.idOf(Personas.ALONE).toString());
    page.click("#logga-ut-knapp");
    assertThat(page.locator("h1")).hasText("Du är utloggad");
  }

  /** Some people have one name, and providers leave the other out or send nothing in it. */
  @ParameterizedTest
  @CsvSource({
    "surname, left out",
    "surname, empty",
    "surname, blank",
    "given name, left out",
    "given name, without a value",
    "given name, blank"
  })
  void whoeverHasOneNameLogsInByThatName(String missing, String how) {
    boolean surname = missing.equals("surname");
    var said = suppliers.eid().person("alone").attributes();
    var kept = said.getOrDefault(surname ? GIVEN_NAME : SURNAME, List.of());
    var attribute =
        "<saml:Attribute Name=\"%s\"><saml:AttributeValue>[^<]+</saml:AttributeValue></saml:Attribute>"
            .formatted(surname ? SURNAME : GIVEN_NAME);
    var attempt = attempt();
    var answer =
        attempt
            .honest("alone")
            .assertion(
                text ->
                    Hostile.changed(text, attribute, without(surname ? SURNAME : GIVEN_NAME, how)));
    assertThat(Attempt.location(attempt.post(answer))).isEqualTo("/min-sida");
    var token = new LoginToken(attempt.cookies().getOrDefault("besked-login", ""));
    assertThat(logins.find(token).orElseThrow().name().full()).isEqualTo(kept.getFirst());
  }

  private static String without(String name, String how) {
    var attribute = "<saml:Attribute Name=\"" + name + "\">%s</saml:Attribute>";
    return switch (how) {
      case "left out" -> "";
      case "empty" -> attribute.formatted("<saml:AttributeValue/>");
      case "without a value" -> attribute.formatted("");
      default -> attribute.formatted("<saml:AttributeValue> </saml:AttributeValue>");
    };
  }

  @Test
  void whoeverHasNoSwedishNumberIsShownAnotherWay() {
    var page = atProvider();
    page.click("#person-abroad");
    assertThat(page.locator("#provider-refused"))
        .containsText("Din e-legitimation saknar svenskt personnummer");
    assertThat(page.locator("#provider-refused")).containsText("Kontakta kommunen");
    look(page, "logga-in-utan-nummer");
  }

  @Test
  void aWeakerIdentityThanWasAskedForIsRefused() {
    var page = atProvider();
    page.click("#person-weak");
    assertThat(page.locator("#provider-refused")).containsText("Din e-legitimation räcker inte");
  }

  @Test
  void theLevelIsAskedForAndTheProvidersOwnSessionIsNotEnough() {
    var attempt = attempt();
    var asked = attempt.get("/saml2/eid/start?mal=/min-sida");
    var xml = Attempt.inflated(Attempt.parameter(Attempt.location(asked), "SAMLRequest"));
    assertThat(xml)
        .contains("ForceAuthn=\"true\"", "Comparison=\"exact\"", "/loa/1.0/loa3<")
        .contains("Destination=\"" + suppliers.server().url("eid") + "/sso\"");
  }

  @Test
  void aLogInForStaffIsNoneForCitizens() {
    var attempt = attempt();
    var staff =
        Attempt.begun(address(""), "havrelunda", suppliers.staffLogin(), clock, "/personal");
    var response = attempt.post(staff.honest("bo"));
    assertThat(Attempt.location(response)).isEqualTo("/logga-in?fel=nekad");
  }

  private Attempt attempt() {
    return Attempt.begun(address(""), "eid", suppliers.eid(), clock, "/min-sida");
  }
}
