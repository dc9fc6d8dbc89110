package se.besked.platform.mypage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.browser.Visit;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.login.SharedDemo;
import se.besked.testkit.Personas;

/** A case from its receipt to the appeal, as the guardian meets it. */
@SharedDemo
class MattersE2E {
  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired Persons persons;
  @Autowired ReadDecision readDecision;
  @Autowired SimulatedSuppliers suppliers;

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private Page open(PersonalNumber who, String path, int width) {
    return browser.openLoggedIn(width, address(path), applying.token(who));
  }

  private static void go(Page page, String address) {
    Visit.go(page, address);
    page.waitForSelector("h1");
  }

  /** Accessible, and no text is missing. */
  private static void check(Page page, String name) {
    Screenshots.take(page, name);
    Accessibility.check(page);
    assertThat(page.locator("main").innerText()).doesNotContain("!matter", "!staff", "!demo");
  }

  private DecisionView decided(PersonalNumber who, CaseId id) {
    var actor = new Actor.Citizen(persons.idOf(who));
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> readDecision.of(actor, id), views -> !views.isEmpty())
        .getFirst();
  }

  @Test
  void decisionShowsOnlyAfterItsReceiptIsConfirmed() {
    var id = applying.schoolTransport(Personas.ALONE);
    var page = open(Personas.ALONE, "/arende/" + id + "?ny", Browser.PHONE);
    assertThat(page.locator(".callout--success")).containsText("Din ansökan har kommit in");
    check(page, "arende-kvittens");
    assertThat(decided(Personas.ALONE, id)).isInstanceOf(DecisionView.Unconfirmed.class);

    go(page, address("/min-sida"));
    assertThat(page.locator(".task-list")).containsText("Bekräfta och läs ditt beslut");
    check(page, "min-sida");

    go(page, address("/arende/" + id + "/beslut"));
    assertThat(page.locator("#bekrafta")).isVisible();
    check(page, "beslut-obekraftat");
    assertThat(page.content()).doesNotContain("beviljas", "10 kap. 32 §", "BUN 2026");
    var closed = page.context().request().get(address("/arende/" + id + "/beslut.pdf"));
    assertThat(closed.status()).isEqualTo(404);

    page.click("#bekrafta");
    assertThat(page.locator(".decision__outcome")).containsText("Ansökan beviljas.");
    assertThat(page.locator("main")).containsText("Sista dag att överklaga är");
    check(page, "beslut");

    var pdf = page.context().request().get(address("/arende/" + id + "/beslut.pdf"));
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(pdf.headers().get("cache-control")).contains("no-store");
    var day = page.context().request().get(address("/arende/" + id + "/sista-dag.ics"));
    // Long lines are folded: a line break and a space in the middle of a word.
    assertThat(day.text().replaceAll("\r\n ", ""))
        .contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:2026")
        .contains("SUMMARY:Sista dag att överklaga: Skolskjuts\\, Havrelunda kommun")
        .doesNotContain("SKJ-", "Provsson");
  }

  @Test
  void appealIsTakenInOnceAndItsReceiptStays() {
    var id = applying.schoolTransport(Personas.ALONE);
    decided(Personas.ALONE, id);
    var page = open(Personas.ALONE, "/arende/" + id + "/beslut", Browser.DESKTOP);
    page.click("#bekrafta");
    page.click("a:has-text('Överklaga beslutet')");
    page.waitForSelector("#skicka");
    page.click("#skicka");
    assertThat(page.locator(".error-summary")).isFocused();
    check(page, "overklagande-fel");
    page.locator("#andring textarea").fill("Vi vill ha skolskjuts även på eftermiddagen.");
    Screenshots.take(page, "overklagande");
    page.click("#skicka");
    assertThat(page.locator("h1")).hasText("Ditt överklagande har kommit in");
    check(page, "overklagande-kvittens");
    page.reload();
    assertThat(page.locator("h1")).hasText("Ditt överklagande har kommit in");
    go(page, address("/min-sida"));
    assertThat(page.locator(".case-card").first()).containsText("Överklagat");
  }

  @Test
  void theOtherGuardianSeesTheChildsPartAndMayObject() {
    var id = applying.schoolTransport(Personas.TWO_HOMES);
    var page = open(Personas.TWO_HOMES_OTHER, "/arende/" + id + "/underskrift", Browser.PHONE);
    assertThat(page.locator("h1")).hasText("Skriv under ansökan");
    assertThat(page.locator("#bankid")).isVisible();
    assertThat(page.content()).doesNotContain("vardnadshavare@havrelunda.example");
    check(page, "underskrift");
    page.click("summary:has-text('Jag godkänner inte')");
    page.click("text=Skicka att jag inte godkänner");
    assertThat(page.locator(".error-summary")).isFocused();
    page.locator("#skal textarea").fill("Vi är inte överens om skolan.");
    page.click("text=Skicka att jag inte godkänner");
    assertThat(page.locator("main")).containsText("Du har svarat att du inte godkänner ansökan");

    go(page, address("/arende/" + id));
    assertThat(page.locator("h1")).containsText("skolskjuts");
    assertThat(page.content()).doesNotContain("vardnadshavare@havrelunda.example");
    check(page, "arende-andra-vardnadshavaren");
  }

  @Test
  void theOtherGuardianSignsWithBankId() {
    var id = applying.schoolTransport(Personas.TOGETHER);
    var page = open(Personas.TOGETHER_OTHER, "/min-sida", Browser.PHONE);
    page.click("text=Skriv under ett ärende om ditt barn");
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    var answer = suppliers.bankId().scanNewest(Personas.TOGETHER_OTHER);
    assertThat(answer).isInstanceOf(PhoneAnswer.OnPhone.class);
    var order = ((PhoneAnswer.OnPhone) answer).order();
    suppliers.bankId().open(order.orderRef());
    suppliers.bankId().approve(order.orderRef());
    assertThat(page.locator(".callout--success")).containsText("Du har skrivit under");
    check(page, "underskrift-klar");

    var mine = open(Personas.TOGETHER, "/arende/" + id, Browser.PHONE);
    assertThat(mine.locator(".timeline")).containsText("Den andra vårdnadshavaren skrev under.");
    assertThat(decided(Personas.TOGETHER, id)).isInstanceOf(DecisionView.Unconfirmed.class);
    assertThat(decided(Personas.TOGETHER_OTHER, id)).isInstanceOf(DecisionView.Unconfirmed.class);
  }

  @Test
  void whatIsSignedIsOnItsWayAndNothingToDo() {
    var draft = applying.signedAlone(Personas.UPPER);
    var page = open(Personas.UPPER, "/min-sida", Browser.PHONE);
    var main = page.locator("main");
    assertThat(main).containsText("Underskrivet, skickas in");
    assertThat(main).containsText("Det skickas in av sig själv");
    assertThat(main).containsText("Du har inget att göra just nu.");
    assertThat(main).not().containsText("inte inskickat");
    check(page, "min-sida-underskrivet");
    for (var where : List.of("granska", "barn", "forhandsbesked")) {
      go(page, address("/utkast/" + draft + "/" + where));
      assertThat(page.locator("h1")).hasText("Underskrivet");
      assertThat(main).containsText("Du har skrivit under");
      assertThat(page.locator("#bankid")).hasCount(0);
    }
    check(page, "utkast-underskrivet");
  }

  @Test
  void anotherGuardiansSignatureIsNotAskedForTwice() {
    var id = applying.schoolTransport(Personas.TOGETHER);
    var there = open(Personas.TOGETHER_OTHER, "/arende/" + id + "/underskrift", Browser.PHONE);
    there.click("#bankid-qr");
    assertThat(there.locator(".qr-code svg")).isVisible();
    var answer = (PhoneAnswer.OnPhone) suppliers.bankId().scanNewest(Personas.TOGETHER_OTHER);
    there.close();
    suppliers.bankId().open(answer.order().orderRef());
    suppliers.bankId().approve(answer.order().orderRef());

    var page = open(Personas.TOGETHER_OTHER, "/min-sida", Browser.PHONE);
    assertThat(page.locator(".case-card").first()).containsText("Du har skrivit under");
    assertThat(page.locator("main")).not().containsText("Skriv under ett ärende");
    go(page, address("/arende/" + id));
    assertThat(page.locator("main")).containsText("Underskriften räknas av sig själv");
    assertThat(page.locator("main")).not().containsText("Har inte skrivit under än");
    check(page, "arende-underskrivet");
    go(page, address("/arende/" + id + "/underskrift"));
    assertThat(page.locator("main")).containsText("Det skickas in av sig själv");
    assertThat(page.locator("#bankid")).hasCount(0);
  }

  @Test
  void aStrangersCaseDoesNotExist() {
    var id = applying.schoolTransport(Personas.ALONE);
    var page = open(Personas.CLOSE, "/arende/" + id, Browser.PHONE);
    assertThat(page.locator("h1")).hasText("Sidan finns inte");
    var pdf = page.context().request().get(address("/arende/" + id + "/beslut.pdf"));
    assertThat(pdf.status()).isEqualTo(404);
    browser.forgiveErrors();
  }

  @Test
  void applicationIsWithdrawnAfterOneMoreQuestion() {
    var id = applying.schoolTransport(Personas.CLOSE);
    var page = open(Personas.CLOSE, "/arende/" + id, Browser.PHONE);
    page.click("text=Återkalla ansökan");
    assertThat(page.locator("h1")).hasText("Vill du återkalla ansökan?");
    Accessibility.check(page);
    page.click("text=Ja, återkalla ansökan");
    assertThat(page.locator(".callout--success")).containsText("Ansökan är återkallad");
  }

  @Test
  void minSidaWithoutCasesSaysWhatWillBeThere() {
    var page = open(Personas.NO_CHILDREN, "/min-sida", Browser.PHONE);
    assertThat(page.locator("main")).containsText("Du har inga ärenden än");
    check(page, "min-sida-tom");
  }
}
