package se.besked.platform.styleguide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.login.SharedDemo;

@SharedDemo
class StyleGuideE2E {
  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;

  private Page open(int width, String path) {
    return browser.open(width, "http://localhost:" + port + path);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void everyComponentIsAccessible(int width) {
    var page = open(width, "/stilguide");
    page.waitForSelector("besked-route-map .leaflet-pane .pin--school");
    page.waitForSelector("besked-route-map .leaflet-pane .unit");
    // The bundle knows nothing of this page: its parts come with the pages that have them.
    assertThat(page.locator(":not(:defined)")).hasCount(0);
    Screenshots.take(page, "stilguide");
    Accessibility.check(page);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void errorSummaryTakesFocusAndLeadsToTheField(int width) {
    var page = open(width, "/stilguide");
    page.click("#sg-continue");
    var summary = page.locator(".error-summary");
    assertThat(summary).isFocused();
    assertThat(page).hasTitle("Fel: Stilguide – Havrelunda kommun");
    Screenshots.take(page, "stilguide-fel");
    Accessibility.check(page);

    summary.locator("a").first().click();
    assertThat(page.locator("#sg-phone input")).isFocused();
    summary.locator("a").last().click();
    assertThat(page.locator("#sg-reason input").first()).isFocused();
  }

  @Test
  void navigationSetsTitleAndFocusesTheHeading() {
    var page = open(Browser.DESKTOP, "/");
    page.click("footer a[href=om]");
    assertThat(page).hasTitle("Om e-tjänsterna – Havrelunda kommun");
    assertThat(page.locator("h1")).isFocused();
  }

  @Test
  void skipLinkIsFirstAndLeadsToTheContent() {
    var page = open(Browser.DESKTOP, "/om");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip-link")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  @Test
  void languageIsKept() {
    var page = open(Browser.PHONE, "/kakor");
    assertThat(page.locator("html")).hasAttribute("lang", "sv");
    page.click("text=In English");
    assertThat(page.locator("h1")).hasText("Cookies");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.navigate("http://localhost:" + port + "/om");
    assertThat(page.locator("h1")).hasText("About the e-services");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/om", "/kakor", "/tillganglighet", "/avslutad"})
  void publicPagesAreAccessible(String path) {
    for (var width : new int[] {Browser.PHONE, Browser.DESKTOP}) {
      var page = open(width, path);
      Screenshots.take(page, "sida" + path.replace('/', '-'));
      Accessibility.check(page);
    }
  }

  @Test
  void faultKeepsThePageAndGivesANumber() {
    var page = open(Browser.PHONE, "/stilguide");
    page.click("#sg-fail");
    var message = page.locator("main > div > .callout--error").first();
    assertThat(message).isFocused();
    assertThat(message).containsText(Pattern.compile("ange nummer [0-9A-F]{8}\\."));
    assertThat(page.locator("h1")).hasText("Stilguide");
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void sessionWarningAsksAndGoesAway(int width) {
    var page = open(width, "/stilguide");
    page.click("#sg-session");
    var extend = page.locator("besked-session-warning button");
    assertThat(extend).isVisible();
    assertThat(extend).isFocused();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(java.nio.file.Path.of("target/screenshots/utloggning-" + width + ".png")));
    Accessibility.check(page);
    extend.click();
    assertThat(extend).not().isVisible();
  }

  @Test
  void mapMovesWithoutDragging() {
    var page = open(Browser.DESKTOP, "/stilguide");
    var map = page.locator("besked-route-map").last();
    var home = map.locator(".pin--home");
    home.scrollIntoViewIfNeeded();
    var before = home.boundingBox();
    map.locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("→"))
        .click();
    org.assertj.core.api.Assertions.assertThat(home.boundingBox().x).isLessThan(before.x - 100);
    map.locator("button.wide").click();
    org.assertj.core.api.Assertions.assertThat(home.boundingBox().x)
        .isCloseTo(before.x, org.assertj.core.data.Offset.offset(2.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void aDayIsUnderstoodAndSaidBack(int width) {
    var page = open(width, "/stilguide");
    var day = page.locator("#sg-start > input");
    var understood = page.locator(".day-input__understood");
    day.fill("10/1 2027");
    day.press("Tab");
    assertThat(understood).hasText("söndag 10 januari 2027");
    assertThat(page.locator(".live-region")).containsText("söndag 10 januari 2027");

    day.fill("i januari");
    day.press("Tab");
    assertThat(understood).hasText("");
    page.click("#sg-check");
    assertThat(page.locator("#sg-start")).containsText("Skriv dagen med år");
    assertThat(day).hasValue("i januari");
    Accessibility.check(page);
  }

  @Test
  void aDayIsChosenInTheCalendar() {
    var page = open(Browser.DESKTOP, "/stilguide");
    var calendar = page.locator("besked-calendar-button");
    assertThat(calendar.locator("button")).hasAttribute("aria-label", "Välj i kalender");
    calendar
        .locator("input")
        .evaluate("i => { i.value = '2027-01-11'; i.dispatchEvent(new Event('change')); }");
    assertThat(page.locator("#sg-start > input")).hasValue("2027-01-11");
    assertThat(page.locator(".day-input__understood")).hasText("måndag 11 januari 2027");
    assertThat(calendar.locator("input")).hasAttribute("min", "2026-11-22");
  }

  @Test
  void thousandsAreSetApartWhenAnAmountIsLeft() {
    var page = open(Browser.PHONE, "/stilguide");
    var income = page.locator("#sg-income input");
    income.fill("25000");
    income.press("Tab");
    assertThat(income).hasValue("25\u00a0000");
    income.fill("tjugo tusen");
    income.press("Tab");
    page.click("#sg-check");
    assertThat(page.locator("#sg-income")).containsText("Skriv inkomsten i hela kronor");
    assertThat(income).hasValue("tjugo tusen");
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void wishesAreChosenAndOrderedWithTheKeyboard(int width) {
    var page = open(width, "/stilguide");
    var chosen = page.locator(".ranking__chosen > li");
    var live = page.locator(".live-region");
    page.click("#sg-check");
    assertThat(page.locator("#sg-wishes")).containsText("Välj minst en förskola");

    page.fill("#sg-wishes vaadin-text-field input", "kvarn");
    assertThat(live).containsText("1 träff");
    var add = page.locator(".ranking__offered button");
    add.focus();
    page.keyboard().press("Enter");
    assertThat(chosen).hasCount(1);
    assertThat(live).containsText("Kvarnens förskola är nu val 1 av 1.");
    assertThat(add).isFocused();

    page.fill("#sg-wishes vaadin-text-field input", "");
    page.locator(".ranking__offered li:has-text('Ängens') button").click();
    assertThat(chosen).hasCount(2);
    chosen.last().locator(".ranking__up").focus();
    page.keyboard().press("Enter");
    assertThat(chosen.first()).containsText("Ängens förskola");
    assertThat(live).containsText("Ängens förskola är nu val 1 av 2.");
    assertThat(chosen.first().locator(".ranking__down")).isFocused();
    Screenshots.take(page, "stilguide-val");
    Accessibility.check(page);

    chosen.first().locator(".ranking__remove").focus();
    page.keyboard().press("Enter");
    assertThat(chosen).hasCount(1);
    assertThat(chosen.first().locator(".ranking__remove")).isFocused();
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void wishesAreChosenOnTheMap(int width) {
    var page = open(width, "/stilguide");
    var units = page.locator("#sg-wishes besked-route-map .unit");
    assertThat(units).hasCount(8);
    for (int i = 0; i < 4; i++) {
      units.nth(i).click();
      if (i < 3) {
        assertThat(units.nth(i)).hasClass(Pattern.compile("unit--chosen"));
      }
    }
    assertThat(page.locator("#sg-wishes")).containsText("Du kan välja högst 3.");
    assertThat(page.locator(".ranking__chosen > li")).hasCount(3);
    assertThat(units.first())
        .hasAttribute("aria-label", "Val 1, Ängens förskola, 240\u00a0m att gå. Ta bort");
    units.first().click();
    assertThat(page.locator(".ranking__chosen > li")).hasCount(2);
    assertThat(units.nth(1)).hasText(Pattern.compile("^1"));
    assertThat(units.first()).isFocused();
  }
}
