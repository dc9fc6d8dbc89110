package se.besked.platform.styleguide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.identity.DemoSite;

@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {DemoSite.class, SimulatorStart.class})
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
    page.waitForSelector("besked-route-map .leaflet-pane .pin");
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
    var map = page.locator("besked-route-map");
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
}
