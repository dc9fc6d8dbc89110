package se.besked.platform.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.casework.access.Actor;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.browser.Visit;
import se.besked.platform.login.SharedDemo;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/** An officer refuses an application, and hands over the appeal that follows. */
@SharedDemo
class StaffE2E {
  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired Persons persons;
  @Autowired ReadDecision readDecision;
  @Autowired LodgeAppeal lodgeAppeal;

  private void go(Page page, String path) {
    Visit.go(page, "http://localhost:" + port + path);
    page.waitForSelector("h1");
  }

  private static void check(Page page, String name) {
    Screenshots.take(page, name);
    Accessibility.check(page);
    assertThat(page.locator("main").innerText()).doesNotContain("!matter", "!staff", "!demo");
  }

  private Page loggedIn(int width) {
    var page = browser.open(width, "http://localhost:" + port + "/personal/logga-in");
    page.locator("#staff-id input").fill("handlaggare");
    page.locator("#staff-password input").fill("prova-handlaggare");
    page.click("#staff-go");
    page.waitForURL("**/personal");
    page.waitForSelector("h1:has-text('Handläggning')");
    return page;
  }

  @Test
  void refusalIsPreparedCheckedAndMadeByAnOfficer() {
    var id = applying.schoolTransport(Personas.CLOSE);
    var page = loggedIn(Browser.DESKTOP);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              go(page, "/personal");
              page.waitForSelector(".staff-list");
              assertThat(page.locator("main").innerText()).contains("Handlägg ärendet");
            });
    check(page, "personal");
    go(page, "/personal/arende/" + id);
    assertThat(page.locator("main"))
        .containsText("Beslut om avslag fattas alltid av en handläggare.");
    check(page, "personal-arende");
    page.click("text=Börja handlägga");
    page.click("text=Fatta beslut");
    page.click("text=Granska beslutet");
    assertThat(page.locator(".error-summary")).isFocused();
    check(page, "personal-beslut-fel");
    page.click("text=Ansökan avslås.");
    assertThat(page.locator("main")).containsText("Har sökanden fått yttra sig?");
    page.click("text=Det är uppenbart obehövligt");
    page.locator("#yttrande-skal textarea").fill("Sökanden har sagt allt i ansökan.");
    page.locator("#grund vaadin-radio-button").first().click();
    assertThat(page.locator("main")).containsText("Beslutet överklagas genom");
    assertThat(page.locator("#skal textarea")).hasValue(Pattern.compile("inte längre än 2.000.m"));
    assertThat(page.locator("#skal textarea").inputValue())
        .doesNotContain("folkbokfört i kommunen");
    check(page, "personal-beslut");
    page.click("text=Granska beslutet");
    assertThat(page.locator("#besluta")).isVisible();
    check(page, "personal-beslut-granska");
    page.click("#besluta");
    assertThat(page.locator("h1")).not().containsText("Fatta beslut");
    assertThat(page.locator("main")).containsText("Ansökan avslås.");

    var appeal = appealed(id);
    assertThat(appeal.state()).isEqualTo(Appeal.State.RECEIVED);
    go(page, "/personal/arende/" + id);
    page.waitForSelector("text=Kom in i tid");
    check(page, "personal-overklagande");
    page.click("vaadin-button:has-text('Kom in i tid')");
    page.click("vaadin-button:has-text('Lämna över överklagandet')");
    page.waitForSelector("text=Registrera avgörandet");
    assertThat(page.locator("main")).containsText("Hämta handlingarna (ZIP)");
    check(page, "personal-overlamnat");
    assertThat(page.locator("main")).containsText("Förvaltningsrätten i Malmö");
  }

  private Appeal appealed(CaseId id) {
    var citizen = new Actor.Citizen(persons.idOf(Personas.CLOSE));
    var view =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> readDecision.of(citizen, id), views -> !views.isEmpty())
            .getFirst();
    if (!(view instanceof DecisionView.Unconfirmed(var decision, var n, var c, var since))) {
      throw new AssertionError("The decision is confirmed already");
    }
    var unused = readDecision.acknowledge(citizen, decision);
    return lodgeAppeal.lodge(
        citizen,
        decision,
        new NewAppeal(
            java.util.UUID.randomUUID(),
            "Bevilja skolskjuts.",
            "Vägen är farlig.",
            java.util.List.of()));
  }

  @Test
  void listAndCaseFitAPhone() {
    var id = applying.schoolTransport(Personas.CHOSEN);
    var page = loggedIn(Browser.PHONE);
    go(page, "/personal/arende/" + id);
    check(page, "personal-arende");
  }

  @Test
  void theDemosStartPageTellsHowToTryIt() {
    for (var width : new int[] {Browser.PHONE, Browser.DESKTOP}) {
      var page = browser.open(width, "http://localhost:" + port + "/");
      assertThat(page.locator(".demo")).containsText("Framåt 3 veckor");
      assertThat(page.locator(".catalogue").first()).containsText("Skolskjuts");
      check(page, "start");
    }
  }
}
