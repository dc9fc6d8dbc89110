package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.PlaceOffer;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.offer.MakeOffer;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** A child's place on one page, an offer that both guardians answer, and a partner who confirms. */
@Journey
@Order(Journey.FIRST)
class PlaceE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;
  @Autowired MakeOffer makeOffer;
  @Autowired EServices services;
  @Autowired Municipalities municipalities;

  private PlaceOffer offered(PersonalNumber child) {
    var host = municipalities.host();
    var made =
        makeOffer.toChild(
            new Actor.Staff("robot", host.id(), Set.of(Role.ROBOT)),
            host,
            services.find("preschool-application").orElseThrow(),
            child,
            new PersonName("Barn", "Provsson"),
            new MakeOffer.Place(
                "plats-" + child.birthYear(),
                "unit-1",
                "Förskolan Vallmon",
                Activity.PRESCHOOL,
                site.today().plusMonths(2),
                40,
                1547,
                "",
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
