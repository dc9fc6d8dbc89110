package se.besked.platform.errors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.login.SharedDemo;

@SharedDemo
class ErrorPagesE2E {
  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "finns-inte, Sidan finns inte",
    "prov-annans, Du kan inte öppna sidan",
    "prov-trasig, Något gick fel hos oss",
    "prov-obesvarad, Sidan kan inte visas just nu"
  })
  void saysWhatHappened(String path, String title) {
    var page = browser.open(Browser.PHONE, "http://localhost:" + port + "/" + path);
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page).hasTitle(title + " – Havrelunda kommun");
    Screenshots.take(page, "fel-" + path);
    Accessibility.check(page);
  }

  @Test
  void aFaultOfOursHasANumberAndShowsNothingElse() {
    var page = browser.open(Browser.DESKTOP, "http://localhost:" + port + "/prov-trasig");
    assertThat(page.locator("main")).containsText(Pattern.compile("ange nummer [0-9A-F]{8}"));
    assertThat(page.locator("body")).not().containsText("broken on purpose");
  }

  @Test
  void theServersOwnPageIsAPageToo() {
    var page =
        browser.open(
            Browser.PHONE, "http://localhost:" + port + "/VAADIN/build/finns-inte-alls.js");
    assertThat(page.locator("h1")).hasText("Sidan finns inte");
    assertThat(page.locator("main")).containsText(Pattern.compile("ange nummer [0-9A-F]{8}"));
    Screenshots.take(page, "fel-servern");
    Accessibility.check(page);
    browser.forgiveErrors();
  }

  @Test
  void aPageWhoseCookieIsGoneLeadsBack() {
    var page = browser.open(Browser.DESKTOP, "http://localhost:" + port + "/om");
    assertThat(page.locator("h1")).hasText("Om e-tjänsterna");
    page.context().clearCookies();
    page.locator("footer a").last().click();
    assertThat(page.locator("h1")).hasText("Sidan behöver öppnas på nytt");
    assertThat(page.locator("main")).containsText("Felkod 428");
    Screenshots.take(page, "fel-tappad");
    Accessibility.check(page);
    page.locator("main a.button").click();
    assertThat(page.locator("h1")).hasText("Om e-tjänsterna");
    browser.forgiveErrors();
  }

  @Test
  void aPageThatTheServerHasForgottenLeadsBack() {
    var page = browser.open(Browser.DESKTOP, "http://localhost:" + port + "/om");
    assertThat(page.locator("h1")).hasText("Om e-tjänsterna");
    browser.forgetSession(page);
    page.locator("footer a").last().click();
    assertThat(page.locator("h1")).hasText("Sidan behöver öppnas på nytt");
    assertThat(page.locator("main")).not().containsText("30 minuter");
    Accessibility.check(page);
    page.locator("main a.button").click();
    assertThat(page.locator("h1")).not().hasText("Sidan behöver öppnas på nytt");
  }
}
