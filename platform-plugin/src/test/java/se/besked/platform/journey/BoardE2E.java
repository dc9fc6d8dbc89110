package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.casework.access.Actor;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseState;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** A principal's overview, and the board secretary's register with its switch. */
@Journey
class BoardE2E {
  private static final String OVERVIEW = "/personal/oversikt";
  private static final String REGISTER = "/personal/automatiska-beslut";
  private static final String SERVICE = "school-transport";
  private static final Actor.SystemJob TEST = new Actor.SystemJob("test");

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;
  @Autowired CaseFiles caseFiles;
  @Autowired AutomationSwitch automation;

  @Test
  void aPrincipalSeesOwnUnitsAlone() {
    var id = site.applied(Personas.ALONE);
    site.awaitDecision(Personas.ALONE, id);
    var page = site.openStaff(browser, "/personal", "rektor", "prova-rektor");
    page.click("text=Översikt");
    assertThat(page.locator("h1")).hasText("Översikt");
    assertThat(page.locator("main")).containsText("Ärenden som rör dina enheter");
    assertThat(page.locator("#per-unit tbody tr")).hasCount(1);
    assertThat(page.locator("#per-unit tbody tr")).containsText("Havreskolan");
    assertThat(page.locator("#per-unit svg")).isVisible();
    assertThat(page.locator("#per-service")).containsText("Skolskjuts");
    assertThat(page.locator("#per-ground")).containsText("kap.");
    assertThat(page.locator("#lika-fall")).isVisible();
    Site.check(page, "personal-oversikt-rektor");
    var csv = page.context().request().get(site.address(OVERVIEW + ".csv"));
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).contains("Havreskolan", "\"Median, dagar\"").doesNotContain("Ärtan");
    assertThat(
            page.context()
                .request()
                .get(site.address(OVERVIEW + ".csv?fran=2026-05&till=2026-01"))
                .status())
        .isEqualTo(400);
    browser.forgiveErrors();
  }

  @Test
  void theBoardSeesNoSmallNumbersAndOfficersNothing() {
    var page = site.openStaff(browser, OVERVIEW, "sekreterare", "prova-sekreterare");
    assertThat(page.locator("main"))
        .containsText("Ett streck står för det som rör färre än fem, eller skulle avslöja det");
    Site.check(page, "personal-oversikt-namnd");
    var fees = site.openStaff(browser, OVERVIEW, "avgift", "prova-avgift");
    assertThat(fees.locator("main")).containsText("Du har inte behörighet");
    assertThat(fees.context().request().get(site.address(OVERVIEW + ".csv")).status())
        .isEqualTo(404);
  }

  @Test
  void automationIsSwitchedOffByOneAndOnByTwo() {
    var decided = site.applied(Personas.ALONE);
    site.awaitDecision(Personas.ALONE, decided);
    var page = site.openStaff(browser, "/personal", "sekreterare", "prova-sekreterare");
    page.click("text=Automatiserade beslut");
    assertThat(page.locator("h1")).hasText("Automatiserade beslut");
    assertThat(page.locator("#regel-" + SERVICE)).containsText("BUN 2026-06-17 § 45, punkt 3.2");
    assertThat(page.locator("#regler tbody")).containsText("Bifall");
    assertThat(page.locator("#besluten tbody a").first()).isVisible();
    Site.check(page, "personal-automatiska-beslut");
    var csv = page.context().request().get(site.address(REGISTER + ".csv"));
    assertThat(csv.text()).contains("BESLUT-", "punkt 3.2").doesNotContain("Ettprov");

    assertThat(saidToBeAutomated(page)).isTrue();
    var municipality = caseFiles.get(TEST, decided).head().municipality();
    try {
      step(page, "stop", "");
      assertThat(page.locator("#skal-stop-" + SERVICE)).containsText("Skriv varför");
      step(page, "stop", "Avståndet verkar fel");
      assertThat(page.locator("#regel-" + SERVICE))
          .containsText("Avstängt av Övningssekreterare i nämnden");
      Site.check(page, "personal-automatiska-beslut-av");
      assertThat(saidToBeAutomated(page)).isFalse();
      leftToOfficer();
      step(page, "ask", "Avståndet är rättat");
      assertThat(page.locator("#regel-" + SERVICE))
          .containsText("Väntar på att en annan person än Övningssekreterare i nämnden godkänner");
      assertThat(page.locator("#steg-agree-" + SERVICE)).hasCount(0);
      var second = site.openStaff(browser, REGISTER, "administrator", "prova-administrator");
      Site.check(second, "personal-automatiska-beslut-godkann");
      step(second, "agree", "Jag har prövat");
      assertThat(second.locator("#regel-" + SERVICE))
          .containsText("Påslaget av Övningsadministratör");
    } finally {
      switchOn(municipality);
    }
    var again = site.applied(Personas.ALONE);
    site.awaitDecision(Personas.ALONE, again);
  }

  private static void step(Page page, String name, String reason) {
    var step = page.locator("#steg-" + name + "-" + SERVICE);
    if (step.getAttribute("open") == null) {
      step.locator("summary").click();
    }
    page.fill("#skal-" + name + "-" + SERVICE + " textarea", reason);
    page.click("#" + name + "-" + SERVICE);
  }

  /** What anybody is told who tries without login. */
  private boolean saidToBeAutomated(Page page) {
    var answer =
        page.context()
            .request()
            .post(
                site.address("/api/v1/demo/" + SERVICE + "/assessments"),
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData(
                        """
                        {"schoolYear":"2026/27","grade":"F","school":"ASSIGNED",
                         "walkingMetres":2500}"""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().replace(" ", "").contains("\"mayBeAutomated\":true");
  }

  private void leftToOfficer() {
    var id = site.applied(Personas.ALONE);
    var officer = site.openStaff(browser, "/personal/arende/" + id);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              site.go(officer, "/personal/arende/" + id);
              assertThat(officer.locator("main").innerText())
                  .contains("Automatiska beslut är avstängda.");
            });
    assertThat(caseFiles.get(TEST, id).head().state()).isEqualTo(CaseState.RECEIVED);
    assertThat(site.hasDecision(Personas.ALONE, id)).isFalse();
  }

  /** The journeys share one site; the others count on rules that decide. */
  private void switchOn(String municipality) {
    if (!automation.isOn(municipality, SERVICE)) {
      var role = java.util.Set.of(se.besked.casework.access.Role.ADMINISTRATOR);
      var one = new Actor.Staff("en", municipality, role);
      automation.stop(one, SERVICE, "Prov");
      if (automation.state(one, SERVICE).orElseThrow().startAskedBy() == null) {
        automation.askToStart(one, SERVICE, "Prov");
      }
      automation.agreeToStart(new Actor.Staff("två", municipality, role), SERVICE, "Prov");
    }
  }
}
