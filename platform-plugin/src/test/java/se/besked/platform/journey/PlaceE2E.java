package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.PlaceOffer;
import se.besked.formkit.Answers;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.offer.MakeOffer;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.StatedIncomes;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** A child's place on one page, an offer that both guardians answer, and a partner who confirms. */
@Journey
class PlaceE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;
  @Autowired MakeOffer makeOffer;
  @Autowired EServices services;
  @Autowired Municipalities municipalities;
  @Autowired StatedIncomes incomes;

  private PlaceOffer offered(PersonalNumber child) {
    return offered(child, "plats-" + child.birthYear(), site.today().plusMonths(2), 1547, false);
  }

  private PlaceOffer offered(
      PersonalNumber child, String key, LocalDate from, Integer fee, boolean support) {
    var host = municipalities.host();
    var made =
        makeOffer.toChild(
            new Actor.Staff("robot", host.id(), Set.of(Role.ROBOT)),
            host,
            services.find("preschool-application").orElseThrow(),
            child,
            new PersonName("Barn", "Provsson"),
            new MakeOffer.Place(
                key,
                "unit-1",
                "Förskolan Vallmon",
                Activity.PRESCHOOL,
                from,
                40,
                fee,
                "",
                support,
                null));
    return ((Made.Offered) made).offer();
  }

  @Test
  void aChildsPlaceFeeAndWhatCanBeDone() {
    var page = site.open(browser, Personas.EDUCARE, "/min-sida", Browser.PHONE);
    page.click("text=Platser i förskola och fritidshem");
    assertThat(page.locator("h1")).hasText("Barnens platser");
    assertThat(page.locator("main")).containsText("Fritidshem: ");
    Site.check(page, "barnens-platser");

    page.locator(".case-card a").first().click();
    assertThat(page.locator("h1")).containsText("Barnets plats");
    var main = page.locator("main");
    assertThat(main).containsText("Avgift för ditt hushåll");
    // Nobody has stated an income: the highest fee, and next year's figures are not decided.
    assertThat(main).containsText("kr) × ");
    assertThat(main).containsText("Det här kan du göra nu");
    assertThat(main).containsText("Säga upp plats");
    Site.check(page, "barnets-plats");
  }

  @Test
  void anothersChildLooksLikeNoChild() {
    var mine = site.open(browser, Personas.EDUCARE, "/min-sida/barn", Browser.DESKTOP);
    var address = mine.locator(".case-card a").first().getAttribute("href");
    var other = site.open(browser, Personas.ALONE, "/" + address, Browser.DESKTOP);
    assertThat(other.locator("h1")).not().containsText("Barnets plats");
  }

  @Test
  void bothGuardiansAcceptAnOffer() {
    var offer = offered(Personas.CHILD_OF_TWO_PLACES);
    var path = "/min-sida/erbjudande/" + offer.id();

    var first = site.open(browser, Personas.TWO_PLACES, "/min-sida", Browser.PHONE);
    first.click("text=Svara på erbjudande om plats på Förskolan Vallmon");
    assertThat(first.locator("h1")).hasText("Erbjudande om plats på Förskolan Vallmon");
    assertThat(first.locator("main")).containsText("1\u00a0547\u00a0kr");
    assertThat(first.locator("main")).containsText("Kommunens uppgift om avgift");
    assertThat(first.locator("#avgift")).containsText("ditt hushåll");
    Site.check(first, "erbjudande");
    first.locator("#svar").getByText("Ja, vi tar platsen", byText()).first().click();
    site.bankId(first, Personas.TWO_PLACES);
    assertThat(first.locator("main")).containsText("Nu behöver den andra vårdnadshavaren svara");
    Site.check(first, "erbjudande-vantar");

    var second = site.open(browser, Personas.TWO_PLACES_OTHER, path, Browser.DESKTOP);
    second.locator("#svar").getByText("Ja, vi tar platsen", byText()).first().click();
    site.bankId(second, Personas.TWO_PLACES_OTHER);
    assertThat(second.locator("main")).containsText("Tack, platsen är er");
    Site.check(second, "erbjudande-ja");
    var stranger = site.open(browser, Personas.ALONE, path, Browser.DESKTOP);
    assertThat(stranger.locator("main")).not().containsText("Vallmon");
  }

  @Test
  void eachGuardianSeesTheFeeOfTheirOwnHousehold() {
    states(Personas.STEP_FAMILY_OTHER, 40_000);
    var offer =
        offered(Personas.CHILD_OF_STEP_FAMILY, "egen-avgift", site.today().plusDays(3), null, true);
    var path = "/min-sida/erbjudande/" + offer.id();

    // 1.8 percent of 30 000, and half of it.
    var alone = site.open(browser, Personas.STEP_FAMILY_OTHER, path, Browser.PHONE);
    assertThat(alone.locator("#avgift")).containsText("Avgift för ditt hushåll: 270\u00a0kr");
    assertThat(alone.locator("#avgift")).containsText("40\u00a0000\u00a0kr");
    assertThat(alone.locator("main")).containsText("förskola för särskilt stöd");
    Site.check(alone, "erbjudande-egen-avgift");
    alone.locator("#svar").getByText("Nej tack", byText()).first().click();
    site.bankId(alone, Personas.STEP_FAMILY_OTHER);
    assertThat(alone.locator("main")).containsText("Nu behöver den andra vårdnadshavaren svara");

    // Nothing is stated in the other home: half of 1.8 percent of 51 560.
    var married = site.open(browser, Personas.STEP_FAMILY, path, Browser.DESKTOP);
    married.click("text=In English");
    assertThat(married.locator("#avgift"))
        .containsText("The fee for your household: 464\u00a0kr a month");
    assertThat(married.locator("#avgift")).not().containsText("40,000");
    assertThat(married.locator("main")).not().containsText("270");
    Site.check(married, "erbjudande-egen-avgift-engelska");

    married.click("text=På svenska");
    married.locator("#svar").getByText("Nej tack", byText()).first().click();
    site.bankIdAlone(married, Personas.STEP_FAMILY);
    var again = site.open(browser, Personas.STEP_FAMILY, path, Browser.DESKTOP);
    assertThat(again.locator("main")).containsText("Du har skrivit under");
    assertThat(again.locator("#svar")).hasCount(0);
    again.locator("a").getByText("Tillbaka", byText()).first().click();
    assertThat(again.locator("main")).containsText("Du har skrivit under ditt svar");
    site.go(again, "/min-sida");
    assertThat(again.locator("main")).not().containsText("Svara på erbjudande");
  }

  private void states(PersonalNumber who, int kronor) {
    var unused =
        site.applied(
            "income-statement",
            who,
            Answers.NONE
                .with("statement", List.of("INCOME"))
                .with("kinds", List.of("SALARY"))
                .with("amountSALARY", List.of(Integer.toString(kronor)))
                .with("from", List.of(YearMonth.from(site.today()).toString())));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> incomes.perMonth(who, YearMonth.from(site.today())).isPresent());
  }

  private static com.microsoft.playwright.Locator.GetByTextOptions byText() {
    return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void aPartnerIsNamedAndConfirmsWithoutSeeingTheChildren() {
    var one = site.open(browser, Personas.CLOSE, "/min-sida/hushall", Browser.PHONE);
    one.fill("#partner input", "inget nummer");
    one.click("text=Ange partner");
    assertThat(one.locator(".error-summary")).containsText("tolv siffror");
    Site.check(one, "hushall-fel");
    one.fill("#partner input", Personas.NO_CHILDREN.digits());
    one.click("text=Ange partner");
    assertThat(one.locator("main")).containsText("Vi har sparat det");

    var other = site.open(browser, Personas.NO_CHILDREN, "/min-sida/hushall", Browser.DESKTOP);
    assertThat(other.locator("main")).containsText("har angett dig som partner");
    Site.check(other, "hushall-bekrafta");
    other.click("text=Ja, vi bor ihop");
    assertThat(other.locator("main")).containsText("har bekräftat att ni bor ihop");
    assertThat(other.content()).doesNotContain(Personas.CLOSE.digits());
  }
}
