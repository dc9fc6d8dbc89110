package se.besked.platform.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.besked.casework.ids.CaseId;
import se.besked.integrations.notices.simulated.ReceivedMail;
import se.besked.platform.browser.Browser;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/** Two administrators change a limit, and operations mend what fails; on a site of their own. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "besked.operations.mail=" + RulesAndJobsE2E.OPERATIONS,
      "besked.casework.alert.failures=1"
    })
@ContextConfiguration(initializers = {MondaySite.class, SimulatorStart.class})
@ActiveProfiles("demo")
@Import({Applying.class, Site.class})
class RulesAndJobsE2E {
  static final String OPERATIONS = "drift@havrelunda.example";

  private static final String RULES = "/personal/regler";
  private static final String JOBS = "/personal/jobb";
  private static final String GUARDIAN = "vardnadshavare@havrelunda.example";
  private static final LocalDate FROM = LocalDate.of(2027, 7, 1);

  @RegisterExtension final Browser browser = new Browser();
  @Autowired Site site;
  @Autowired JdbcClient jdbc;

  private Page administrator(String path, String id) {
    return site.openStaff(browser, path, id, "prova-" + id);
  }

  private String ruleVersion(CaseId id) {
    return jdbc.sql("select rule_version from decision where case_id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  @Test
  void aLimitIsDraftedTriedAndApprovedByAnotherAndHoldsFromItsDay() {
    var old = site.applied(Personas.ALONE);
    site.awaitDecision(Personas.ALONE, old);
    var page = administrator("/personal", "administrator");
    page.click("text=Regler, avgifter och texter");
    assertThat(page.locator("#amne-school-transport")).containsText("Gäller nu");
    Site.check(page, "personal-regler");
    drafts(page);
    tries(page);

    page.click("#godkann");
    assertThat(page.locator(".callout--error")).containsText("Du har själv skrivit i utkastet");
    Site.check(page, "personal-regler-eget-utkast");
    var address = page.url().substring(page.url().indexOf(RULES));
    var second = administrator(address, "administrator2");
    assertThat(second.locator("#utfall")).containsText(Pattern.compile("[12], ändrat utfall"));
    second.click("#godkann");
    assertThat(second.locator(".callout--success")).containsText("Versionen är godkänd");
    assertThat(second.locator("#status")).hasText("Godkänd");
    assertThat(second.locator("#dra-tillbaka")).isVisible();
    Site.check(second, "personal-regler-godkand");
    site.go(second, RULES);
    assertThat(second.locator("#amne-school-transport")).containsText("Kommande");
    Site.check(second, "personal-regler-kommande");

    var now = browser.open(Browser.DESKTOP, site.address("/e-tjanst/skolskjuts"));
    triesOut(now);
    assertThat(now.locator("#svar")).containsText("Barnet har preliminärt rätt till skolskjuts");
    assertThat(now.locator("#svar")).containsText("2 000 m");
    site.forward(Duration.ofDays(ChronoUnit.DAYS.between(site.today(), FROM.plusDays(1))));
    var then = browser.open(Browser.DESKTOP, site.address("/e-tjanst/skolskjuts"));
    triesOut(then);
    assertThat(then.locator("#svar")).containsText("3 500 m");
    assertThat(then.locator("#svar")).not().containsText("har preliminärt rätt");
    assertThat(ruleVersion(old)).isEqualTo("demo/school-transport/2024-07-01");
    var third = administrator(address, "administrator2");
    assertThat(third.locator("#dra-tillbaka")).hasCount(0);
    browser.forgiveErrors();
  }

  private static void drafts(Page page) {
    page.click("#ny-school-transport");
    assertThat(page.locator("h1")).hasText("Ny version: Skolskjuts");
    assertThat(page.locator("#skillnad")).containsText("Uppgifterna är desamma som i dag.");
    page.click("#spara");
    assertThat(page.locator("#beslut")).containsText("Ange vem som har beslutat och när");
    Site.check(page, "personal-regler-utkast-fel");
    var from = page.getByLabel("Gäller från");
    from.fill(FROM.toString());
    from.press("Enter");
    page.fill("#beslut input", "Barn- och utbildningsnämnden 2027-05-19 § 40");
    page.fill("#f-bands-0-metres input", "0");
    page.click("#spara");
    assertThat(page.locator(".error-summary")).containsText("minst en meter");
    page.fill("#f-bands-0-metres input", "3500");
    page.click("#spara");
    assertThat(page.locator(".callout--success")).containsText("Utkastet är sparat");
    assertThat(page.locator("#skillnad")).containsText("Gräns 1: Gräns för skolvägen");
    assertThat(page.locator("#skillnad")).containsText("2000 meter");
    assertThat(page.locator("#skillnad")).containsText("3500 meter");
    assertThat(page.locator("#skillnad")).containsText("1 juli 2027");
    Site.check(page, "personal-regler-utkast");
  }

  private static void tries(Page page) {
    page.click("#provkor");
    assertThat(page.locator("#framsteg")).containsText(Pattern.compile("klar: [12] ärenden"));
    assertThat(page.locator("#utfall")).containsText("Bifall");
    assertThat(page.locator("#utfall")).containsText("Avslag");
    assertThat(page.locator("#utfall")).containsText(Pattern.compile("[12], ändrat utfall"));
    assertThat(page.locator("#provkorning")).containsText("bara för den som får läsa");
    Site.check(page, "personal-regler-provkord");
  }

  private static void triesOut(Page page) {
    page.click("text=Kolla om ditt barn kan ha rätt till skolskjuts");
    assertThat(page.locator("#tryAddress input")).isVisible();
    page.locator("#tryAddress input").pressSequentially("Kornv");
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText("Kornvägen 1"))
        .click();
    option(page, "tryGrade", "Årskurs 1");
    option(page, "trySchool", "Havreskolan");
    page.click("vaadin-button:has-text('Visa svaret')");
    assertThat(page.locator("#svar")).containsText("2 600 m");
  }

  private static void option(Page page, String question, String name) {
    page.locator("#" + question)
        .getByRole(
            AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile(name + "\\b")))
        .check();
  }

  @Test
  void aFailingJobIsSeenToldOfAndTriedAgain() {
    var mailbox = site.suppliers().mailbox();
    mailbox.beBusyFor(GUARDIAN);
    var id = site.applied(Personas.ALONE);
    var page = site.openStaff(browser, "/personal", "drift", "prova-drift");
    page.click("text=Jobb och larm");
    assertThat(page.locator("h1")).hasText("Jobb och larm");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              page.click("#uppdatera");
              return page.locator("#alla-send-notice").count() > 0;
            });
    assertThat(page.locator("#jobb")).containsText("Skicka meddelande");
    assertThat(page.locator("#jobb")).containsText("Nästa försök");
    var number =
        jdbc.sql("select number from case_file where id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    assertThat(page.content()).doesNotContain(number, GUARDIAN, "Provsson");
    Site.check(page, "personal-jobb-misslyckade");
    assertThat(health(page)).isEqualTo(503);

    site.forward(Duration.ofMinutes(2));
    await().atMost(Duration.ofSeconds(30)).until(() -> alerts("misslyckas").size() == 1);
    assertThat(alerts("misslyckas").getFirst().plain())
        .contains("send-notice", "/personal/jobb")
        .doesNotContain(number, GUARDIAN, id.toString());
    failsFourTimes();
    mailbox.accept(GUARDIAN);
    page.click("#alla-send-notice");
    assertThat(page.locator(".callout--success").first()).containsText("Prövas igen");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              page.click("#uppdatera");
              return page.locator("#alla-send-notice").count() == 0;
            });
    site.forward(Duration.ofMinutes(2));
    await().atMost(Duration.ofSeconds(30)).until(() -> alerts("löst (send-notice)").size() == 1);
    site.forward(Duration.ofMinutes(3));
    page.click("#uppdatera");
    assertThat(page.locator("#larm")).containsText("Löst");
    assertThat(alerts("misslyckas (send-notice)")).hasSize(1);
    assertThat(alerts("löst (send-notice)")).hasSize(1);
    assertThat(health(page)).isEqualTo(200);
    assertThat(page.locator("#meddelanden")).containsText("har kommit fram");
    Site.check(page, "personal-jobb");
  }

  /** The next try is then four minutes away, and it is the button that begins it. */
  private void failsFourTimes() {
    for (int times = 2; times <= 4; times++) {
      int wanted = times;
      site.forward(Duration.ofMinutes(3));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  jdbc.sql(
                              "select min(coalesce(consecutive_failures, 0)) from scheduled_tasks"
                                  + " where task_name = 'send-notice'")
                          .query(Integer.class)
                          .single()
                      >= wanted);
    }
  }

  private int health(Page page) {
    return page.context().request().get(site.address("/actuator/health/jobs")).status();
  }

  private List<ReceivedMail> alerts(String about) {
    return site.suppliers().mailbox().receivedBy(OPERATIONS).stream()
        .filter(m -> m.subject().contains(about))
        .toList();
  }
}
