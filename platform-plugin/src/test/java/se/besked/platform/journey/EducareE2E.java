package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** A place at school-age educare: school and unit are known, and the place is wanted at once. */
@Journey
class EducareE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void oneGuardianAnswersLittleAndStartsAtOnce() {
    var page = site.open(browser, Personas.ALONE, "/e-tjanst/fritidshem", Browser.DESKTOP);
    assertThat(page.locator("h1")).hasText("Plats på fritidshem");
    Site.check(page, "fritidshem");
    page.click("main a.button--primary");
    fillsIn(page, "Tora", "asta@havrelunda.example");
    var main = page.locator("main");
    assertThat(main).containsText("Barnet har preliminärt rätt till fritidshem från den");
    assertThat(main).containsText("14 kap. 5 §");
    assertThat(main).containsText("ingen kö");
    assertThat(main).containsText("Platsen blir på barnets egen skola, Havreskolan.");
    assertThat(main).containsText("det år barnet fyller 13");
    assertThat(main).containsText("Avgiften blir högst");
    assertThat(main).containsText("får inte fattas automatiserat");
    Site.check(page, "fritidshem-besked");
    new FilledPages(page, "fritidshem").press("Granska och skicka in").at("Granska dina svar");
    assertThat(main).containsText("Efter skolan, På skollov (lovomsorg)");
    Site.check(page, "fritidshem-granska");
    site.bankId(page, Personas.ALONE);
    page.waitForURL("**/arende/*?ny");
    assertThat(page.locator(".callout--success")).containsText("Din ansökan har kommit in");
    Site.check(page, "fritidshem-kvittens");
    assertThat(site.hasDecision(Personas.ALONE, Site.caseIn(page.url()))).isFalse();
  }

  private void fillsIn(Page page, String child, String email) {
    var form = new FilledPages(page, "fritidshem").at("Vilket barn gäller ansökan?");
    form.choose("child", child).next("Stämmer uppgifterna?");
    assertThat(page.locator("main")).containsText("Havreskolan, ");
    form.looked("uppgifter").write("email", email);
    form.next("När ska barnet börja?").write("start", site.today().toString());
    assertThat(page.locator(".day-input__understood")).containsText(Site.weekday(site.today()));
    form.looked("start").next("När behöver barnet fritidshem?").choose("situation", "Arbetar");
    if (page.locator("#partner").isVisible()) {
      form.choose("partner", "Studerar");
    }
    form.tick("times", "Efter skolan").tick("times", "På skollov").looked("behov");
    form.next("Behöver barnet särskilt stöd?").choose("support", "Nej").looked("stod");
    form.next("Ditt preliminära besked");
  }

  @Test
  void bothGuardiansSign() {
    var path = "/e-tjanst/fritidshem/ansokan";
    var first = site.open(browser, Personas.TOGETHER, path, Browser.PHONE);
    fillsIn(first, "Nils", "berit@havrelunda.example");
    new FilledPages(first, "fritidshem").press("Granska och skicka in").at("Granska dina svar");
    assertThat(first.locator("main")).containsText("Barnet har en vårdnadshavare till");
    site.bankId(first, Personas.TOGETHER);
    first.waitForURL("**/arende/*?ny");
    var id = Site.caseIn(first.url());

    var second =
        site.open(
            browser, Personas.TOGETHER_OTHER, "/arende/" + id + "/underskrift", Browser.PHONE);
    assertThat(second.locator("main")).containsText("Havreskolan");
    Site.check(second, "fritidshem-tva-underskrift");
    assertThat(second.content()).doesNotContain("berit@", "Arbetar", "Studerar");
    site.bankId(second, Personas.TOGETHER_OTHER);
    assertThat(second.locator("main")).containsText("Du har skrivit under");
    assertThat(site.hasDecision(Personas.TOGETHER, id)).isFalse();
  }
}
