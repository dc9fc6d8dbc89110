package se.besked.platform.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.SyncProtection;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.browser.Visit;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.login.SharedDemo;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/**
 * The auditor, the officer for protected identities, and people who ask what is kept about them.
 */
@SharedDemo
class ReviewE2E {
  private static final double PATIENCE_MILLIS = 20_000;

  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired CaseFiles caseFiles;
  @Autowired Persons persons;
  @Autowired SyncProtection syncProtection;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired Clock clock;

  @BeforeAll
  static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private void go(Page page, String path) {
    Visit.go(page, address(path));
    page.waitForSelector("h1");
  }

  private Page staff(String id) {
    var page = browser.open(Browser.DESKTOP, address("/personal/logga-in"));
    page.fill("#staff-id input", id);
    page.fill("#staff-password input", "prova-" + id);
    page.click("#staff-go");
    page.waitForURL(address("/personal"));
    page.waitForSelector(".staff-links");
    return page;
  }

  private Page citizen(PersonalNumber who, String path) {
    return browser.openLoggedIn(Browser.PHONE, address(path), applying.token(who));
  }

  private static void check(Page page, String name) {
    var before = page.viewportSize();
    for (int width : List.of(Browser.PHONE, Browser.DESKTOP)) {
      page.setViewportSize(width, before.height);
      Screenshots.take(page, "granskning-" + name);
    }
    page.setViewportSize(Browser.PHONE, before.height);
    Accessibility.check(page);
    page.setViewportSize(before.width, before.height);
    assertThat(page.locator("body").innerText()).doesNotContain("!audit", "!data", "!staff");
  }

  private String number(CaseId id) {
    return caseFiles.get(new Actor.SystemJob("test"), id).head().number();
  }

  private void mark(PersonalNumber who, String flag) {
    suppliers.navet().protect(who, flag);
    ((DemoClock) clock).forward(Duration.ofHours(2));
    var unused = syncProtection.run();
  }

  @Test
  void theAuditorAsksWhoHasSeenAChildAndTakesOutTheAnswer() {
    var id = applying.schoolTransport(Personas.ALONE);
    var officer = staff("handlaggare");
    go(officer, "/personal/arende/" + id);
    assertThat(officer.locator("h1")).hasText(number(id));

    var page = staff("granskare");
    page.click(".staff-links >> text=Granska åtkomst");
    assertThat(page.locator("h1")).hasText("Granska åtkomst");
    assertThat(page.locator(".figures")).containsText("handlaggare");
    check(page, "start");
    page.click("#sok");
    assertThat(page.locator(".error-summary")).isFocused();
    check(page, "fel");
    page.fill("#andamal input", "Vårdnadshavaren undrar");
    page.fill("#nummer input", Personas.NO_CHILDREN.digits());
    page.click("#sok");
    assertThat(page.locator(".error-summary")).containsText("Ingen träff");
    page.fill("#nummer input", "20150101-2396");
    page.click("#sok");
    assertThat(page.locator(".error-summary")).containsText("Numret kan inte stämma.");
    page.fill("#nummer input", Personas.CHILD_OF_ALONE.digits());
    page.click("#sok");
    page.waitForURL("**/personal/granskning/*");
    assertThat(page.url()).doesNotContain(Personas.CHILD_OF_ALONE.digits());
    assertThat(page.locator("#rader")).containsText("Läste ett ärende");
    assertThat(page.locator("#rader")).containsText("handlaggare (");
    assertThat(page.locator("#rader")).containsText("Ärende " + number(id));
    check(page, "svar");

    var csv = page.context().request().get(page.url() + "/logg.csv");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).contains("tid;vem;roll", "handlaggare", "case.read");
    var denied = officer.context().request().get(page.url() + "/logg.csv");
    assertThat(denied.status()).isEqualTo(404);
    go(officer, "/personal/granskning");
    assertThat(officer.locator("main")).containsText("Du har inte behörighet");
    go(page, "/personal/bevarande");
    assertThat(page.locator("main")).containsText("Raderas 90 dagar efter");
    check(page, "bevarande");
    browser.forgiveErrors();
  }

  @Test
  void whatIsMarkedLeavesAnOpenPageAndOnlyTheGroupOpensItAgain() {
    var id = applying.schoolTransport(Personas.CLOSE);
    var number = number(id);
    var officer = staff("handlaggare");
    go(officer, "/personal/arende/" + id);
    assertThat(officer.locator("h1")).hasText(number);
    var guardian = citizen(Personas.CLOSE, "/arende/" + id);
    assertThat(guardian.locator("body")).containsText(number);

    mark(Personas.CHILD_OF_CLOSE, "SEKRETESSMARKERING");

    // The page is still open: the next press on it finds no case.
    var step = officer.locator("main .button-row vaadin-button").first();
    if (step.isVisible()) {
      step.click();
      assertThat(officer.locator("h1")).hasText("Sidan finns inte");
    }
    go(officer, "/personal/arende/" + id);
    assertThat(officer.locator("h1")).hasText("Sidan finns inte");
    assertThat(officer.content()).doesNotContain(number);
    go(officer, "/personal");
    officer.fill("#arendenummer input", number);
    officer.press("#arendenummer input", "Enter");
    assertThat(officer.locator(".error-summary")).isVisible();
    go(guardian, "/arende/" + id);
    assertThat(guardian.locator("h1")).hasText("Logga in");

    var page = staff("skyddad");
    page.click(".staff-links >> text=Skyddade personer");
    assertThat(page.locator("main")).containsText(Personas.CHILD_OF_CLOSE.shown());
    assertThat(page.locator("main")).containsText("Sekretessmarkering.");
    check(page, "skyddade");
    var frozen =
        page.locator("main a[href*='personal/arende/']").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    assertThat(frozen).anyMatch(href -> href.contains(id.toString()));
    for (var href : frozen) {
      go(page, "/" + href.replaceFirst("^/", ""));
      page.click("#ta-over");
      assertThat(page.locator("#ta-over")).hasCount(0);
    }

    mark(Personas.CHILD_OF_CLOSE, "SAKNAS");
    go(page, "/personal");
    page.click(".staff-links >> text=Skyddade personer");
    page.click("text=Öppna ärendena");
    assertThat(page.locator(".error-summary")).isFocused();
    check(page, "oppna");
    page.locator("[id^=skal-] input").first().fill("Skyddet är hävt");
    page.click("text=Öppna ärendena");
    assertThat(page.locator("body")).containsText("Ärendena är öppna");
    go(officer, "/personal/arende/" + id);
    assertThat(officer.locator("h1")).hasText(number);
    browser.forgiveErrors();
  }

  @Test
  void aCitizenTakesOutTheirOwnAndTheBoardSecretaryOnRequest() throws IOException {
    var id = applying.schoolTransport(Personas.CHOSEN);
    var begun = applying.toSign(Personas.CHOSEN);
    assertThat(begun).isNotNull();
    var mine = citizen(Personas.CHOSEN, "/min-sida");
    mine.click("text=Allt vi har om dig");
    assertThat(mine.locator("h1")).hasText("Allt vi har om dig");
    assertThat(mine.locator("main")).containsText("Underskrifter");
    check(mine, "mina-uppgifter");
    var zip =
        parts(mine.context().request().get(address("/min-sida/mina-uppgifter/utdrag.zip")).body());
    assertThat(zip.keySet()).contains("registerutdrag.pdf", "uppgifter.json");
    assertThat(zip.get("registerutdrag.pdf")).startsWith("%PDF-");
    assertThat(zip.get("uppgifter.json")).contains(number(id), Personas.CHOSEN.digits());

    var officer = staff("handlaggare");
    go(officer, "/personal/arende/" + id);
    officer.click("text=Skriv en rättelse");
    officer.click("#rattelse-spara");
    assertThat(officer.locator("#rattelse-vems")).containsText("Välj vems uppgift det är");
    officer.locator("#rattelse-vems vaadin-radio-button").first().click();
    officer.fill("#rattelse-uppgift input", "Årskurs");
    officer.fill("#rattelse-ratt textarea", "Barnet går i årskurs 5.");
    officer.fill("#rattelse-skal input", "Skolans intyg");
    officer.click("#rattelse-spara");
    assertThat(officer.locator("#rattelser")).containsText("Barnet går i årskurs 5.");

    var page = staff("sekreterare");
    page.click(".staff-links >> text=Registerutdrag");
    page.fill("#nummer input", Personas.NO_CHILDREN.digits());
    page.click("#sok");
    assertThat(page.locator(".error-summary")).containsText("Ingen träff");
    for (var wrong : new String[] {"20150229-2392", "150101-2396"}) {
      page.fill("#nummer input", wrong);
      page.click("#sok");
      assertThat(page.locator(".error-summary")).containsText("Numret kan inte stämma.");
    }
    page.fill("#nummer input", "Provsson");
    page.click("#sok");
    assertThat(page.locator(".error-summary")).containsText("Skriv ett personnummer");
    page.fill("#nummer input", Personas.CHOSEN.digits());
    page.click("#sok");
    assertThat(page.locator("#hamta")).isVisible();
    check(page, "registerutdrag");
    var href = page.locator("#hamta").getAttribute("href");
    assertThat(href).doesNotContain(Personas.CHOSEN.digits());
    var theirs = parts(page.context().request().get(address("/" + href)).body());
    assertThat(theirs.get("uppgifter.json"))
        .contains(number(id), "Barnet går i årskurs 5.", "Läses på Min sida");
    browser.forgiveErrors();
  }

  private static Map<String, String> parts(byte[] zip) throws IOException {
    var parts = new HashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
