package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** A place at preschool: one guardian with a first child, and two who both sign. */
@Journey
class PreschoolE2E {
  private static final LocalDate BIRTHDAY = LocalDate.of(2027, 1, 14);

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void oneGuardianWishesForPlacesAndIsToldTheDays() {
    var page = site.open(browser, Personas.TURNS_ONE, "/e-tjanst/forskola", Browser.DESKTOP);
    assertThat(page.locator("h1")).hasText("Plats i förskola");
    Site.check(page, "forskola");
    page.click("main a.button--primary");
    var start = site.today().plusMonths(1);
    fillsIn(page, start);

    var main = page.locator("main");
    var guarantee = latest(site.today().plusMonths(4), start, BIRTHDAY);
    assertThat(main).containsText("8 kap. 5 §");
    assertThat(main)
        .containsText("Kommunen ska erbjuda en plats senast den " + Site.day(guarantee));
    assertThat(main).containsText("Så avgörs turordningen till Förskolan Blåklinten.");
    assertThat(main).containsText("Avgiften blir högst");
    assertThat(main).containsText("får inte fattas automatiserat");
    Site.check(page, "forskola-besked");

    new FilledPages(page, "forskola").press("Granska och skicka in").at("Granska dina svar");
    assertThat(main).containsText("1. Förskolan Blåklinten, 2. Förskolan Ärtan");
    Site.check(page, "forskola-granska");
    site.bankId(page, Personas.TURNS_ONE);
    page.waitForURL("**/arende/*?ny");
    assertThat(page.locator(".callout--success")).containsText("Din ansökan har kommit in");
    Site.check(page, "forskola-kvittens");
    var id = Site.caseIn(page.url());
    assertThat(site.hasDecision(Personas.TURNS_ONE, id)).isFalse();
    changesTheWishes(page, "/arende/" + id);
  }

  private void changesTheWishes(Page page, String address) {
    page.locator("main a", new Page.LocatorOptions().setHasText("Ändra önskemål")).click();
    assertThat(page.locator("h1")).hasText("Ändra önskemål");
    Site.check(page, "forskola-andra");
    page.click("text=Ändra svaren");
    var form = new FilledPages(page, "forskola-andra").at("Vilket barn gäller ansökan?");
    form.next("Stämmer uppgifterna?").next("Vilka förskolor önskar du?");
    form.wish("Förskolan Vallmon").next("När ska barnet börja?");
    form.next("Hur mycket förskola behöver barnet?").next("Behöver barnet särskilt stöd?");
    form.next("Vill du ha förskola på ett minoritetsspråk?").next("Ditt preliminära besked");
    form.press("Granska och skicka in").at("Granska dina svar");
    site.bankId(page, Personas.TURNS_ONE);
    page.waitForURL("**" + address + "?ny");
    assertThat(page.locator("main")).containsText("3. Förskolan Vallmon");
    site.go(page, "/min-sida");
    assertThat(page.locator(".case-card a[href='%s']".formatted(address.substring(1)))).hasCount(1);
  }

  private void fillsIn(Page page, LocalDate start) {
    var form = new FilledPages(page, "forskola").at("Vilket barn gäller ansökan?");
    form.choose("child", "Ettprov").next("Stämmer uppgifterna?").looked("uppgifter");
    form.write("email", "edda@havrelunda.example").next("Vilka förskolor önskar du?");
    assertThat(page.locator(".ranking besked-route-map .unit").first()).isVisible();
    form.looked("onskemal");
    form.wish("Förskolan Ärtan").wish("Förskolan Blåklinten");
    page.click(".ranking__chosen li:last-child .ranking__up");
    assertThat(page.locator(".ranking__chosen li").first()).containsText("Förskolan Blåklinten");
    assertThat(page.locator(".saved-at")).containsText("Sparat");
    form.looked("onskemal-valda");
    form.next("När ska barnet börja?").write("start", Site.day(start));
    assertThat(page.locator(".day-input__understood")).containsText(Site.weekday(start));
    form.looked("start").next("Hur mycket förskola behöver barnet?");
    form.choose("situation", "Arbetar").write("hours", "35").looked("behov");
    form.next("Behöver barnet särskilt stöd?").choose("support", "Nej").looked("stod");
    form.next("Vill du ha förskola på ett minoritetsspråk?").choose("language", "Nej");
    form.looked("sprak").next("Ditt preliminära besked");
  }

  @Test
  void bothGuardiansSignAndTheOtherSeesOnlyWhatConcernsTheChild() {
    var path = "/e-tjanst/forskola/ansokan";
    var first = site.open(browser, Personas.SIBLINGS, path, Browser.PHONE);
    var form = new FilledPages(first, "forskola-tva").at("Vilket barn gäller ansökan?");
    first.locator("#child input").last().check();
    form.next("Stämmer uppgifterna?").looked("uppgifter");
    assertThat(first.locator("main")).containsText("Ärtan");
    form.write("email", "stina@havrelunda.example").next("Vilka förskolor önskar du?");
    form.wish("Förskolan Vallmon").next("När ska barnet börja?");
    form.write("start", Site.day(site.today().plusMonths(6)));
    form.next("Hur mycket förskola behöver barnet?").choose("situation", "Studerar");
    form.choose("partner", "Söker arbete").write("ownNeed", "Det här skrev Stina själv.");
    form.next("Behöver barnet särskilt stöd?").choose("support", "Ja");
    form.write("supportText", "Hemligt stöd.").looked("stod");
    form.next("Vill du ha förskola på ett minoritetsspråk?").choose("language", "Ja");
    form.next("Ditt preliminära besked").looked("besked").press("Granska och skicka in");
    form.at("Granska dina svar");
    assertThat(first.locator("main")).containsText("Barnet har en vårdnadshavare till");
    site.bankId(first, Personas.SIBLINGS);
    first.waitForURL("**/arende/*?ny");
    assertThat(first.locator(".callout--success")).containsText("Nu väntar vi på");
    var id = Site.caseIn(first.url());

    var second =
        site.open(
            browser, Personas.SIBLINGS_OTHER, "/arende/" + id + "/underskrift", Browser.PHONE);
    assertThat(second.locator("main")).containsText("1. Förskolan Vallmon");
    Site.check(second, "forskola-tva-underskrift");
    assertThat(second.content())
        .doesNotContain("stina@", "Stina själv", "Hemligt stöd", "Studerar", "Söker arbete")
        .doesNotContain("Avgiften blir");
    site.bankId(second, Personas.SIBLINGS_OTHER);
    assertThat(second.locator("main")).containsText("Du har skrivit under");
    assertThat(site.hasDecision(Personas.SIBLINGS, id)).isFalse();
  }

  private static LocalDate latest(LocalDate... days) {
    return Stream.of(days).max(LocalDate::compareTo).orElseThrow();
  }
}
