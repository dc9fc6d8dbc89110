package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** Giving up a place: alone, together, and with a place in each of two homes. */
@Journey
class TerminationE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void oneGuardianWishesADayInsideTheNoticePeriod() {
    var page = site.open(browser, Personas.EDUCARE, "/e-tjanst/uppsagning", Browser.DESKTOP);
    Site.check(page, "uppsagning");
    page.click("main a:has-text('Börja')");
    var form = new FilledForm(page);
    assertThat(page.locator("h1")).hasText("Vilket barn gäller uppsägningen?");
    form.pick("child", "Liv");
    Site.check(page, "uppsagning-barn");
    form.next("Vilken plats vill du säga upp?");
    assertThat(page.locator("#place")).containsText("fritidshem");
    Site.check(page, "uppsagning-plats");
    form.next("När ska platsen sluta?");
    form.pick("when", "En dag som jag väljer");
    page.fill("#wished input", site.today().plusDays(2).toString());
    Site.check(page, "uppsagning-slut");
    form.next("Hur når vi dig?");
    page.fill("#email input", "disa@havrelunda.example");
    form.next("Så blir det");

    var main = page.locator("main");
    var lastDay = startedMonthAndOneMore(site.today());
    assertThat(main).containsText("Platsen slutar den " + Site.day(lastDay) + ".");
    assertThat(main).containsText("men platsen är kvar");
    assertThat(main).containsText("Uppsägningstid");
    assertThat(main).not().containsText("Uppfyllt");
    assertThat(main).not().containsText("överklaga");
    Site.check(page, "uppsagning-besked");
    form.toCheck();
    Site.check(page, "uppsagning-granska");
    site.bankId(page, Personas.EDUCARE);
    page.waitForURL("**/arende/*?ny");
    assertThat(page.locator(".callout--success")).containsText("Nu registrerar kommunen");
    Site.check(page, "uppsagning-kvittens");
    site.go(page, "/min-sida");
    assertThat(main).containsText("Uppsägning av plats för Liv");
  }

  @Test
  void theOtherGuardianSignsAndSeesNothingOfTheMoney() {
    var first = site.open(browser, Personas.SIBLINGS, "/e-tjanst/uppsagning/ansokan", 360);
    fillIn(first, "Frans", "stina@havrelunda.example");
    assertThat(first.locator("main")).containsText("1\u00a0237\u00a0kr för en hel månad");
    new FilledForm(first).toCheck();
    assertThat(first.locator("main")).containsText("Barnet har en vårdnadshavare till");
    site.bankId(first, Personas.SIBLINGS);
    first.waitForURL("**/arende/*?ny");
    assertThat(first.locator(".callout--success"))
        .containsText("Nu väntar vi på att den andra vårdnadshavaren loggar in");
    var id = Site.caseIn(first.url());

    var second =
        site.open(
            browser, Personas.SIBLINGS_OTHER, "/arende/" + id + "/underskrift", Browser.DESKTOP);
    assertThat(second.locator("h1")).hasText("Skriv under");
    assertThat(second.locator("main")).containsText("Frans");
    assertThat(second.locator("main")).containsText("Platsen slutar den");
    Site.check(second, "uppsagning-underskrift");
    assertThat(second.locator("main").innerText())
        .doesNotContain("\u00a0kr", "stina@", "ansökan", "Ansökan");
    site.bankId(second, Personas.SIBLINGS_OTHER);
    assertThat(second.locator("main")).containsText("Du har skrivit under");
    Site.check(second, "uppsagning-underskriven");
  }

  @Test
  void aPlaceThatEndsAlreadyIsShownWithTheReason() {
    var page = site.open(browser, Personas.EDUCARE, "/e-tjanst/uppsagning/ansokan", 360);
    var form = new FilledForm(page);
    form.pick("child", "Sol");
    form.next("Vilken plats vill du säga upp?");
    assertThat(page.locator("#place")).containsText("Börjar den 11 januari 2027");
    assertThat(page.locator("#place")).containsText("slutar redan den 31 december 2026");
    Site.check(page, "uppsagning-slutar-redan");
  }

  @Test
  void withTwoHomesEachGivesUpTheirOwn() {
    var own =
        placesOf(site.open(browser, Personas.TWO_PLACES, "/e-tjanst/uppsagning/ansokan", 360));
    var others =
        placesOf(
            site.open(browser, Personas.TWO_PLACES_OTHER, "/e-tjanst/uppsagning/ansokan", 360));

    assertThat(own).hasSize(1);
    assertThat(others).hasSize(1);
  }

  private static java.util.List<String> placesOf(Page page) {
    var form = new FilledForm(page);
    form.pick("child", "Milla");
    form.next("Vilken plats vill du säga upp?");
    return page.locator("#place vaadin-radio-button").allInnerTexts();
  }

  private void fillIn(Page page, String child, String email) {
    var form = new FilledForm(page);
    form.pick("child", child);
    form.next("Vilken plats vill du säga upp?");
    form.next("När ska platsen sluta?");
    form.pick("when", "Så snart som möjligt");
    form.next("Hur når vi dig?");
    page.fill("#email input", email);
    form.next("Så blir det");
  }

  /** As Havrelunda has it for school-age educare. */
  private static LocalDate startedMonthAndOneMore(LocalDate given) {
    return YearMonth.from(given).plusMonths(1).atEndOfMonth();
  }
}
