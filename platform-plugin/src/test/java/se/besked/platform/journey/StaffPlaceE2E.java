package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.formkit.Answers;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** Staff register an application, offer a place for it, and check a year's fees. */
@Journey
class StaffPlaceE2E {
  private static final String LIST = "/personal/registrera";
  private static final String ARTAN = "7a000000-0000-4000-8000-000000000005";
  private static final String BLAKLINTEN = "7a000000-0000-4000-8000-000000000006";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;
  @Autowired CaseFiles caseFiles;
  @Autowired Persons persons;

  private CaseId applied() {
    return site.applied(
        "preschool-application",
        Personas.TURNS_ONE,
        Answers.NONE
            .with("wishes", List.of(BLAKLINTEN, ARTAN))
            .with("start", List.of(Site.day(site.today().plusMonths(3))))
            .with("situation", List.of("WORK"))
            .with("hours", List.of("35"))
            .with("support", List.of("YES"))
            .with("supportText", List.of("Behöver förskola för sitt språk."))
            .with("language", List.of("none")));
  }

  private String number(CaseId id) {
    var owner = new Actor.Citizen(persons.idOf(Personas.TURNS_ONE));
    return caseFiles.get(owner, id).head().number();
  }

  /** The line of a case in the list, once its work item has been made. */
  private Locator line(Page list, String number) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              site.go(list, LIST);
              list.waitForSelector("#uppdrag-open");
              return list.locator(".staff-list__item:has-text('" + number + "')").count() > 0;
            });
    return list.locator(".staff-list__item:has-text('" + number + "')").first();
  }

  private static void claim(Locator line) {
    line.locator("vaadin-button:has-text('Ta uppdraget')").click();
  }

  @Test
  void anApplicationIsRegisteredByHandAndThenAPlaceIsOffered() {
    var id = applied();
    var number = number(id);
    var digits = Personas.CHILD_TURNING_ONE.digits();
    var mine = site.openStaff(browser, "/personal");
    mine.click("text=Att registrera");
    assertThat(mine.locator("h1")).hasText("Att registrera");
    var line = line(mine, number);
    assertThat(line).containsText("Ettprov");
    assertThat(line).containsText("Registrera ansökan");
    assertThat(mine.content()).doesNotContain(digits);
    Site.check(mine, "personal-registrera");
    var other = site.openStaff(browser, LIST, "skyddad", "prova-skyddad");
    var stale = line(other, number);

    claim(line);
    mine.waitForURL("**" + LIST + "/*");
    assertThat(mine.locator("main")).containsText(digits);
    assertThat(mine.locator("main")).containsText("1. Förskolan Blåklinten, 2. Förskolan Ärtan");
    Site.check(mine, "personal-registrera-uppdrag");
    var item = mine.url();
    var pdf = mine.context().request().get(item + "/underlag.pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

    claim(stale);
    assertThat(other.locator(".callout--warning"))
        .containsText("Det är redan taget av Övningshandläggare");
    Site.check(other, "personal-registrera-redan-taget");
    site.go(other, item.substring(item.indexOf(LIST)));
    assertThat(other.locator("main")).containsText("Uppgifterna visas bara för den");
    assertThat(other.content()).doesNotContain(digits);
    assertThat(other.context().request().get(item + "/underlag.pdf").status()).isEqualTo(404);

    cannot(mine);
    registers(mine, number);
    var guardian = site.open(browser, Personas.TURNS_ONE, "/arende/" + id, Browser.PHONE);
    assertThat(guardian.locator(".timeline")).containsText("Registrerat i kommunens system.");

    offers(mine, id, number);
    browser.forgiveErrors();
  }

  /** It fails once, with a reason that says nothing of anybody, and waits in the list of those. */
  private void cannot(Page page) {
    page.click("summary:has-text('Det gick inte')");
    page.click("#gick-inte");
    assertThat(page.locator("#skal")).containsText("Skriv vad som hindrade");
    page.fill("#skal textarea", "Fel på " + Personas.CHILD_TURNING_ONE.digits() + " i systemet");
    page.click("#gick-inte");
    assertThat(page.locator("#skal")).containsText("Ta bort personnumret ur texten");
    Site.check(page, "personal-registrera-gick-inte");
    page.fill("#skal textarea", "Verksamhetssystemet var nere.");
    page.click("#gick-inte");
    assertThat(page.locator(".callout--success")).containsText("Det är noterat");
    assertThat(page.locator("main")).containsText("Verksamhetssystemet var nere.");
  }

  private void registers(Page page, String number) {
    var line = line(page, number);
    assertThat(page.locator("#uppdrag-failed")).containsText(number);
    claim(line);
    page.waitForSelector("#klart");
    page.click("vaadin-button:has-text('Lägg tillbaka')");
    page.click("vaadin-button:has-text('Ta uppdraget')");
    page.waitForSelector("#klart");
    page.click("#klart");
    assertThat(page.locator("#referens")).containsText("Skriv vad posten heter");
    page.fill("#referens input", "BARN-4711");
    site.forward(Duration.ofMinutes(2));
    var until = page.locator("#till").innerText();
    page.click("vaadin-button:has-text('Behåll längre')");
    assertThat(page.locator("#till")).not().hasText(until);
    page.click("#klart");
    assertThat(page.locator(".callout--success")).containsText("Registrerat");
    assertThat(page.locator("main")).containsText("BARN-4711");
    Site.check(page, "personal-registrera-klart");
  }

  private void offers(Page page, CaseId id, String number) {
    site.go(page, "/personal/arende/" + id);
    page.waitForSelector("#erbjud-plats");
    page.click("#lamna-erbjudande");
    assertThat(page.locator("#enhet")).containsText("Välj var platsen erbjuds");
    Site.check(page, "personal-erbjud-plats-fel");
    page.fill("#sok-enhet input", "vallmon");
    assertThat(page.locator("#enhet")).containsText("Förskolan Vallmon");
    page.fill("#sok-enhet input", "");
    assertThat(page.locator("#enhet")).containsText("Önskad som nummer 1");
    page.locator("#enhet vaadin-radio-button:has-text('Blåklinten')").locator("input").check();
    // A child of one pays the whole rate: the personal number's own year would make it four.
    assertThat(page.locator("#avgift")).containsText("928");
    page.fill("#timmar input", "15");
    page.press("#timmar input", "Tab");
    assertThat(page.locator("#avgift")).containsText("högst 15 timmar i veckan");
    supports(page, "Nej");
    assertThat(page.locator("#avgift")).containsText("547");
    supports(page, "Ja");
    page.fill("#timmar input", "35");
    page.press("#timmar input", "Tab");
    assertThat(page.locator("#avgift")).containsText("928");
    Site.check(page, "personal-erbjud-plats");
    page.click("#lamna-erbjudande");
    assertThat(page.locator(".callout--success")).containsText("Erbjudandet är lämnat");
    assertThat(page.locator("#erbjudanden")).containsText("Inte svarat");
    assertThat(page.locator("#erbjudanden")).containsText("högst 928");
    assertThat(page.locator("#erbjudanden")).containsText("sitt eget hushålls avgift");
    assertThat(page.locator("#erbjudanden")).containsText("Ja, skollagen 8 kap. 7 §");
    assertThat(page.locator("#erbjud-plats")).hasCount(0);
    Site.check(page, "personal-erbjudande");

    site.go(page, "/personal/erbjudanden");
    assertThat(page.locator("main")).containsText(number);
    assertThat(page.locator("main")).containsText("0 av 1 har svarat");
    Site.check(page, "personal-erbjudanden");
    page.click("text=" + number);
    page.click("summary:has-text('Dra tillbaka erbjudandet')");
    page.locator("#erbjudanden vaadin-text-area textarea").fill("Enheten har fått fel på värmen.");
    page.locator("#erbjudanden vaadin-button:has-text('Dra tillbaka')").click();
    assertThat(page.locator("#erbjudanden .tag").first()).hasText("Tillbakadraget");
    assertThat(page.locator("#erbjud-plats")).isVisible();
  }

  private static void supports(Page page, String answer) {
    page.locator("#sarskilt-stod vaadin-radio-button:has-text('" + answer + "') input").check();
  }

  @Test
  void aYearIsCheckedWithWhatCouldNotBeReadFirst() {
    var page = site.openStaff(browser, "/personal/efterkontroll");
    assertThat(page.locator("main")).containsText("Vilket år gäller filen?");
    Site.check(page, "personal-efterkontroll");
    upload(page, "Namn;Inkomst\nTest;1\n");
    assertThat(page.locator("vaadin-upload-file")).containsText("Första raden ska vara rubrikerna");
    upload(
        page,
        "personnummer;taxerad inkomst\n%s;480000\n%s;480000\n%s;480000\n199001;femtio\n"
            .formatted(
                Personas.EDUCARE.digits(),
                Personas.NO_CHILDREN.digits(),
                Personas.TWO_PLACES.digits()));
    page.waitForURL("**/personal/efterkontroll/*");
    assertThat(page.locator("#framsteg")).containsText("Alla 4 rader är klara");
    assertThat(page.locator("#rader > li")).hasCount(4);
    assertThat(page.locator("#rader > li").first()).containsText("Personnumret är felskrivet");
    assertThat(page.locator("#rader > li").first()).containsText("Fel i filen");
    assertThat(page.locator("#rader > li").nth(1)).containsText("Utreds av en person");
    page.locator("#rader summary").first().click();
    assertThat(page.locator(".control-row__months").first()).containsText("2025");
    Site.check(page, "personal-efterkontroll-rader");
    var csv = page.context().request().get(page.url() + "/justeringar.csv");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text())
        .contains(
            "rad;personnummer;taxerad inkomst;utfall;kronor",
            Personas.EDUCARE.digits().replaceFirst("(.{8})", "$1-"))
        .doesNotContain("femtio");

    site.go(page, "/personal/efterkontroll");
    assertThat(page.locator(".staff-list")).containsText("Alla 4 rader är klara");
    browser.forgiveErrors();
  }

  private static void upload(Page page, String content) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload("inkomster.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
  }
}
