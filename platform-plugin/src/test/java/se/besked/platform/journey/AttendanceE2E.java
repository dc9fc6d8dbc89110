package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.besked.platform.browser.Browser;
import se.besked.testkit.Personas;

/** Placements reach the attendance system, by the clock and by hand, and come back compared. */
@Journey
class AttendanceE2E {
  private static final String LIST = "/personal/narvaro";

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;

  private Page operator() {
    return site.openStaff(browser, LIST, "forvaltare", "prova-forvaltare");
  }

  @Test
  void aTransferIsComparedSentAndReconciled() {
    var attendance = site.suppliers().attendance();
    var page = operator();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              site.go(page, LIST);
              assertThat(page.locator("#korningar .staff-list__item").first().innerText())
                  .contains("Daglig", "Klar");
            });
    assertThat(attendance.placements()).isNotEmpty();
    var wider = new HashSet<String>();
    site.suppliers()
        .studentRegistry()
        .changePlacements(
            Personas.CHILD_OF_TWO_PLACES,
            p -> {
              wider.add(p.path("id").asString());
              p.put("maxWeeklyScheduleHours", 33);
            });
    var others = attendance.placements().stream().filter(id -> !wider.contains(id)).toList();
    attendance.remove(others.getFirst());
    attendance.changeHours(others.getLast(), 49);
    try {
      page.click("#forbered");
      page.waitForURL("**" + LIST + "/*");
      assertThat(page.locator("main")).containsText("Förhandsgranskning, inget är skickat");
      assertThat(page.locator("#rader .staff-list__item")).hasCount(2);
      assertThat(page.locator("#rader")).containsText("33");
      assertThat(page.content()).doesNotContain("Växelprov");
      Site.check(page, "personal-narvaro-forhandsgranskning");
      page.click("#skicka");
      assertThat(page.locator("main")).containsText("Klar, med avvikelser");
      assertThat(page.locator("#avvikelser")).containsText("Saknas i närvarosystemet");
      assertThat(page.locator("#avvikelser")).containsText("timmar");
      assertThat(page.locator("#rader")).containsText("Godtagen");
      Site.check(page, "personal-narvaro-klar");

      var officer = site.openStaff(browser, LIST);
      assertThat(officer.locator("#forbered")).hasCount(0);
      Site.check(officer, "personal-narvaro");
      officer.click("#korningar a >> nth=0");
      assertThat(officer.locator("#rader")).containsText("Växelprov");
      assertThat(officer.locator("#skicka")).hasCount(0);
      assertThat(officer.locator("main")).not().containsText("Skyddade personuppgifter");
      var restricted = site.openStaff(browser, LIST, "skyddad", "prova-skyddad");
      restricted.click("#korningar a >> nth=0");
      assertThat(restricted.locator("main")).containsText("Skyddade personuppgifter");
    } finally {
      site.suppliers()
          .studentRegistry()
          .changePlacements(Personas.CHILD_OF_TWO_PLACES, p -> p.remove("maxWeeklyScheduleHours"));
    }
  }
}
