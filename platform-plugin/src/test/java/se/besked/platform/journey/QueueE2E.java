package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseState;
import se.besked.casework.ids.CaseId;
import se.besked.casework.protection.FreezeCase;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** The queue: an officer finds, takes, hands over and puts back cases, with keys alone too. */
@Journey
class QueueE2E {
  private static final String QUEUE = "/personal/arenden";
  private static final Actor.SystemJob TEST = new Actor.SystemJob("test");

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;
  @Autowired CaseFiles caseFiles;
  @Autowired FreezeCase freezeCase;

  /** A case that waits for an officer. */
  private CaseId waiting(PersonalNumber who) {
    var id = site.applied(who);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> caseFiles.get(TEST, id).head().state() == CaseState.RECEIVED);
    return id;
  }

  private String number(CaseId id) {
    return caseFiles.get(TEST, id).head().number();
  }

  private String officer(CaseId id) {
    return caseFiles.get(TEST, id).head().officer();
  }

  private static Locator row(Page page, CaseId id) {
    return page.locator("tr[data-row='" + id + "']");
  }

  private static void search(Page page, String text) {
    page.fill("#sok-arende input", text);
    page.click("#sok");
  }

  @Test
  void casesAreFoundTakenHandedOverAndPutBackManyAtATime() {
    var first = waiting(Personas.CLOSE);
    var second = waiting(Personas.CLOSE);
    var page = site.openStaff(browser, "/personal");
    assertThat(page.locator("main")).containsText("är inte tilldelade");
    page.click("text=Öppna ärendelistan");
    page.waitForURL("**" + QUEUE);
    search(page, Personas.CLOSE.digits());
    assertThat(row(page, first)).containsText("Inkommet");
    assertThat(row(page, first)).containsText("Lovat besked");
    assertThat(row(page, first).locator(".tag").first()).not().isEmpty();
    assertThat(page.url()).doesNotContain(Personas.CLOSE.digits());
    assertThat(page.content()).doesNotContain(Personas.CLOSE.digits());
    Site.check(page, "personal-arenden");

    row(page, first).locator("input").check();
    row(page, second).locator("input").check();
    assertThat(page.locator(".queue-steps")).containsText("2 ärenden valda");
    page.click("#ta");
    assertThat(page.locator(".queue-report")).containsText("Du har tagit 2 av 2 ärenden");
    assertThat(page.locator(".queue-report")).isFocused();
    assertThat(row(page, first)).containsText("Övningshandläggare");
    assertThat(officer(first)).isEqualTo("handlaggare");

    row(page, first).locator("input").check();
    page.click("#ta");
    assertThat(page.locator(".queue-report"))
        .containsText(number(first) + ": Du har redan ärendet.");

    row(page, first).locator("input").check();
    row(page, second).locator("input").check();
    page.click("#overlamning summary");
    page.click("#lamna-over");
    assertThat(page.locator("#kollega")).containsText("Välj vem som ska ha ärendena");
    page.click("#kollega input");
    page.locator("vaadin-combo-box-item:has-text('(skyddad)')").click();
    page.click("#lamna-over");
    assertThat(page.locator(".queue-report"))
        .containsText("Du har lämnat över 2 av 2 ärenden till");
    assertThat(officer(second)).isEqualTo("skyddad");

    row(page, first).locator("input").check();
    row(page, second).locator("input").check();
    page.click("#slapp");
    assertThat(page.locator(".queue-report")).containsText("Du har lagt tillbaka 0 av 2 ärenden");
    assertThat(page.locator(".queue-report")).containsText(number(second) + ": En kollega har");
    Site.check(page, "personal-arenden-rapport");

    row(page, first).locator("input").check();
    page.click("#ny-uppgift summary");
    page.fill("#uppgift input", "Ring 20180228-2390");
    page.click("#lagg-uppgift");
    assertThat(page.locator("#uppgift")).containsText("Ta bort personnumret");
    page.fill("#uppgift input", "Ring skolan om skolvägen");
    page.click("#lagg-uppgift");
    assertThat(page.locator(".queue-steps")).containsText("Inga ärenden valda");
    site.go(page, "/personal");
    assertThat(page.locator("main")).containsText("Ring skolan om skolvägen");
  }

  /** What is ticked is what is counted, and a step says of which cases it was. */
  @Test
  void allOnThePageAreChosenAtOnceAndAStepTakesOnlyWhatIsTicked() {
    var first = waiting(Personas.CLOSE);
    var second = waiting(Personas.CLOSE);
    var third = waiting(Personas.CLOSE);
    var page = site.openStaff(browser, QUEUE);
    search(page, Personas.CLOSE.digits());
    assertThat(page.locator("#rensa-sokning")).isVisible();
    assertThat(row(page, third)).isVisible();
    var steps = page.locator(".queue-steps");
    var all = page.locator("#arendelista thead input");
    var boxes = page.locator("#arendelista tbody input");
    int shown = boxes.count();

    all.check();
    assertThat(steps).containsText(shown + " ärenden valda");
    assertThat(page.locator("#arendelista tbody input:checked")).hasCount(shown);
    row(page, second).locator("input").uncheck();
    assertThat(steps).containsText((shown - 1) + " ärenden valda");
    assertThat(all).not().isChecked();
    assertThat(page.locator("#arendelista tbody input:checked")).hasCount(shown - 1);
    row(page, second).locator("input").check();
    assertThat(all).isChecked();
    all.uncheck();
    assertThat(steps).containsText("Inga ärenden valda");
    assertThat(page.locator("#arendelista tbody input:checked")).hasCount(0);

    all.check();
    assertThat(steps).containsText(shown + " ärenden valda");
    all.uncheck();
    row(page, first).locator("input").check();
    row(page, third).locator("input").check();
    assertThat(steps).containsText("2 ärenden valda");
    page.click("#ta");
    var report = page.locator(".queue-report");
    assertThat(report).containsText("Du har tagit 2 av 2 ärenden");
    assertThat(report).containsText(number(first) + ": Klart.");
    assertThat(report).containsText(number(third) + ": Klart.");
    assertThat(report).not().containsText(number(second));
    assertThat(officer(second)).isNull();
    assertThat(officer(first)).isEqualTo("handlaggare");
    assertThat(all).not().isChecked();
    assertThat(steps).containsText("Inga ärenden valda");
  }

  @Test
  void everythingCanBeDoneFromTheKeyboard() {
    var id = waiting(Personas.CHOSEN);
    var page = site.openStaff(browser, QUEUE);
    page.focus("#sok-arende input");
    page.keyboard().type(number(id));
    page.keyboard().press("Enter");
    assertThat(row(page, id).locator("input")).isFocused();
    page.keyboard().press("?");
    assertThat(page.locator("#tangenter")).hasAttribute("open", "");
    assertThat(page.locator("#tangenter summary")).isFocused();
    assertThat(page.locator("#tangenter")).containsText("gå mellan ärendena");
    Site.check(page, "personal-arenden-tangenter");
    page.focus(".queue-skip");
    page.keyboard().press("Enter");
    assertThat(page.locator("#arendelista")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(row(page, id).locator("input")).isFocused();
    page.keyboard().press("t");
    assertThat(row(page, id)).containsText("Under handläggning");
    assertThat(row(page, id).locator("input")).isFocused();
    assertThat(page.locator(".live-region")).containsText("Du har tagit 1 av 1");
    page.keyboard().press("s");
    assertThat(row(page, id)).containsText("Ingen");
    assertThat(row(page, id).locator("input")).isFocused();
    page.keyboard().press("Space");
    assertThat(page.locator(".queue-steps")).containsText("1 ärende valt");
    page.keyboard().press("a");
    assertThat(page.locator(".queue-steps")).containsText("Inga ärenden valda");
    page.keyboard().press("l");
    assertThat(page.locator("#kollega input")).isFocused();
    row(page, id).locator("input").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/personal/arende/" + id);
  }

  @Test
  void aProtectedPersonIsNoHitAndAViewIsKept() {
    var id = waiting(Personas.CLOSE);
    var number = number(id);
    var unused = freezeCase.freeze(TEST, id, Set.of());
    var page = site.openStaff(browser, QUEUE);
    for (var text : new String[] {number, "SKJ-1999-00001", Personas.NO_CHILDREN.digits()}) {
      search(page, text);
      assertThat(page.locator("#sok-arende")).containsText("Ingen träff");
      page.fill("#sok-arende input", "");
    }
    Site.check(page, "personal-arenden-ingen-traff");
    search(page, "20150101-TF01");
    assertThat(page.locator("#sok-arende")).containsText("Det är ett tillfälligt nummer");
    for (var nobodys : new String[] {"20150101-2396", "20150229-2392", "20180171-2380"}) {
      search(page, "SKJ-1999-00001");
      assertThat(page.locator("#sok-arende")).containsText("Ingen träff");
      search(page, nobodys);
      assertThat(page.locator("#sok-arende")).containsText("Numret kan inte stämma.");
    }
    page.fill("#sok-arende input", "");
    var guarded = site.openStaff(browser, QUEUE, "skyddad", "prova-skyddad");
    search(guarded, number);
    assertThat(row(guarded, id)).containsText("Särskild handläggning");

    page.click("#vems-nobodys");
    page.click("#mina-vyer summary");
    page.fill("#vyns-namn input", "Otagna");
    page.locator("vaadin-checkbox:has-text('Börja med den här vyn') input").check();
    page.click("#spara-vy");
    assertThat(page.locator("#mina-vyer")).containsText("Börjar med den här");
    Site.check(page, "personal-arenden-vyer");
    var again = site.openStaff(browser, QUEUE);
    assertThat(again.locator("#vems-nobodys")).hasAttribute("aria-pressed", "true");
    again.click("#mina-vyer summary");
    again.click("#mina-vyer vaadin-button:has-text('Ta bort')");
    assertThat(again.locator("#mina-vyer .queue-views")).isHidden();
  }

  @Test
  void aPrincipalReadsAndTakesNothing() {
    var page = site.openStaff(browser, QUEUE, "rektor", "prova-rektor");
    assertThat(page.locator("#antal-arenden")).not().isEmpty();
    assertThat(page.locator("#ta")).isHidden();
    Site.check(page, "personal-arenden-rektor");
    var fees = site.openStaff(browser, QUEUE, "avgift", "prova-avgift");
    assertThat(fees.locator("main")).containsText("Du har inte behörighet");
  }
}
