package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.casework.ids.CaseId;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** Two guardians: both sign, both receive the decision for themselves, or they disagree. */
@LongJourney
class TwoGuardiansE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void bothSignAndEachHasALastDayOfTheirOwn() {
    var monday = site.plainMonday();
    var first = site.open(browser, Personas.TOGETHER, "/e-tjanst/skolskjuts/ansokan", 360);
    new FilledForm(first).all("Nils", "berit@havrelunda.example", "Det här skrev Berit själv.");
    assertThat(first.locator("main")).containsText("Barnet har en vårdnadshavare till");
    site.bankId(first, Personas.TOGETHER);
    first.waitForURL("**/arende/*?ny");
    assertThat(first.locator(".callout--success"))
        .containsText("Nu väntar vi på att den andra vårdnadshavaren loggar in");
    Site.check(first, "kvittens-vantar");
    var id = Site.caseIn(first.url());

    var second = browser.open(Browser.DESKTOP, site.address("/logga-in?mal=/min-sida"));
    site.bankId(second, Personas.TOGETHER_OTHER);
    second.waitForURL(site.address("/min-sida"));
    assertThat(second.locator(".task-list")).containsText("Skriv under ett ärende om ditt barn");
    Site.check(second, "min-sida-underskrift");
    second.click(".task-list a:has-text('Skriv under ett ärende om ditt barn')");
    assertThat(second.locator("h1")).hasText("Skriv under ansökan");
    assertThat(second.locator("main")).containsText("Nils");
    Site.check(second, "underskrift");
    assertThat(second.content()).doesNotContain("berit@havrelunda.example", "Berit själv");
    site.bankId(second, Personas.TOGETHER_OTHER);
    assertThat(second.locator("main")).containsText("Du har skrivit under");
    Site.check(second, "underskrivet");

    site.awaitDecision(Personas.TOGETHER, id);
    var dayOfFirst = Site.weekday(monday.plusDays(21));
    confirms(id, Personas.TOGETHER, dayOfFirst);
    site.forward(Period.ofDays(2));
    confirms(id, Personas.TOGETHER_OTHER, Site.weekday(monday.plusDays(23)));
    var again = site.open(browser, Personas.TOGETHER, "/arende/" + id + "/beslut", 1280);
    assertThat(again.locator("main")).containsText("Sista dag att överklaga är " + dayOfFirst);
  }

  private void confirms(CaseId id, PersonalNumber who, String lastDay) {
    var page = site.open(browser, who, "/arende/" + id + "/beslut", Browser.PHONE);
    page.click("#bekrafta");
    assertThat(page.locator(".decision__outcome")).containsText("Ansökan beviljas.");
    assertThat(page.locator("main")).containsText("Sista dag att överklaga är " + lastDay);
    assertThat(page.locator("main"))
        .containsText("Du bekräftade " + Site.day(site.today()) + " kl.");
    Site.check(page, "beslut-var-sin");
  }

  @Test
  void anObjectionGoesToAnOfficerAndNothingIsDecidedByRule() {
    var id = site.applied(Personas.TOGETHER);
    var page = site.open(browser, Personas.TOGETHER_OTHER, "/arende/" + id + "/underskrift", 360);
    page.click("summary:has-text('Jag godkänner inte')");
    page.fill("#skal textarea", "Vi är inte överens om skolan.");
    Site.check(page, "invandning");
    page.click("text=Skicka att jag inte godkänner");
    assertThat(page.locator("main")).containsText("Du har svarat att du inte godkänner ansökan");
    Site.check(page, "invandning-svar");

    var staff = site.openStaff(browser, "/personal");
    assertThat(staff.locator("main")).containsText("Vårdnadshavarna är inte överens");
    Site.check(staff, "personal-uppgifter");
    site.go(staff, "/personal/arende/" + id);
    assertThat(staff.locator("main")).containsText("Vi är inte överens om skolan.");
    Site.check(staff, "personal-oeniga");
    staysUndecided(id, Personas.TOGETHER, staff);
  }

  /** Another case, sent later, is decided by rule before this one is looked at again. */
  private void staysUndecided(CaseId id, PersonalNumber who, Page staff) {
    site.awaitDecision(Personas.ALONE, site.applied(Personas.ALONE));
    assertThat(site.hasDecision(who, id)).isFalse();
    staff.reload();
    assertThat(staff.locator("main")).not().containsText("Ansökan beviljas.");
  }
}
