package se.besked.platform.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Accessibility;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Screenshots;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.demo.SimulatorStart;
import se.besked.testkit.Personas;

/** Where people practise, whoever is not on the list is taken for a real person. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = "besked.test-numbers.list=src/test/resources/one-test-number.txt")
@ContextConfiguration(initializers = {DemoSite.class, SimulatorStart.class})
@ActiveProfiles("demo")
class AcceptedNumbersE2E {
  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired SimulatedSuppliers suppliers;

  private Page loggingIn(PersonalNumber who, String target) {
    var page = browser.open(Browser.PHONE, "http://localhost:" + port + "/logga-in?mal=" + target);
    page.click("#bankid-qr");
    assertThat(page.locator(".qr-code svg")).isVisible();
    var answer = suppliers.bankId().scanNewest(who);
    assertThat(answer).isInstanceOf(PhoneAnswer.OnPhone.class);
    var order = ((PhoneAnswer.OnPhone) answer).order().orderRef();
    suppliers.bankId().open(order);
    suppliers.bankId().approve(order);
    return page;
  }

  @Test
  void aRealPersonCannotLogInWherePeoplePractise() {
    var page = loggingIn(Personas.ALONE, "/min-sida");
    assertThat(page.locator("main"))
        .containsText("Det här är en testmiljö. Här kan bara testpersoner logga in");
    Screenshots.take(page, "inloggning-riktig-person");
    Accessibility.check(page);
  }

  @Test
  void aRegisterThatTellsOfRealChildrenIsAskedNoMore() {
    var page = loggingIn(Personas.CLOSE, "/e-tjanst/skolskjuts/ansokan");
    assertThat(page.locator("h1")).hasText("Vi kan inte hämta dina uppgifter just nu");
    assertThat(page.locator("main")).containsText("fel folkbokföringsregister");
    Screenshots.take(page, "fel-folkbokforing");
    Accessibility.check(page);
  }
}
