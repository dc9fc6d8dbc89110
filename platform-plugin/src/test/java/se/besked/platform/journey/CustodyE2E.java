package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** Custody ends while a case is open: what each of them meets. */
@LongJourney
class CustodyE2E {
  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @AfterEach
  void asBefore() {
    custodyOfOther(true);
  }

  private void custodyOfOther(boolean has) {
    var navet = site.suppliers().navet();
    navet.custody(Personas.TOGETHER_OTHER, Personas.YOUNGER_CHILD_TOGETHER, has);
    navet.custody(Personas.TOGETHER_OTHER, Personas.OLDER_CHILD_TOGETHER, has);
  }

  @Test
  void whoIsAPartyIsWhoHasCustodyNow() {
    var id = site.applied(Personas.TOGETHER);
    var other = site.open(browser, Personas.TOGETHER_OTHER, "/arende/" + id + "/underskrift", 360);
    other.click("summary:has-text('Jag godkänner inte')");
    other.fill("#skal textarea", "Vi är inte överens om skolan.");
    other.click("text=Skicka att jag inte godkänner");
    assertThat(other.locator("main")).containsText("Du har svarat att du inte godkänner");

    custodyOfOther(false);
    site.forward(Duration.ofMinutes(20));
    site.go(other, "/arende/" + id);
    assertThat(other.locator("h1")).hasText("Det du har skickat in");
    assertThat(other.locator("main")).containsText("Vi är inte överens om skolan.");
    Site.check(other, "inte-langre-part");

    var staff = site.openStaff(browser, "/personal");
    site.go(staff, "/personal/arende/" + id);
    assertThat(staff.locator("main")).containsText("Vårdnaden har ändrats");
    assertThat(staff.locator("vaadin-checkbox[checked]:has-text('Lars-Erik')")).hasCount(0);
    Site.check(staff, "personal-vilka-ar-parter");
    staff.click("#bekrafta-parter");
    assertThat(staff.locator("main")).containsText("Skriv varför.");
    staff.fill("#varfor-parter textarea", "Personbevis visat vid disken.");
    staff.click("#bekrafta-parter");
    assertThat(staff.locator("#bekrafta-parter")).hasCount(0);
    assertThat(staff.locator("main")).containsText("Personbevis visat vid disken.");
    Site.check(staff, "personal-parter-bekraftade");

    site.go(other, "/min-sida");
    other.click("text=Det du har skickat in");
    assertThat(other.locator("main")).containsText("inte längre vårdnaden om barnet");
    assertThat(other.content()).doesNotContain("Personbevis visat");
  }
}
