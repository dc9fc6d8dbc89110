package se.besked.platform.staff.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.browser.Visit;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.login.DemoSite;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/**
 * A decision on the e-service platform, in the record and its registry, and at last disposed of.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = "besked.registry.folder=target/diarium")
@ContextConfiguration(initializers = {DemoSite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import(Applying.class)
class RecordE2E {
  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired Persons persons;
  @Autowired CaseFiles caseFiles;
  @Autowired ReadDecision readDecision;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired Clock clock;

  private Page loggedIn(String id) {
    var page = browser.open(Browser.DESKTOP, "http://localhost:" + port + "/personal/logga-in");
    page.fill("#staff-id input", id);
    page.fill("#staff-password input", "prova-" + id);
    page.click("#staff-go");
    page.waitForURL("**/personal");
    page.waitForSelector("h1");
    return page;
  }

  private void go(Page page, String path) {
    Visit.go(page, "http://localhost:" + port + path);
    page.waitForSelector("h1");
  }

  private static void check(Page page, String name) {
    var before = page.viewportSize();
    for (int width : List.of(Browser.PHONE, Browser.DESKTOP)) {
      page.setViewportSize(width, before.height);
      Screenshots.take(page, name);
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(name + " scrolls sideways at " + width)
          .isTrue();
    }
    page.setViewportSize(before.width, before.height);
    Accessibility.check(page);
    assertThat(page.locator("main").innerText()).doesNotContain("!staff", "!matter");
  }

  @Test
  void aDecisionIsShownElsewhereRegisteredAndAtLastDisposedOf() {
    var id = applying.schoolTransport(Personas.ALONE);
    var owner = new Actor.Citizen(persons.idOf(Personas.ALONE));
    confirmed(owner, id);
    var number = caseFiles.get(owner, id).head().number();

    onThePlatform(id);
    inTheRecord(number);

    ((DemoClock) clock).forward(Duration.ofDays(40));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> caseFiles.get(owner, id) instanceof CaseFile.Final);
    ((DemoClock) clock).forward(Duration.ofDays(400));
    disposedOf(number);
  }

  private void confirmed(Actor.Citizen owner, CaseId id) {
    var view =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> readDecision.of(owner, id), views -> !views.isEmpty())
            .getFirst();
    var unused = readDecision.acknowledge(owner, ((DecisionView.Unconfirmed) view).id());
  }

  private void onThePlatform(CaseId id) {
    var platform = suppliers.ePlatform();
    int flowInstance = platform.sendIn("Skolskjuts");
    var officer = loggedIn("handlaggare");
    go(officer, "/personal/arende/" + id);
    officer.fill("#plattform-nummer input", "0");
    officer.click("#plattform-koppla");
    assertThat(officer.locator("main")).containsText("Fyll i numret med siffror");
    check(officer, "personal-plattform");
    officer.fill("#plattform-nummer input", "" + flowInstance);
    officer.click("#plattform-koppla");
    assertThat(officer.locator("main")).containsText("nummer " + flowInstance);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> platform.instance(flowInstance).status(), "beslut-fattat"::equals);
    var messages = platform.instance(flowInstance).messages();
    assertThat(messages).hasSize(2);
    assertThat(messages.getFirst().files()).as("that there is a decision").isEmpty();
    var message = messages.getLast();
    assertThat(message.readReceipt()).isTrue();
    assertThat(
            new String(
                message.files().getFirst().content(),
                0,
                5,
                java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    go(officer, "/personal/arende/" + id);
    assertThat(officer.locator("main")).containsText("Visas där som nummer " + flowInstance);
  }

  private void inTheRecord(String number) {
    var registrar = loggedIn("arkivarie");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              go(registrar, "/personal/diarium");
              assertThat(registrar.locator("tbody tr").count()).isGreaterThanOrEqualTo(3);
            });
    assertThat(registrar.locator("main")).containsText("BUN 2026/1-1");
    assertThat(registrar.locator("main")).containsText("Beslut");
    check(registrar, "personal-diarium");
    registrar.fill("#diarium-nummer input", "SKJ-1999-00001");
    registrar.click("#diarium-visa");
    assertThat(registrar.locator("main")).containsText("Det finns inga poster.");
    registrar.fill("#diarium-nummer input", number);
    registrar.click("#diarium-visa");
    assertThat(registrar.locator("main")).containsText("Ansökan");
    var csv =
        registrar
            .context()
            .request()
            .get(
                "http://localhost:"
                    + port
                    + "/"
                    + registrar.locator("#diarium-csv").getAttribute("href"));
    assertThat(csv.text()).startsWith("\ufeffdiarienummer;").contains("\"BUN 2026/1\"", number);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(suppliers.registry().received())
                    .extracting(r -> r.entry().path("title").asString())
                    .contains("Ansökan", "Beslut"));
    assertThat(suppliers.registry().received())
        .filteredOn(r -> r.entry().path("title").asString().equals("Beslut"))
        .allSatisfy(r -> assertThat(r.documents()).hasSize(1));
  }

  private void disposedOf(String number) {
    var first = loggedIn("arkivarie");
    go(first, "/personal/gallring");
    assertThat(first.locator("main")).containsText("Planen är ett exempel");
    first.click("#gallring-prova");
    assertThat(first.locator("main")).containsText("En annan person ska bekräfta.");
    assertThat(first.locator("main")).containsText(number);
    check(first, "personal-gallring");

    var second = loggedIn("arkivchef");
    go(second, "/personal/gallring");
    second.click("#gallring-bekrafta");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              go(second, "/personal/gallring");
              assertThat(second.locator("main").innerText()).contains("Gallringen är klar.");
            });
    assertThat(second.locator("main")).containsText("Övningsarkivarie, Övningsarkivchef");
    check(second, "personal-gallring-klar");

    var officer = loggedIn("handlaggare");
    go(officer, "/personal/gallring");
    assertThat(officer.locator("main")).containsText("behörighet");
  }
}
