package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** From the first look to the appeal: one guardian, one child, far enough from school. */
@LongJourney
class AloneE2E {
  private static final String EMAIL = "ensam@havrelunda.example";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void triesOutAppliesReadsAndAppeals() throws Exception {
    var confirmedOn = site.plainMonday();
    var page = browser.open(Browser.DESKTOP, site.address("/e-tjanst/skolskjuts"));
    Site.check(page, "e-tjanst");
    triesOut(page);
    logsIn(page);
    fillsIn(page);
    signs(page);
    var id = Site.caseIn(page.url());
    var number = page.locator(".callout--success").innerText();
    var caseNumber = found(number, "Ärendet har nummer (\\S+)\\.");

    site.awaitDecision(Personas.ALONE, id);
    await().atMost(Duration.ofSeconds(30)).until(() -> mails() > 1);
    assertThat(mailTexts())
        .doesNotContain("Tora", "Asta", "Provsson", caseNumber, "20190901", "190901-2385", "1985");

    site.go(page, "/min-sida");
    assertThat(page.locator(".task-list")).containsText("Bekräfta och läs ditt beslut");
    Site.check(page, "min-sida-beslut");
    page.click(".task-list a:has-text('Bekräfta och läs ditt beslut')");
    assertThat(page.locator("#bekrafta")).isVisible();
    Site.check(page, "beslut-stangt");
    var raw = page.context().request().get(page.url()).text();
    for (var seen : new String[] {page.content(), page.locator("body").innerText(), raw}) {
      assertThat(seen).doesNotContain("eviljas", "32 §", "2 598", "2\u00a0598", "överklaga är");
    }

    var otherTab = page.context().newPage();
    site.go(otherTab, "/arende/" + id + "/beslut");
    assertThat(otherTab.locator("#bekrafta")).isVisible();

    page.click("#bekrafta");
    assertThat(page.locator(".decision__outcome")).containsText("Ansökan beviljas.");
    var lastDay = confirmedOn.plusDays(21);
    assertThat(page.locator("main"))
        .containsText("Sista dag att överklaga är " + Site.weekday(lastDay));
    assertThat(page.locator("main")).containsText("automatiserat");
    var bound =
        found(page.locator("main").innerText(), "(Du bekräftade .* att du tagit emot beslutet\\.)");
    assertThat(bound).contains(Site.day(confirmedOn) + " kl. ");
    Site.check(page, "beslut-last");

    site.forward(Duration.ofMinutes(5));
    otherTab.click("#bekrafta");
    assertThat(otherTab.locator("main")).containsText(bound);

    readsTheFiles(page, "/arende/" + id, lastDay.toString().replace("-", ""));
    appeals(page);
  }

  private void triesOut(Page page) {
    page.click("text=Kolla om ditt barn kan ha rätt till skolskjuts");
    assertThat(page.locator("#tryAddress input")).isVisible();
    page.locator("#tryAddress input").pressSequentially("Kornv");
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText("Kornvägen 1"))
        .click();
    option(page, "tryGrade", "Årskurs 1");
    option(page, "trySchool", "Havreskolan");
    page.click("vaadin-button:has-text('Visa svaret')");
    assertThat(page.locator("#svar")).containsText("Barnet har preliminärt rätt till skolskjuts");
    // The bar tells no more and no less than the sentence.
    assertThat(page.locator("#svar .comparison__number").first())
        .hasText(Pattern.compile("mellan 2\\s500 och 2\\s600 m"));
    assertThat(page.content())
        .as("nor by a line on a map")
        // Figures by themselves: keys and ids are random, and hold any three of them some time.
        .doesNotContainPattern("(?<![0-9A-Za-z])(2\\D{0,8})?598(?![0-9A-Za-z])")
        .doesNotContain("besked-route-map");
    Site.check(page, "kolla-svar");
    page.click("#svar a[href$=ansokan]");
    assertThat(page.locator("h1")).hasText("Logga in");
  }

  private static void option(Page page, String question, String name) {
    page.locator("#" + question)
        .getByRole(
            AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile(name + "\\b")))
        .check();
  }

  private void logsIn(Page page) {
    assertThat(page.locator("#bankid-qr")).isVisible();
    assertThat(page).hasTitle(Pattern.compile(".*Logga in.*"));
    Site.check(page, "logga-in");
    site.bankId(page, Personas.ALONE);
    page.waitForURL(site.address("/e-tjanst/skolskjuts/ansokan"));
  }

  private void fillsIn(Page page) {
    var form = new FilledForm(page);
    assertThat(page.locator("#child")).containsText("Tora Provsson");
    Site.check(page, "form-barn");
    form.child("Tora");
    var address = page.locator(".prefilled", new Page.LocatorOptions().setHasText("Kornvägen 1"));
    assertThat(address.locator(".prefilled__source")).containsText("olkbokföring");
    assertThat(address.locator(".prefilled__source"))
        .containsText(Site.day(site.today()) + " kl. ");
    Site.check(page, "form-uppgifter");
    form.details(EMAIL);
    Site.check(page, "form-skola");
    form.school("Varför behöver barnet skolskjuts?");
    Site.check(page, "form-skal");
    form.distance();
    Site.check(page, "form-mer");
    form.more("Tora vill åka buss.");
    assertThat(page.locator("main")).containsText("Barnet har preliminärt rätt till skolskjuts");
    assertThat(page.locator("main")).containsText("10 kap. 32 §");
    assertThat(page.locator("main")).containsText("2 598 m");
    assertThat(page.locator("main")).containsText("2 000 m");
    assertThat(page.locator("main svg").first()).isVisible();
    assertThat(page.locator("main"))
        .containsText("Kartan visar den uppmätta gångvägen från hemmet till Havreskolan, 2 598 m");
    assertThat(page.locator("main")).containsText("kan beslutet fattas automatiserat");
    Site.check(page, "forhandsbesked");
    form.toCheck();
  }

  private void signs(Page page) {
    assertThat(page.locator("main")).containsText("Tora vill åka buss.");
    Site.check(page, "granska");
    site.bankId(page, Personas.ALONE);
    page.waitForURL("**/arende/*?ny");
    assertThat(page.locator(".callout--success")).containsText("Din ansökan har kommit in");
    Site.check(page, "kvittens");
  }

  private void readsTheFiles(Page page, String address, String lastDay) throws IOException {
    var pdf = page.context().request().get(site.address(address + "/beslut.pdf"));
    assertThat(pdf.status()).isEqualTo(200);
    try (var document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("automatiserat", "Tora Provsson", "10 kap. 32 §");
    }
    var day = page.context().request().get(site.address(address + "/sista-dag.ics"));
    assertThat(day.text().replaceAll("\r\n ", ""))
        .contains("DTSTART;VALUE=DATE:" + lastDay)
        .doesNotContain("Tora");
  }

  private void appeals(Page page) {
    page.click("a:has-text('Överklaga beslutet')");
    assertThat(page.locator("#andring")).isVisible();
    assertThat(page.locator("main")).not().containsText("Sista dagen har passerat");
    Site.check(page, "overklaga");
    page.fill("#andring textarea", "Skolskjutsen ska gälla även på eftermiddagen.");
    page.click("#skicka");
    assertThat(page.locator("h1")).hasText("Ditt överklagande har kommit in");
    Site.check(page, "overklaga-kvittens");
  }

  private long mails() {
    return site.suppliers().mailbox().receivedBy(EMAIL).size();
  }

  private String mailTexts() {
    var all = new StringBuilder();
    site.suppliers()
        .mailbox()
        .receivedBy(EMAIL)
        .forEach(m -> all.append(m.subject()).append(m.plain()).append(m.html()));
    return all.toString();
  }

  private static String found(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
