package se.besked.platform.calculators;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.login.SharedDemo;

/** The calculators as a family uses them: on a phone and on a large screen, in two languages. */
@SharedDemo
class CalculatorsE2E {
  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void aFamilyComputesItsFee(int width) {
    var page = open(width, "/rakna/avgift");
    assertThat(page.locator("h1")).hasText("Räkna ut avgiften");
    Accessibility.check(page);
    choose(page, "calc-month", "september 2026");
    page.fill("#calc-income-1 input", "40 000 kr");
    child(page, "01", "2018-05-01", "Fritidshem");
    page.click("#calc-more");
    child(page, "02", "2025-03-01", "Förskola");
    page.click("#rakna");

    var answer = page.locator("#svar");
    assertThat(answer.locator(".callout__title"))
        .containsText("Avgiften är 1 200 kr i september 2026");
    assertThat(answer.locator("tbody tr").first()).containsText("Barn 2, fritidshem");
    assertThat(answer.locator("tbody tr").last())
        .containsText("Barn 1, förskola: (40 000 kr − 10 000 kr) × 3 % = 900 kr.");
    assertThat(answer.locator("tfoot")).containsText("1 200 kr");
    assertThat(answer.locator(".comparison")).containsText("2 063 kr");
    Screenshots.take(page, "rakna-avgift");
    Accessibility.check(page);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void twoHomesShareTheHighestFee(int width) {
    var page = open(width, "/rakna/avgift");
    pick(page, "calc-homes", "Två hem");
    pick(page, "calc-stated-1", "Jag vill inte uppge inkomsten");
    pick(page, "calc-stated-2", "Jag vill inte uppge inkomsten");
    child(page, "01", "1/3 2025", "Förskola");
    page.click("#rakna");

    assertThat(page.locator("#svar table").first().locator("tfoot")).containsText("774 kr");
    assertThat(page.locator("#svar table").last().locator("tfoot")).containsText("773 kr");
    Screenshots.take(page, "rakna-avgift-tva-hem");
    Accessibility.check(page);
  }

  @Test
  void whatIsMissingIsToldAtItsField() {
    var page = open(Browser.PHONE, "/rakna/avgift");
    page.click("#rakna");

    assertThat(page.locator(".error-summary a")).hasCount(3);
    Screenshots.take(page, "rakna-avgift-fel");
    Accessibility.check(page);
    child(page, "01", "2013-01-01", "Fritidshem");
    page.fill("#calc-income-1 input", "40000,50");
    page.click("#rakna");
    assertThat(page.locator(".error-summary")).containsText("hela kronor");
    assertThat(page.locator(".error-summary")).containsText("det år barnet fyller 13");
  }

  @Test
  void aChildIsRemovedAgain() {
    var page = open(Browser.DESKTOP, "/rakna/avgift");
    assertThat(page.locator(".calc-child .link-button")).isHidden();
    page.click("#calc-more");
    assertThat(page.locator(".calc-child")).hasCount(2);
    page.locator(".calc-child .link-button").first().click();
    assertThat(page.locator(".calc-child")).hasCount(1);
    assertThat(page.locator(".calc-child legend")).hasText("Barn A");
  }

  @Test
  void aMonthWithoutFiguresIsNotGuessed() {
    var page = open(Browser.DESKTOP, "/rakna/avgift");
    choose(page, "calc-month", "januari 2027");
    page.fill("#calc-income-1 input", "40000");
    child(page, "01", "2025-03-01", "Förskola");
    page.click("#rakna");

    assertThat(page.locator("#svar .callout--warning"))
        .containsText("Det finns inga beslutade uppgifter om maxtaxan för 1 januari 2027");
    Screenshots.take(page, "rakna-avgift-2027");
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void aNoticePeriod(int width) {
    var page = open(width, "/rakna/uppsagningstid");
    Accessibility.check(page);
    pick(page, "calc-activity", "Förskola");
    page.fill("#calc-given input", "2026-12-31");
    page.fill("#calc-wished input", "2027-01-15");
    page.click("#rakna");

    assertThat(page.locator("#svar .callout--warning"))
        .containsText("Sista dagen är 28 februari 2027");
    assertThat(page.locator("#svar")).containsText("Februari 2027 har ingen dag 31");
    Screenshots.take(page, "rakna-uppsagningstid");
    Accessibility.check(page);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void whenAPlaceIsOffered(int width) {
    var page = open(width, "/rakna/plats-senast");
    page.fill("#calc-born input", "2025-06-01");
    page.fill("#calc-applied input", "2026-11-22");
    page.fill("#calc-wished input", "2027-01-10");
    page.click("#rakna");

    assertThat(page.locator("#svar .summary-list")).containsText("22 mars 2027");
    assertThat(page.locator("#svar .callout--warning"))
        .containsText("8 kap. 14 § skollagen (2010:800)");
    Screenshots.take(page, "rakna-plats-senast");
    Accessibility.check(page);
  }

  @Test
  void theStartPageLeadsThereAndEnglishIsSpoken() {
    var page = open(Browser.DESKTOP, "/");
    Accessibility.check(page);
    page.click("text=In English");
    page.click("a[href='rakna/uppsagningstid']");
    assertThat(page.locator("h1")).hasText("Calculate the notice period");
    pick(page, "calc-activity", "School-age educare");
    page.fill("#calc-given input", "2026-11-22");
    page.click("#rakna");
    assertThat(page.locator("#svar")).containsText("The last day is 31 December 2026");
  }

  private static void child(Page page, String key, String born, String activity) {
    page.fill("#calc-born-" + key + " input", born);
    pick(page, "calc-activity-" + key, activity);
  }

  private static void pick(Page page, String group, String choice) {
    page.locator("#" + group + " vaadin-radio-button", new Page.LocatorOptions().setHasText(choice))
        .click();
  }

  private static void choose(Page page, String comboBox, String item) {
    page.fill("#" + comboBox + " input", item);
    page.locator("#" + comboBox + " input").press("Enter");
  }

  private Page open(int width, String path) {
    return browser.open(width, "http://localhost:" + port + path);
  }
}
