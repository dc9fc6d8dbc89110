package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** Stating an income: alone, as a partner without custody, and without any figures. */
@Journey
class IncomeE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void aloneWithTheFormulaInWordsAndNumbers() {
    var page = site.open(browser, Personas.EDUCARE, "/e-tjanst/inkomst", Browser.DESKTOP);
    Site.check(page, "inkomst");
    page.click("main a:has-text('Börja')");
    assertThat(page.locator("h1")).hasText("Stämmer ditt hushåll?");
    assertThat(page.locator("main")).containsText("Du är ensam vuxen i hushållet.");
    assertThat(page.locator("main")).containsText("Liv");
    Site.check(page, "inkomst-hushall");
    var form = new FilledForm(page);
    form.next("Vad vill du lämna?");
    form.pick("statement", "Jag har inkomst och lämnar den");
    Site.check(page, "inkomst-val");
    form.next("Vilka inkomster har du?");
    page.locator("#kinds")
        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Lön"))
        .check();
    page.fill("#amountSALARY input", "31 500 kr");
    Site.check(page, "inkomst-belopp");
    form.next("Från vilken månad gäller det?");
    form.pick("from", month());
    Site.check(page, "inkomst-fran");
    form.next("Hur når vi dig?");
    page.fill("#email input", "disa@havrelunda.example");
    form.next("Så blir det");

    var main = page.locator("main");
    if (site.today().getYear() == 2026) {
      assertThat(main).containsText("(31\u00a0500\u00a0kr − 10\u00a0000\u00a0kr) ×");
    } else {
      assertThat(main).containsText("Du kan skicka in uppgiften ändå.");
    }
    assertThat(main).containsText("Är avgiften fel?");
    assertThat(main).not().containsText("verklaga");
    Site.check(page, "inkomst-besked");
    form.toCheck();
    Site.check(page, "inkomst-granska");
    site.bankId(page, Personas.EDUCARE);
    page.waitForURL("**/arende/*?ny");
    assertThat(page.locator(".callout--success")).containsText("Nu registrerar kommunen");
    Site.check(page, "inkomst-kvittens");

    var staff = site.openStaff(browser, "/personal/arende/" + Site.caseIn(page.url()));
    assertThat(staff.locator("main")).containsText("31\u00a0500\u00a0kr");
    Site.check(staff, "inkomst-personal");
  }

  @Test
  void aPartnerWithoutCustodyStatesTheirOwnAndNobodyElseSeesIt() {
    var page = site.open(browser, Personas.STEP_PARENT, "/e-tjanst/inkomst/ansokan", 360);
    assertThat(page.locator("h1")).hasText("Stämmer ditt hushåll?");
    assertThat(page.locator("main")).containsText("Barn 1");
    assertThat(page.locator("main")).containsText("lämnad: nej");
    assertThat(page.locator("main")).not().containsText("Ella");
    Site.check(page, "inkomst-bonus");
    var form = new FilledForm(page);
    form.next("Vad vill du lämna?");
    form.pick("statement", "Jag godtar den högsta avgiften");
    form.next("Från vilken månad gäller det?");
    form.pick("from", month());
    form.next("Hur når vi dig?");
    page.fill("#email input", "sune@havrelunda.example");
    form.next("Så blir det");
    assertThat(page.locator("main")).not().containsText("Ella");
    Site.check(page, "inkomst-hogsta");
    form.toCheck();
    site.bankId(page, Personas.STEP_PARENT);
    page.waitForURL("**/arende/*?ny");
    var id = Site.caseIn(page.url());
    Site.check(page, "inkomst-bonus-kvittens");

    for (var other :
        new se.besked.kernel.people.PersonalNumber[] {
          Personas.STEP_FAMILY, Personas.STEP_FAMILY_OTHER
        }) {
      var theirs = site.open(browser, other, "/min-sida", 360);
      assertThat(theirs.locator("main").innerText()).doesNotContain("Inkomstuppgift");
      site.go(theirs, "/arende/" + id);
      assertThat(theirs.locator("h1")).hasText("Sidan finns inte");
    }
  }

  private String month() {
    return month(site);
  }

  static String month(Site site) {
    return DateTimeFormatter.ofPattern("MMMM uuuu", Locale.of("sv")).format(site.today());
  }
}
