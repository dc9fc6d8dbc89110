package se.besked.platform.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.platform.browser.Browser;
import se.besked.platform.demo.SimulatorStart;
import se.besked.testkit.Personas;

/** Where the municipality lets the same address do for the app's return. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = "besked.bankid.same-device=return-or-same-address")
@ContextConfiguration(initializers = {DemoSite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import(OneDevice.class)
class SameAddressE2E {
  private static final String LOGIN = "/logga-in?mal=/test/medborgare";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired OneDevice device;

  @AfterEach
  void thePhoneIsHereAgain() {
    device.phoneIsHere();
  }

  @Test
  void anAppThatDoesNotReturnStillLogsInFromTheSameAddress() {
    var page = browser.open(Browser.DESKTOP, device.address(LOGIN));
    var unused = device.approve(device.link(page), Personas.ALONE);
    page.waitForURL(device.address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Bara medborgare");
  }

  @Test
  void fromAnotherAddressItDoesNot() {
    var page = browser.open(Browser.DESKTOP, device.address(LOGIN));
    device.phoneIsElsewhere();
    var unused = device.approve(device.link(page), Personas.ALONE);
    assertThat(page.locator("#bankid-status")).containsText("Du har godkänt i BankID.");
    device.waitInVain();
    assertThat(page.locator(".callout--error"))
        .containsText("det ser ut att ha skett på en annan enhet än den här");
    device.go(page, device.address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Logga in");
  }

  @Test
  void fromAnotherAddressTheReturnDoes() {
    var page = browser.open(Browser.DESKTOP, device.address(LOGIN));
    device.phoneIsElsewhere();
    device.comeBack(page, device.approve(device.link(page), Personas.ALONE));
    page.waitForURL(device.address("/test/medborgare"));
    assertThat(page.locator("h1")).hasText("Bara medborgare");
  }
}
