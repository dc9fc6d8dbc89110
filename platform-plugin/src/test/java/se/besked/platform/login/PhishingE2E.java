package se.besked.platform.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/** One who begins "on this device" and sends the link to somebody else must gain nothing by it. */
@SharedDemo
class PhishingE2E {
  private static final String LOGIN = "/logga-in?mal=/test/medborgare";
  private static final String REFUSED = "audit_log where result = 'REFUSED' and action = '%s'";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired OneDevice device;
  @Autowired Applying applying;

  @AfterEach
  void thePhoneIsHereAgain() {
    device.phoneIsHere();
  }

  private Page open(String path) {
    return browser.open(Browser.DESKTOP, device.address(path));
  }

  private void assertNotLoggedIn(Page page) {
    assertThat(page.context().cookies()).noneMatch(c -> c.name.equals("besked-login"));
    device.go(page, device.address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Logga in");
  }

  private void assertNotHere(Page page) {
    page.waitForURL(device.address("/bankid/inte-har"));
    assertThat(page.locator("h1")).hasText("Fortsätt där du började");
    assertThat(page.locator("main")).containsText("Ingen har loggats in här");
  }

  @Test
  void whoSendsTheLinkToSomebodyElseIsNotLoggedIn() {
    int before = device.count(REFUSED.formatted("login.open"));
    var attacker = open(LOGIN);
    var link = device.link(attacker);
    device.phoneIsElsewhere();

    var victim = browser.open(Browser.PHONE, link);
    victim.click("#start");
    victim.fill("#code", "123456");
    victim.click("#approve");
    assertNotHere(victim);
    assertThat(attacker.locator("#bankid-status")).containsText("Du har godkänt i BankID.");
    device.waitInVain();

    assertThat(attacker.locator(".callout--error"))
        .containsText("det ser ut att ha skett på en annan enhet än den här");
    assertThat(attacker.locator(".callout--error")).isFocused();
    assertThat(attacker.locator("#bankid-qr")).hasText("Mobilt BankID");
    assertNotLoggedIn(attacker);
    assertNotLoggedIn(victim);
    assertThat(device.count(REFUSED.formatted("login.open"))).isEqualTo(before + 1);
    assertThat(device.count("audit_log where detail ->> 'note' = 'other device address'"))
        .isPositive();
  }

  @Test
  void theSameRouterIsNoSameDevice() {
    var attacker = open(LOGIN);
    var unused = device.approve(device.link(attacker), Personas.ALONE);
    assertThat(attacker.locator("#bankid-status")).containsText("Du har godkänt i BankID.");
    device.waitInVain();
    assertThat(attacker.locator(".callout--error"))
        .containsText("BankID-appen kom inte tillbaka till den här webbläsaren");
    assertNotLoggedIn(attacker);
  }

  @Test
  void itIsToldInEnglishToo() {
    var attacker = open("/sprak/en?till=" + "/logga-in");
    device.phoneIsElsewhere();
    var unused = device.approve(device.link(attacker), Personas.ALONE);
    assertThat(attacker.locator("#bankid-status")).containsText("You have approved in BankID.");
    device.waitInVain();
    assertThat(attacker.locator(".callout--error"))
        .containsText("So nobody has been logged in and nothing has been signed.");
  }

  @Test
  void nothingThatTheAttackersBrowserGetsHoldsTheNonce() {
    var attacker = open(LOGIN);
    var seen = new StringBuilder();
    attacker.route(
        device.address("/**"),
        route -> {
          var answer = route.fetch();
          seen.append(answer.text());
          route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
    var link = device.link(attacker);
    var back = device.approve(link, Personas.ALONE);
    assertThat(attacker.locator("#bankid-status")).containsText("Du har godkänt i BankID.");
    attacker.unrouteAll();
    var nonce = back.replaceFirst(".*kod=", "");
    assertThat(nonce).hasSize(43);
    assertThat(seen.toString()).contains("bankid-status").doesNotContain(nonce);
    assertThat(link).doesNotContain(nonce);
    assertThat(attacker.context().cookies()).noneMatch(c -> c.value.contains(nonce));
  }

  @Test
  void theReturnWorksInTheBrowserThatBeganWhoeverElseOpenedItAndOnlyOnce() {
    var page = open(LOGIN);
    // Between browser and BankID addresses may differ on the same device: a relay, another network.
    device.phoneIsElsewhere();
    var back = device.approve(device.link(page), Personas.ALONE);
    var other = open("/om");
    device.comeBack(other, back);
    assertNotHere(other);
    assertNotLoggedIn(other);
    assertThat(page.locator("#bankid-status")).containsText("Du har godkänt i BankID.");

    device.comeBack(page, back);
    page.waitForURL(device.address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Bara medborgare");

    page.click("#logga-ut-knapp");
    assertThat(page.locator("h1")).hasText("Du är utloggad");
    device.comeBack(page, back);
    assertNotHere(page);
    assertNotLoggedIn(page);
  }

  @Test
  void theReturnMayComeInATabOfItsOwn() {
    var page = open(LOGIN);
    var back = device.approve(device.link(page), Personas.ALONE);
    var tab = page.context().newPage();
    device.comeBack(tab, back);
    tab.waitForURL(device.address("/test/medborgare"));
    assertThat(tab.locator("h1")).hasText("Bara medborgare");
    page.waitForURL(device.address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Bara medborgare");
  }

  /** Its question crosses the login that another tab finishes, with the session's old id. */
  @Test
  void anOldTabThatTheServerDoesNotKnowGoesOnByItself() {
    var page = open(LOGIN);
    var back = device.approve(device.link(page), Personas.ALONE);
    var asked = new ArrayList<Route>();
    page.route(url -> url.contains("v-r=uidl"), asked::add);
    var tab = page.context().newPage();
    device.comeBack(tab, back);
    tab.waitForURL(device.address("/test/medborgare"));
    // Two tabs without a session make one each, and the later cookie takes the earlier's place.
    tab.close();
    browser.forgetSession(page);
    page.unrouteAll();
    asked.forEach(Route::resume);
    page.waitForURL(device.address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Bara medborgare");
  }

  @Test
  void aReturnThatIsTooLateIsExplained() {
    var page = open(LOGIN);
    var back = device.approve(device.link(page), Personas.ALONE);
    assertThat(page.locator("#bankid-status")).containsText("Du har godkänt i BankID.");
    device.waitInVain();
    assertThat(page.locator(".callout--error")).isVisible();
    device.comeBack(page, back);
    page.waitForURL(device.address(LOGIN));
    assertThat(page.locator(".callout--error")).containsText("ingen loggats in");
    assertNotLoggedIn(page);
  }

  @Test
  void cancellingAfterTheApprovalHolds() {
    var page = open(LOGIN);
    var back = device.approve(device.link(page), Personas.ALONE);
    assertThat(page.locator("#bankid-status")).containsText("Du har godkänt i BankID.");
    page.click("#bankid-cancel");
    assertThat(page.locator(".callout--info").first()).containsText("Åtgärden avbröts.");
    device.comeBack(page, back);
    page.waitForURL(device.address(LOGIN));
    assertThat(page.locator("#bankid-same")).isVisible();
    assertNotLoggedIn(page);
  }

  @Test
  void aMadeUpReturnSaysNothing() {
    var page = open("/logga-in");
    for (var kod : List.of("", "?kod=", "?kod=x", "?kod=" + "A".repeat(43))) {
      device.go(page, device.address("/bankid/retur" + kod));
      assertNotHere(page);
    }
  }

  /** A page for signing, in a browser where this person is logged in. */
  private Page toSign(String path) {
    var page =
        browser.openLoggedIn(Browser.DESKTOP, device.address(path), applying.token(Personas.ALONE));
    assertThat(page.locator("#bankid-same")).isVisible();
    return page;
  }

  @Test
  void nothingIsSignedByAnAppElsewhereAndTheDraftIsStillThere() {
    var path = "/utkast/" + applying.toSign(Personas.ALONE) + "/granska";
    int signatures = device.count("case_signature");
    int refused = device.count(REFUSED.formatted("signature.give"));
    var page = toSign(path);
    var link = device.link(page);
    device.phoneIsElsewhere();
    var back = device.approve(link, Personas.ALONE);
    var victim = open("/om");
    device.comeBack(victim, back);
    assertNotHere(victim);
    assertThat(page.locator("#bankid-status")).containsText("Du har godkänt i BankID.");
    device.waitInVain();
    assertThat(page.locator(".callout--error")).containsText("inget har skrivits under");
    assertThat(device.count("case_signature")).isEqualTo(signatures);
    assertThat(device.count(REFUSED.formatted("signature.give"))).isEqualTo(refused + 1);

    // Nothing is lost: the same page, signed where it stands.
    device.phoneIsHere();
    device.comeBack(page, device.approve(device.link(page), Personas.ALONE));
    page.waitForURL("**/arende/*?ny");
    assertThat(device.count("case_signature")).isEqualTo(signatures + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void everyStateIsAccessible(int width) {
    var page = browser.open(width, device.address(LOGIN));
    device.phoneIsElsewhere();
    var unused = device.approve(device.link(page), Personas.ALONE);
    assertThat(page.locator("#bankid-status")).containsText("Du har godkänt i BankID.");
    Screenshots.take(page, "logga-in-vantar-pa-appen");
    Accessibility.check(page);
    device.waitInVain();
    assertThat(page.locator(".callout--error")).isVisible();
    Screenshots.take(page, "logga-in-annan-enhet");
    Accessibility.check(page);
    device.go(page, device.address("/bankid/inte-har"));
    assertThat(page.locator("h1")).hasText("Fortsätt där du började");
    Screenshots.take(page, "bankid-inte-har");
    Accessibility.check(page);
  }
}
