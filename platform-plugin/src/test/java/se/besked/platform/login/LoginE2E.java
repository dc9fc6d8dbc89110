package se.besked.platform.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.integrations.bankid.simulated.OpenOrder;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.browser.Visit;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;

@SharedDemo
class LoginE2E {
  /** What the app shows. */
  private static final String[] PURPOSE = {
    "Du loggar in hos Havrelunda kommun",
    "Logga bara in om du själv har börjat",
    "Only log in if you started"
  };

  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired Clock clock;

  @AfterEach
  void everybodyAnswersAgain() {
    suppliers.server().fault("bankid", Fault.NONE);
    pending().forEach(order -> suppliers.bankId().fail(order.orderRef(), "userCancel"));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private Page open(String path) {
    return browser.open(Browser.DESKTOP, address(path));
  }

  private static void go(Page page, String address) {
    Visit.go(page, address);
  }

  private List<OpenOrder> pending() {
    return suppliers.bankId().openOrders().stream()
        .filter(order -> order.status().equals("pending"))
        .toList();
  }

  private Page qrShown(String path) {
    var page = open(path);
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    return page;
  }

  private OpenOrder scan(Page page) throws Exception {
    var answer = suppliers.bankId().scan(QrReader.read(page.locator(".qr-code")), Personas.ALONE);
    assertThat(answer).isInstanceOf(PhoneAnswer.OnPhone.class);
    var order = ((PhoneAnswer.OnPhone) answer).order();
    suppliers.bankId().open(order.orderRef());
    return order;
  }

  private void logIn(Page page) throws Exception {
    suppliers.bankId().approve(scan(page).orderRef());
  }

  private Page loggedIn() throws Exception {
    var page = qrShown("/logga-in?mal=/test/medborgare");
    logIn(page);
    page.waitForURL(address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Bara medborgare");
    return page;
  }

  private static Cookie cookie(Page page, String name) {
    return page.context().cookies().stream()
        .filter(c -> c.name.equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readingTheCodeLogsInAndLeadsToThePageThatWasAskedFor() throws Exception {
    var page = open("/test/medborgare");
    page.waitForURL(address("/logga-in?mal=/test/medborgare"));
    page.click("#bankid-qr");
    var order = scan(page);
    assertThat(order.visibleText().orElse("")).contains(PURPOSE);
    assertThat(page.locator("#bankid-status"))
        .hasText(
            "Skriv in din säkerhetskod i BankID-appen och välj Identifiera eller Skriv under.");
    assertThat(page.locator(".qr-code")).not().isVisible();
    assertThat(page.locator(".live-region")).containsText("Skriv in din säkerhetskod");
    suppliers.bankId().approve(order.orderRef());
    page.waitForURL(address("/test/medborgare"));
    assertThat(page.locator("#who")).not().isEmpty();
    assertThat(page.locator("header")).containsText("Logga ut");

    var login = cookie(page, "besked-login");
    assertThat(login.httpOnly).isTrue();
    assertThat(login.sameSite).isEqualTo(SameSiteAttribute.LAX);
    assertThat(login.path).isEqualTo("/");
    assertThat(page.context().cookies()).noneMatch(c -> c.name.equals("besked-order"));
  }

  @Test
  void theSameDeviceGoesToTheAppAndComesBackToANewPage() {
    var page = open("/logga-in?mal=/test/medborgare");
    page.click("#bankid-same");
    page.waitForURL("**/bankid/phone?autostarttoken=*");
    page.click("#start");
    page.fill("#code", "123456");
    page.click("#approve");
    page.waitForURL(address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Bara medborgare");
  }

  @Test
  void cancellingEndsTheOrderAtTheSupplierToo() throws Exception {
    var page = qrShown("/logga-in");
    page.click("#bankid-cancel");
    assertThat(page.locator(".callout--info").first()).containsText("Åtgärden avbröts.");
    assertThat(page.locator(".callout--info").first()).isFocused();
    assertThat(pending()).isEmpty();
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
  }

  @Test
  void cancellingInTheAppIsToldAndCanBeTriedAgain() throws Exception {
    var page = qrShown("/logga-in?mal=/test/medborgare");
    suppliers.bankId().cancelOnPhone(scan(page).orderRef());
    assertThat(page.locator(".callout--error")).containsText("Åtgärden avbröts.");
    assertThat(page.locator("#bankid-qr")).hasText("Försök igen");
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    logIn(page);
    page.waitForURL(address("/test/medborgare"));
  }

  @Test
  void anOrderNobodyScansIsRenewedSilentlyForThreeMinutes() throws Exception {
    var page = qrShown("/logga-in?mal=/test/medborgare");
    var first = pending().getLast().orderRef();
    forward(Duration.ofSeconds(31));
    page.waitForCondition(
        () -> !pending().isEmpty() && !pending().getLast().orderRef().equals(first));
    assertThat(page.locator(".qr-code svg")).isVisible();
    assertThat(pending().getLast().visibleText().orElse("")).contains(PURPOSE);
    page.waitForTimeout(2_500);
    logIn(page);
    page.waitForURL(address("/test/medborgare"));
  }

  @Test
  void afterThreeMinutesItSaysThatNobodyScanned() {
    var page = qrShown("/logga-in");
    forward(Duration.ofMinutes(4));
    assertThat(page.locator(".callout--error")).containsText("Misslyckades att läsa av QR-koden.");
  }

  private void forward(Duration by) {
    ((DemoClock) clock).forward(by);
  }

  @Test
  void theOrderSurvivesAReload() throws Exception {
    var page = qrShown("/logga-in?mal=/test/medborgare");
    var order = pending().getLast().orderRef();
    page.reload();
    assertThat(page.locator(".qr-code svg")).isVisible();
    assertThat(pending().getLast().orderRef()).isEqualTo(order);
    logIn(page);
    page.waitForURL(address("/test/medborgare"));
  }

  @Test
  void anotherBrowserCannotTakeTheOrderOver() throws Exception {
    var page = qrShown("/logga-in?mal=/test/medborgare");
    var thief = open("/om");
    thief
        .context()
        .addCookies(
            List.of(
                new Cookie("besked-order", cookie(page, "besked-order").value)
                    .setUrl(address("/"))));
    go(thief, address("/logga-in?mal=/test/medborgare"));
    assertThat(thief.locator("#bankid-qr")).isVisible();
    assertThat(thief.locator(".qr-code")).not().isVisible();
    logIn(page);
    page.waitForURL(address("/test/medborgare"));
    assertThat(thief.locator("header")).containsText("Logga in");
  }

  @Test
  void switchingDeviceEndsTheOldOrder() {
    var page = qrShown("/logga-in");
    var old = pending().getLast().orderRef();
    page.click("#bankid-other");
    page.waitForURL("**/bankid/phone?autostarttoken=*");
    assertThat(pending()).noneMatch(order -> order.orderRef().equals(old));
  }

  @Test
  void maintenanceIsToldWhenBeginning() {
    suppliers.server().fault("bankid", Fault.down());
    var page = open("/logga-in");
    page.click("#bankid-qr");
    assertThat(page.locator(".callout--error"))
        .containsText("BankID är stängt för underhåll just nu. Försök igen om en stund.");
  }

  @Test
  void aPauseWhileTheOrderGoesOnIsWaitedOut() throws Exception {
    var page = qrShown("/logga-in?mal=/test/medborgare");
    suppliers.server().fault("bankid", Fault.down().onlyNext(2));
    assertThat(page.locator("#bankid-status")).containsText("Vi försöker igen");
    assertThat(page.locator("#bankid-status")).hasText("Starta BankID-appen.");
    logIn(page);
    page.waitForURL(address("/test/medborgare"));
  }

  @Test
  void aLongFaultEndsInASentence() {
    var page = qrShown("/logga-in");
    suppliers.server().fault("bankid", Fault.down());
    assertThat(page.locator(".callout--error"))
        .isVisible(new IsVisibleOptions().setTimeout(40_000));
    assertThat(page.locator(".callout--error")).containsText("underhåll");
  }

  @Test
  void theLoginLivesInTheDatabaseAndNotInTheSession() throws Exception {
    var login = cookie(loggedIn(), "besked-login").value;
    var elsewhere = open("/om");
    elsewhere.context().addCookies(List.of(new Cookie("besked-login", login).setUrl(address("/"))));
    go(elsewhere, address("/test/medborgare"));
    assertThat(elsewhere.locator("h1")).hasText("Bara medborgare");
  }

  @Test
  void loggingOutEndsTheLoginForGood() throws Exception {
    var page = loggedIn();
    var login = cookie(page, "besked-login").value;
    var second = page.context().newPage();
    second.navigate(address("/test/medborgare"));
    assertThat(second.locator("#who")).not().isEmpty();

    page.click("#logga-ut-knapp");
    assertThat(page.locator("h1")).hasText("Du är utloggad");
    assertThat(page.locator("header")).containsText("Logga in");
    assertThat(page.context().cookies()).noneMatch(c -> c.name.equals("besked-login"));
    page.context().addCookies(List.of(new Cookie("besked-login", login).setUrl(address("/"))));
    go(page, address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Logga in");
    assertThat(page.context().cookies()).noneMatch(c -> c.name.equals("besked-login"));
    browser.forgiveErrors();
  }

  @Test
  void theAddressOfLoggingOutAsksFirst() throws Exception {
    var page = loggedIn();
    go(page, address("/logga-ut"));
    assertThat(page.locator("h1")).hasText("Vill du logga ut?");
    Screenshots.take(page, "logga-ut-fraga");
    Accessibility.check(page);
    var second = page.context().newPage();
    go(second, address("/test/medborgare"));
    assertThat(second.locator("h1")).hasText("Bara medborgare");
    page.click("#log-out-here");
    assertThat(page.locator("h1")).hasText("Du är utloggad");
    assertThat(page.context().cookies()).noneMatch(c -> c.name.equals("besked-login"));
    browser.forgiveErrors();
  }

  @Test
  void whoeverBeginsOverAndOverWaitsAWhile() {
    var page = open("/logga-in");
    int begun = 0;
    for (page.click("#bankid-qr"); begun < 40; page.click("#bankid-qr")) {
      page.waitForSelector("#bankid-cancel, .callout--error");
      if (page.locator(".callout--error").isVisible()) {
        break;
      }
      begun++;
      page.click("#bankid-cancel");
      page.waitForSelector(".callout--info:has-text('avbröts')");
    }
    assertThat(begun).isBetween(10, 20);
    assertThat(page.locator(".callout--error")).containsText("Vänta");
    assertThat(page.locator(".callout--error")).containsText("sekunder och försök igen");
    var colleague = qrShown("/logga-in");
    assertThat(colleague.locator(".callout--error")).not().isVisible();
  }

  @Test
  void aLoginThatRanOutIsAskedForAnew() throws Exception {
    var page = loggedIn();
    forward(Duration.ofMinutes(31));
    go(page, address("/test/medborgare"));
    page.waitForURL(address("/logga-in?mal=/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Logga in");
  }

  @Test
  void whoIsLoggedInGoesStraightToThePage() throws Exception {
    var page = loggedIn();
    go(page, address("/logga-in?mal=/om"));
    page.waitForURL(address("/om"));
  }

  @Test
  void citizensCannotOpenPagesOfStaff() throws Exception {
    var page = loggedIn();
    go(page, address("/personal/test"));
    assertThat(page.locator("h1")).hasText("Du kan inte öppna sidan");
    browser.forgiveErrors();
  }

  @Test
  void staffLogInWithAPasswordAndLandWhereTheyWereGoing() {
    var page = open("/personal/test");
    page.waitForURL(address("/personal/logga-in?mal=/personal/test"));
    page.fill("#staff-id input", "handlaggare");
    page.fill("#staff-password input", "fel");
    page.click("#staff-go");
    assertThat(page.locator(".error-summary")).isFocused();
    page.fill("#staff-password input", "prova-handlaggare");
    page.click("#staff-go");
    page.waitForURL(address("/personal/test"));
    assertThat(page.locator("#who")).hasText("handlaggare 4");
    assertThat(page.locator("header")).not().containsText("Min sida");
    page.click("#logga-ut-knapp");
    assertThat(page.locator("h1")).hasText("Du är utloggad");
    go(page, address("/personal/test"));
    page.waitForURL(address("/personal/logga-in?mal=/personal/test"));
  }

  @Test
  void staffAreToldBeforeTheirDayIsOver() {
    var page = open("/personal/logga-in?mal=/personal/test");
    page.fill("#staff-id input", "handlaggare");
    page.fill("#staff-password input", "prova-handlaggare");
    page.click("#staff-go");
    page.waitForURL(address("/personal/test"));
    assertThat(page.locator("#who")).hasText("handlaggare 4");
    forward(Duration.ofHours(9).plusMinutes(46));
    go(page, address("/personal"));
    var told = page.locator("besked-session-warning dialog");
    assertThat(told).containsText("Spara det du håller på med");
    assertThat(told).containsText("Du loggas ut om 14 minuter.");
    Screenshots.take(page, "personal-snart-utloggad");
    Accessibility.check(page);
    // The server has heard that it was read before the day is over.
    page.waitForResponse(
        answer -> answer.url().contains("v-r=uidl"),
        () -> page.locator("besked-session-warning button").click());
    assertThat(told).not().isVisible();
    forward(Duration.ofMinutes(14));
    page.reload();
    page.waitForURL(address("/personal/logga-in?fel=tiden-ute&mal=/personal"));
    assertThat(page.locator("#provider-refused")).containsText("Det du har sparat finns kvar");
    Screenshots.take(page, "personal-utloggad-efter-dagen");
  }

  @Test
  void aTargetElsewhereIsNotFollowed() throws Exception {
    var page = qrShown("/logga-in?mal=//ont.example/x");
    logIn(page);
    page.waitForURL(address("/min-sida"));
    browser.forgiveErrors();
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
  void everyStateIsAccessible(int width) {
    var page = browser.open(width, address("/logga-in"));
    Screenshots.take(page, "logga-in");
    Accessibility.check(page);
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    Screenshots.take(page, "logga-in-qr");
    Accessibility.check(page);
    suppliers.bankId().fail(pending().getLast().orderRef(), "certificateErr");
    assertThat(page.locator(".callout--error")).isFocused();
    Screenshots.take(page, "logga-in-fel");
    Accessibility.check(page);
    go(page, address("/logga-ut"));
    assertThat(page.locator("h1")).hasText("Du är utloggad");
    Screenshots.take(page, "logga-ut");
    Accessibility.check(page);
    go(page, address("/personal/logga-in"));
    assertThat(page.locator("#staff-go")).isVisible();
    Screenshots.take(page, "personal-logga-in");
    Accessibility.check(page);
  }
}
