package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.casework.ids.CaseId;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.testkit.Personas;

/** What the rule may not decide: refusals, chosen schools, distances near the limit, reports. */
@LongJourney
class OfficerE2E {
  private static final String APPLY = "/e-tjanst/skolskjuts/ansokan";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void aRefusalIsMadeByAnOfficerAndALateAppealIsTakenIn() {
    var monday = site.plainMonday();
    var page = site.open(browser, Personas.CLOSE, APPLY, Browser.PHONE);
    var form = new FilledForm(page);
    form.child("Olle").details("nara@havrelunda.example");
    form.school("Varför behöver barnet skolskjuts?").distance().more("");
    assertThat(page.locator("main"))
        .containsText("Barnet har preliminärt inte rätt till skolskjuts");
    assertThat(page.locator("main"))
        .containsText("Beslut om avslag fattas alltid av en handläggare");
    Site.check(page, "forhandsbesked-avslag");
    form.toCheck();
    var id = sign(page, Personas.CLOSE);

    var staff = officerFor(id);
    decide(staff, "avslås", "Skolan där kommunen skulle ha placerat barnet");
    assertThat(staff.locator("main")).containsText("Förvaltningsrätten");
    Site.check(staff, "personal-granska-beslut");
    staff.click("#besluta");
    assertThat(staff.locator("main")).containsText("Förvaltningsbesvär");
    assertThat(staff.locator("main")).not().containsText("Varför en person beslutar");
    site.awaitDecision(Personas.CLOSE, id);

    var decision = confirmed(id, Personas.CLOSE);
    assertThat(decision.locator("main"))
        .containsText("Sista dag att överklaga är " + Site.weekday(monday.plusDays(21)));
    assertThat(decision.locator("main")).containsText("örvaltningsrätten");
    assertThat(decision.locator("main")).containsText("Övningshandläggare");
    Site.check(decision, "beslut-avslag");

    site.forward(Period.ofWeeks(5));
    var late = site.open(browser, Personas.CLOSE, "/arende/" + id + "/overklaga", 360);
    assertThat(late.locator("main")).containsText("Sista dagen har passerat");
    Site.check(late, "overklaga-sent");
    late.fill("#andring textarea", "Vi vill ha skolskjuts.");
    late.click("#skicka");
    assertThat(late.locator("h1")).hasText("Ditt överklagande har kommit in");
    var tasks = site.openStaff(browser, "/personal");
    assertThat(tasks.locator("main")).containsText("Rättidsprövning");
    Site.check(tasks, "personal-rattidsprovning");
    site.go(tasks, "/personal/arende/" + id);
    assertThat(tasks.locator("main")).containsText("För sent");
    Site.check(tasks, "personal-sent-overklagande");
  }

  @Test
  void nearTheLimitAnOfficerMeasuresAgain() {
    var page = site.open(browser, Personas.NEAR, APPLY, Browser.PHONE);
    var form = new FilledForm(page);
    form.child("Ebba").details("gransen@havrelunda.example");
    form.school("Varför behöver barnet skolskjuts?").distance().more("");
    assertThat(page.locator("main")).containsText("En handläggare kontrollmäter.");
    Site.check(page, "forhandsbesked-nara-gransen");
    form.toCheck();
    var id = sign(page, Personas.NEAR);
    othersAreDecided();
    assertThat(site.hasDecision(Personas.NEAR, id)).isFalse();
    var staff = site.openStaff(browser, "/personal/arende/" + id);
    assertThat(staff.locator("main")).containsText("En handläggare kontrollmäter.");
  }

  @Test
  void aValueReportedWrongKeepsTheRuleFromDeciding() {
    var page = site.open(browser, Personas.ALONE, APPLY, Browser.PHONE);
    var form = new FilledForm(page).child("Tora");
    page.locator(".prefilled:has-text('Kornvägen 1') button").click();
    page.fill("#address textarea", "Vi flyttade till Rågstigen i går.");
    Site.check(page, "form-stammer-inte");
    form.details("fel@havrelunda.example");
    form.school("Varför behöver barnet skolskjuts?").distance().more("");
    form.toCheck();
    assertThat(page.locator("main")).containsText("Vi flyttade till Rågstigen i går.");
    var id = sign(page, Personas.ALONE);
    assertThat(page.locator("main")).containsText("Du har anmält att en uppgift är fel.");
    othersAreDecided();
    assertThat(site.hasDecision(Personas.ALONE, id)).isFalse();
    var staff = site.openStaff(browser, "/personal/arende/" + id);
    assertThat(staff.locator("main")).containsText("Uppgifter som sökanden säger är fel");
    assertThat(staff.locator("main")).containsText("Vi flyttade till Rågstigen i går.");
    Site.check(staff, "personal-stammer-inte");
  }

  @Test
  void aChosenSchoolIsTriedByLegalityReviewAndTheTimeWaitsForTheBoard() {
    var monday = site.plainMonday();
    var page = site.open(browser, Personas.CHOSEN, APPLY, Browser.PHONE);
    var form = new FilledForm(page);
    form.child("Majken").details("vald@havrelunda.example");
    form.school("Varför behöver barnet skolskjuts?").distance().more("");
    form.toCheck();
    var id = sign(page, Personas.CHOSEN);

    var staff = officerFor(id);
    decide(staff, "avslås", "Fristående skola");
    assertThat(staff.locator("main")).containsText("aglighetsprövning");
    Site.check(staff, "personal-granska-vald-skola");
    staff.click("#besluta");
    assertThat(staff.locator("main")).containsText("Laglighetsprövning");
    site.awaitDecision(Personas.CHOSEN, id);

    var decision = confirmed(id, Personas.CHOSEN);
    assertThat(decision.locator("main"))
        .containsText("Den börjar när beslutet tillkännages på kommunens digitala anslagstavla.");
    assertThat(decision.locator("main")).not().containsText("Sista dag att överklaga är");
    Site.check(decision, "beslut-vald-skola-ej-anslaget");

    site.go(staff, "/personal/arende/" + id);
    var announced = staff.getByLabel("Tillkännagivet på anslagstavlan");
    announced.click();
    assertThat(staff.locator("vaadin-month-calendar").first()).isVisible();
    Screenshots.take(staff, "resa-personal-anslagstavla-kalender");
    announced.fill(monday.toString());
    announced.press("Enter");
    Site.check(staff, "personal-anslagstavla");
    staff.click("vaadin-button:has-text('Spara dagarna')");
    assertThat(staff.locator("main")).containsText(Site.weekday(monday.plusDays(21)));
    Site.check(staff, "personal-anslaget");

    site.go(decision, "/arende/" + id + "/beslut");
    assertThat(decision.locator("main"))
        .containsText("Sista dag att överklaga är " + Site.weekday(monday.plusDays(21)));
    Site.check(decision, "beslut-vald-skola-anslaget");
  }

  private CaseId sign(Page page, PersonalNumber who) {
    site.bankId(page, who);
    page.waitForURL("**/arende/*?ny");
    return Site.caseIn(page.url());
  }

  /** Cases sent later are decided by rule before an earlier one is looked at. */
  private void othersAreDecided() {
    site.awaitDecision(Personas.ALONE, site.applied(Personas.ALONE));
  }

  private Page officerFor(CaseId id) {
    var staff = site.openStaff(browser, "/personal/arende/" + id);
    staff.click("vaadin-button:has-text('Börja handlägga')");
    staff.locator("a.button--primary").getByText("Fatta beslut").click();
    assertThat(staff.locator("h1")).containsText("Fatta beslut i");
    return staff;
  }

  private static void decide(Page staff, String outcome, String ground) {
    radio(staff, "utfall", outcome).check();
    radio(staff, "yttrande", "uppenbart obehövligt").check();
    staff.locator("#yttrande-skal textarea").fill("Sökanden har redan sagt allt.");
    radio(staff, "grund", ground).check();
    staff.click("vaadin-button:has-text('Granska beslutet')");
    assertThat(staff.locator("#besluta")).isVisible();
  }

  private static Locator radio(Page page, String id, String name) {
    return page.locator("#" + id)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
  }

  private Page confirmed(CaseId id, PersonalNumber who) {
    var page = site.open(browser, who, "/arende/" + id + "/beslut", Browser.PHONE);
    page.click("#bekrafta");
    assertThat(page.locator(".decision__outcome")).isVisible();
    return page;
  }
}
