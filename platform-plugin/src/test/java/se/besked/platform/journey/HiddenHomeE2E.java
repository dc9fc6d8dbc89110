package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** Two homes, each hidden from the other guardian: what the one who applies is told of each. */
@Journey
class HiddenHomeE2E {
  private static final Pattern METRES = Pattern.compile("\\d[\\d\\s\\u00a0]*\\u00a0m\\b");

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void theWayFromAHomeThatIsHiddenIsOverOrUnderTheLimit() {
    var page = site.open(browser, Personas.TWO_HOMES, "/e-tjanst/skolskjuts/ansokan", 360);
    new FilledForm(page)
        .child("Love")
        .details("elna@havrelunda.example")
        .school("Var bor barnet?")
        .pick("residence", "Barnet bor växelvis hos båda vårdnadshavarna")
        .school("Varför behöver barnet skolskjuts?")
        .distance()
        .more("");
    var main = page.locator("main");
    assertThat(main).containsText(Pattern.compile("längre än|kortare än|minst"));
    var told = page.locator(".findings, main").first().innerText();
    assertThat(told).as("the way from the applicant's own home").containsPattern(METRES);
    Site.check(page, "dolt-hem-forhandsbesked");
  }
}
