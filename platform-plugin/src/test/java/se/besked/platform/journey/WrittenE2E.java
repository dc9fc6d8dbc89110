package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** What somebody writes is what others read; what cannot be read is said where it is written. */
@Journey
class WrittenE2E {
  private static final String APPLY = "/e-tjanst/skolskjuts/ansokan";
  private static final String TWO_LINES = "Jag går helst.\nMen inte i mörker.";

  /** Read from the right, and a character that is whatever its typeface says. */
  private static final String FROM_THE_RIGHT = "من فضلك";

  private static final String PRIVATE = "\n\uE000";

  private static final String PLACE = "(location.href + document.documentElement.lang)";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  @Test
  void linesStayLinesAndNothingIsDecidedOnWhatCannotBeRead() {
    var page = site.open(browser, Personas.CLOSE, APPLY, Browser.PHONE);
    var form = new FilledForm(page);
    form.child("Olle");
    var email = page.locator("#email input");
    assertThat(email).hasAttribute("inputmode", "email");
    assertThat(email).hasAttribute("autocomplete", "email");
    // As it comes when it is copied from a list of addresses.
    form.details("\u00a0mailto:olle@härnära.example\u00a0");
    form.school("Varför behöver barnet skolskjuts?")
        .distance()
        .more(TWO_LINES + "\n" + FROM_THE_RIGHT + PRIVATE);
    form.toCheck();
    assertThat(page.locator("main")).not().containsText("mailto:");
    assertThat(page.locator("main")).containsText("olle@härnära.example");
    hasBothLines(page);
    beginsAtTheRight(page);
    site.bankId(page, Personas.CLOSE);
    page.waitForURL("**/arende/*?ny");
    var id = Site.caseIn(page.url());
    hasBothLines(page);
    site.go(page, "/arende/" + id);
    hasBothLines(page);

    beginsAtTheRight(page);

    var staff = site.openStaff(browser, "/personal/arende/" + id);
    hasBothLines(staff);
    beginsAtTheRight(staff);
    assertThat(staff.locator("main")).containsText("Varför en person beslutar");
    assertThat(staff.locator("main"))
        .containsText("Brevet kan inte visa tecknet U+E000, som finns i ansökan.");
    staff.click("vaadin-button:has-text('Börja handlägga')");
    assertThat(staff.locator("main")).containsText("Under handläggning");
    assertThat(staff.locator("dd").getByText("Övningshandläggare", exactly())).isVisible();
    assertThat(staff.locator(".timeline")).containsText("(Övningshandläggare)");
    assertThat(staff.locator("main")).not().containsText("handlaggare");
    staff.locator("a.button--primary").getByText("Fatta beslut").click();
    assertThat(staff.locator("h1")).containsText("Fatta beslut i");
    radio(staff, "utfall", "Ansökan beviljas.").check();
    staff.locator("#grund").getByRole(AriaRole.RADIO).first().check();
    write(staff, "fran", "2026-02-31");
    staff.locator("#skal textarea").fill("Skäl \uA000");
    look(staff);
    assertThat(staff.locator("main")).containsText("Datumet går inte att läsa.");
    assertThat(staff.locator("main")).containsText("Brevet kan inte visa tecknet \uA000 (U+A000).");
    assertThat(staff.locator("#besluta")).hasCount(0);

    write(staff, "fran", "den 11 januari 2027");
    staff.locator("#skal textarea").fill("مُحَمَّد");
    look(staff);
    assertThat(staff.locator("#besluta")).isVisible();
    assertThat(staff.locator("main")).containsText("11 januari 2027");
  }

  @Test
  void whatWasWrittenLastIsKeptWhicheverWayOneLeaves() {
    var page = site.open(browser, Personas.CLOSE, APPLY, Browser.PHONE);
    var form = new FilledForm(page);
    form.child("Olle").details("nara@havrelunda.example");
    form.school("Varför behöver barnet skolskjuts?").distance();
    var more = page.url();
    for (var way : List.of("Tillbaka", "Min sida", "In English", "På svenska")) {
      var field = page.locator("#childsView textarea");
      field.fill("");
      assertThat(page.locator(".saved-at")).containsText(Pattern.compile("Sparat|Saved"));
      field.pressSequentially("Sist: " + way);
      var before = page.evaluate("() => " + PLACE);
      page.locator("a").getByText(way, exactly()).first().click();
      page.waitForFunction("before => %s !== before".formatted(PLACE), before);
      site.go(page, more.replaceFirst("https?://[^/]+", ""));
      assertThat(field).hasValue("Sist: " + way);
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static void hasBothLines(Page page) {
    var shown =
        page.locator("dd", new Page.LocatorOptions().setHasText("Men inte i mörker.")).first();
    assertThat(page.locator("main")).containsText("Men inte i mörker.");
    // Folded parts have no lines until they are opened.
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(shown.innerText()).contains(TWO_LINES);
    assertThat(shown.innerText()).contains("[U+E000]").doesNotContain("\uE000");
  }

  private static void beginsAtTheRight(Page page) {
    var free =
        page.evaluate(
            """
            text => {
              const texts = document.createTreeWalker(
                document.querySelector('main'), NodeFilter.SHOW_TEXT);
              for (let node; (node = texts.nextNode()); ) {
                const at = node.data.indexOf(text);
                const range = document.createRange();
                range.setStart(node, Math.max(at, 0));
                range.setEnd(node, Math.max(at, 0) + (at < 0 ? 0 : text.length));
                const line = range.getBoundingClientRect();
                if (line.width > 0) {
                  const box = node.parentElement.getBoundingClientRect();
                  return Math.round(box.right - line.right) < Math.round(line.left - box.left);
                }
              }
            }
            """,
            FROM_THE_RIGHT);
    assertThat(free).as("%s stands at the right", FROM_THE_RIGHT).isEqualTo(true);
  }

  private static void write(Page staff, String id, String day) {
    var field = staff.locator("#" + id + " input");
    field.fill(day);
    field.press("Enter");
    field.press("Tab");
  }

  private static void look(Page staff) {
    staff.click("vaadin-button:has-text('Granska beslutet')");
  }

  private static Locator radio(Page page, String id, String name) {
    return page.locator("#" + id)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
  }
}
