package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Browser;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;

/**
 * Every service, with a register that does not answer at each of its steps: at the beginning, on
 * the way, when everything is to be looked through, and when the signature is made. Nothing is lost
 * at any of them. The host is the class's own, since its people apply for everything.
 */
@Journey
@TestPropertySource(properties = "spring.application.name=besked-registers-down")
class RegistersDownE2E {
  private static final String DOWN = "Vi kan inte hämta dina uppgifter just nu";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  /**
   * One of the services.
   *
   * @param first the heading of its first page
   * @param toCheck answers everything, from the first page to where it is looked through
   */
  record Service(
      String path, PersonalNumber who, String first, BiConsumer<FilledPages, Site> toCheck) {
    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Service> services() {
    return Stream.of(
        new Service(
            "skolskjuts",
            Personas.ALONE,
            "Vilket barn gäller ansökan?",
            RegistersDownE2E::transport),
        new Service(
            "forskola",
            Personas.TURNS_ONE,
            "Vilket barn gäller ansökan?",
            RegistersDownE2E::preschool),
        new Service(
            "fritidshem", Personas.ALONE, "Vilket barn gäller ansökan?", RegistersDownE2E::educare),
        new Service(
            "uppsagning",
            Personas.EDUCARE,
            "Vilket barn gäller uppsägningen?",
            RegistersDownE2E::termination),
        new Service(
            "inkomst", Personas.EDUCARE, "Stämmer ditt hushåll?", RegistersDownE2E::income));
  }

  @AfterEach
  void everybodyAnswersAgain() {
    site.suppliers().server().healAll();
  }

  @ParameterizedTest
  @MethodSource("services")
  void nothingIsLostAtAnyStep(Service service) {
    var apply = "/e-tjanst/" + service.path() + "/ansokan";
    site.suppliers().server().fault("navet", Fault.down());
    var page = site.open(browser, service.who(), apply, Browser.PHONE);
    assertThat(page.locator("h1")).hasText(DOWN);

    site.suppliers().server().healAll();
    site.suppliers().server().fault("ss12000", Fault.down());
    site.go(page, apply);
    assertThat(page.locator(".callout--warning").first()).containsText("Elevregistret svarar inte");
    Site.check(page, service.path() + "-elevregister-nere");
    site.go(page, "/min-sida/barn");
    assertThat(page.locator("main")).containsText("Vi ser inga platser just nu");
    assertThat(page.locator("main")).containsText("vi kan inte visa alla uppgifter");
    assertThat(page.locator("main")).not().containsText("ifyllda");
    assertThat(page.locator("main")).not().containsText("Inga platser i förskola");

    site.suppliers().server().healAll();
    site.go(page, apply);
    var form = new FilledPages(page, service.path()).at(service.first());
    service.toCheck().accept(form, site);
    form.at("Granska dina svar");
    page.waitForURL("**/granska");
    var answers = page.locator("main .summary-list").first().innerText();
    var check = page.url().replace(site.address(""), "");

    site.suppliers().server().fault("navet", Fault.down());
    site.go(page, check);
    assertThat(page.locator("h1")).hasText(DOWN);
    assertThat(page.locator("main")).containsText("sparat som utkast på Min sida");
    site.suppliers().server().healAll();
    site.go(page, check);
    form.at("Granska dina svar");
    assertThat(page.locator("main .summary-list").first().innerText()).isEqualTo(answers);

    signsWhileTheRegisterIsDown(page, service);
    // As after the app on the same device: the page is made anew, and cannot be.
    page.reload();
    assertThat(page.locator("h1")).hasText(DOWN);
    assertThat(page.locator(".callout--warning").first()).containsText("Din underskrift är sparad");
    assertThat(page.locator(".callout--warning").first()).containsText("inte skriva under igen");
    Site.check(page, service.path() + "-tillbaka-register-nere");
    site.suppliers().server().healAll();
    page.reload();
    page.waitForURL("**/arende/*?ny");
    assertThat(page.locator(".callout--success")).isVisible();
  }

  /** The signature is made and kept: nothing has been sent, and nobody has to sign again. */
  private void signsWhileTheRegisterIsDown(Page page, Service service) {
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    var answer = (PhoneAnswer.OnPhone) site.suppliers().bankId().scanNewest(service.who());
    var order = answer.order().orderRef();
    site.suppliers().bankId().open(order);
    site.suppliers().server().fault("navet", Fault.down());
    site.suppliers().bankId().approve(order);
    assertThat(page.locator(".callout--warning").last()).containsText("Din underskrift är sparad");
    Site.check(page, service.path() + "-underskrift-register-nere");
    assertThat(page.url()).doesNotContain("/arende/");
  }

  private static void transport(FilledPages form, Site site) {
    form.choose("child", "Tora").next("Stämmer uppgifterna?");
    form.write("email", "nere@havrelunda.example").next("Vilken skola gäller resan?");
    form.next("Varför behöver barnet skolskjuts?").choose("trip", "Till och från skolan");
    form.tick("grounds", "Lång väg till skolan").next("Är det något mer vi behöver veta?");
    form.next("Ditt preliminära besked").press("Granska och skicka in");
  }

  private static void preschool(FilledPages form, Site site) {
    form.choose("child", "Ettprov").next("Stämmer uppgifterna?");
    form.write("email", "nere@havrelunda.example").next("Vilka förskolor önskar du?");
    form.wish("Förskolan Ärtan").next("När ska barnet börja?");
    form.write("start", Site.day(site.today().plusMonths(6)));
    form.next("Hur mycket förskola behöver barnet?").choose("situation", "Arbetar");
    form.write("hours", "35").next("Behöver barnet särskilt stöd?").choose("support", "Nej");
    form.next("Vill du ha förskola på ett minoritetsspråk?").choose("language", "Nej");
    form.next("Ditt preliminära besked").press("Granska och skicka in");
  }

  private static void educare(FilledPages form, Site site) {
    form.choose("child", "Tora").next("Stämmer uppgifterna?");
    form.write("email", "nere@havrelunda.example").next("När ska barnet börja?");
    form.write("start", site.today().toString()).next("När behöver barnet fritidshem?");
    form.choose("situation", "Arbetar").tick("times", "Efter skolan");
    form.next("Behöver barnet särskilt stöd?").choose("support", "Nej");
    form.next("Ditt preliminära besked").press("Granska och skicka in");
  }

  private static void termination(FilledPages form, Site site) {
    form.choose("child", "Liv").next("Vilken plats vill du säga upp?");
    form.next("När ska platsen sluta?").choose("when", "Så snart som möjligt");
    form.next("Hur når vi dig?").write("email", "nere@havrelunda.example");
    form.next("Så blir det").press("Granska och skicka in");
  }

  private static void income(FilledPages form, Site site) {
    form.next("Vad vill du lämna?").choose("statement", "Jag godtar den högsta avgiften");
    form.next("Från vilken månad gäller det?");
    form.choose("from", IncomeE2E.month(site));
    form.next("Hur når vi dig?").write("email", "nere@havrelunda.example");
    form.next("Så blir det").press("Granska och skicka in");
  }
}
