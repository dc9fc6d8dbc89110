package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Browser;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;

/** People the service must turn away without a word of why, and registers that do not answer. */
@LongJourney
class GateE2E {
  private static final String APPLY = "/e-tjanst/skolskjuts/ansokan";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @AfterEach
  void everybodyAnswersAgain() {
    site.suppliers().server().healAll();
  }

  @Test
  void protectedPeopleAndPeopleWithoutChildrenMeetTheSamePage() {
    var guardian = closed(Personas.PROTECTED_GUARDIAN);
    assertThat(guardian).contains("E-tjänsten kan inte användas för det här ärendet");
    assertThat(closed(Personas.PROTECTED_GUARDIAN_OTHER)).isEqualTo(guardian);
    assertThat(closed(Personas.GUARDIAN_OF_PROTECTED_CHILD)).isEqualTo(guardian);
    assertThat(closed(Personas.NO_CHILDREN)).isEqualTo(guardian);
    assertThat(closed(Personas.NOT_GUARDIAN)).isEqualTo(guardian);
  }

  private String closed(PersonalNumber who) {
    var page = site.open(browser, who, APPLY, Browser.PHONE);
    assertThat(page.locator("h1")).hasText("E-tjänsten kan inte användas för det här ärendet");
    Site.check(page, "stangd");
    assertThat(page.content())
        .doesNotContain("Ines", "Ture", "Tora", "Skogsbrynet", "Stationsgatan", "Kornvägen")
        .doesNotContainIgnoringCase("skyddad", "sekretess");
    return page.locator("main").innerText();
  }

  @Test
  void whenThePopulationRegisterIsDownTheDraftIsKept() {
    var page = site.open(browser, Personas.ALONE, APPLY, Browser.PHONE);
    new FilledForm(page).child("Tora").details("nere@havrelunda.example");
    assertThat(page.locator("h1")).hasText("Vilken skola gäller resan?");
    page.waitForURL("**/skola");
    var draft = page.url().replace(site.address(""), "");
    site.suppliers().server().fault("navet", Fault.down());
    site.go(page, draft);
    assertThat(page.locator("h1")).hasText("Vi kan inte hämta dina uppgifter just nu");
    assertThat(page.locator("main")).containsText("sparat som utkast på Min sida");
    Site.check(page, "register-nere");
    site.suppliers().server().healAll();
    site.go(page, draft);
    assertThat(page.locator("h1")).hasText("Vilken skola gäller resan?");
  }

  @Test
  void whenTheStudentRegistryIsDownTheFormWarnsAndGoesOn() {
    site.suppliers().server().fault("ss12000", Fault.down());
    var page = site.open(browser, Personas.ALONE, APPLY, Browser.PHONE);
    assertThat(page.locator(".callout--warning")).isVisible();
    Site.check(page, "elevregister-nere");
    var form = new FilledForm(page).child("Tora").details("elev@havrelunda.example");
    assertThat(page.locator("#school")).containsText("Havreskolan");
    form.pick("school", "Havreskolan");
    form.school("Varför behöver barnet skolskjuts?").distance();
  }

  @Test
  void maintenanceAtTheElectronicIdIsToldAtLogin() {
    site.suppliers().server().fault("bankid", Fault.down());
    var page = browser.open(Browser.PHONE, site.address("/logga-in?mal=" + APPLY));
    page.click("#bankid-qr");
    assertThat(page.locator(".callout--error")).containsText("BankID är stängt för underhåll");
    Site.check(page, "bankid-underhall");
    site.suppliers().server().healAll();
    site.bankId(page, Personas.ALONE);
    page.waitForURL(site.address(APPLY));
  }

  @Test
  void aDecisionNobodyAppealsBecomesFinal() {
    site.plainMonday();
    var id = site.applied(Personas.ALONE);
    site.awaitDecision(Personas.ALONE, id);
    var page = site.open(browser, Personas.ALONE, "/arende/" + id + "/beslut", Browser.PHONE);
    page.click("#bekrafta");
    assertThat(page.locator(".decision__outcome")).isVisible();
    site.forward(Period.ofDays(22));
    var later = site.open(browser, Personas.ALONE, "/arende/" + id, Browser.PHONE);
    for (int i = 0; i < 60 && !later.locator("main").innerText().contains("laga kraft"); i++) {
      later.waitForTimeout(500);
      later.reload();
      later.waitForSelector("h1");
    }
    assertThat(later.locator("main")).containsText("Beslutet fick laga kraft.");
    Site.check(later, "arende-laga-kraft");
  }

  @Test
  void aDraftIsTakenUpInAnotherBrowserAndSentOnce() {
    var page = site.open(browser, Personas.UPPER, APPLY, Browser.PHONE);
    new FilledForm(page)
        .child("Högstad")
        .details("utkast@havrelunda.example")
        .school("Varför behöver barnet skolskjuts?");

    var elsewhere = site.open(browser, Personas.UPPER, "/min-sida", Browser.DESKTOP);
    Site.check(elsewhere, "min-sida-utkast");
    elsewhere.click("text=Fortsätt med Skolskjuts");
    assertThat(elsewhere.locator("h1")).hasText("Varför behöver barnet skolskjuts?");
    var form = new FilledForm(elsewhere).distance();
    form.more("");
    form.toCheck();
    assertThat(elsewhere.locator("main")).containsText("utkast@havrelunda.example");
    var check = elsewhere.url().replace(site.address(""), "");
    var tab = elsewhere.context().newPage();
    site.go(tab, check);
    assertThat(tab.locator("h1")).hasText("Granska dina svar");

    site.bankId(elsewhere, Personas.UPPER);
    elsewhere.waitForURL("**/arende/*?ny");
    tab.reload();
    assertThat(tab.locator("h1")).hasText("Utkastet är avslutat");
    Site.check(tab, "utkast-avslutat");
    site.go(elsewhere, "/min-sida");
    assertThat(elsewhere.locator(".case-card")).hasCount(1);
    assertThat(elsewhere.locator("main")).not().containsText("Fortsätt med Skolskjuts");
  }
}
