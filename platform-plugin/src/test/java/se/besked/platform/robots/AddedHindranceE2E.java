package se.besked.platform.robots;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.automation.PersonMustDecide;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.ids.CaseId;
import se.besked.kernel.decisions.Hindrance;
import se.besked.kernel.decisions.Reason;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.platform.browser.Browser;
import se.besked.platform.browser.Visit;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/**
 * Somebody thinks of one more reason why a person must decide, and adds it to the gate. Nothing
 * else is changed, and it holds everywhere.
 */
@RobotSite
class AddedHindranceE2E {
  private static final String SENTENCE = "Nämnden sammanträder i dag, och då vilar regeln.";
  private static final String ENGLISH = "The board meets today, and the rule rests.";
  private static final Actor.SystemJob TEST = new Actor.SystemJob("test");
  private static final AtomicReference<LocalDate> MEETS = new AtomicReference<>(LocalDate.MIN);

  @TestConfiguration
  static class Room {
    @Bean
    Hindrance theBoardMeets() {
      return Hindrance.of(
          "board-meets",
          LegalReference.localGovernmentAct("6 kap. 37 §"),
          c -> c.today().equals(MEETS.get()),
          SENTENCE,
          ENGLISH);
    }
  }

  @RegisterExtension final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired Applying applying;
  @Autowired CaseFiles caseFiles;
  @Autowired ReviewCase reviewCase;
  @Autowired DecideCase decideCase;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void theBoardMeetsToday() {
    MEETS.set(LocalDate.now(clock));
  }

  /** A case that the rule would grant on any other day. */
  private CaseId stopped() {
    var id = applying.schoolTransport(Personas.ALONE);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select text from staff_task where case_id = :id")
                    .param("id", id.value())
                    .query(String.class)
                    .list(),
            List.of(SENTENCE)::equals);
    assertThat(caseFiles.get(TEST, id).head().state()).isEqualTo(CaseState.RECEIVED);
    return id;
  }

  @Test
  void itStopsTheJobAndTheOfficerReadsIt() {
    var id = stopped();
    var page = browser.open(Browser.DESKTOP, "http://localhost:" + port + "/personal/logga-in");
    page.locator("#staff-id input").fill("handlaggare");
    page.locator("#staff-password input").fill("prova-handlaggare");
    page.click("#staff-go");
    page.waitForURL("**/personal");
    page.waitForSelector("h1:has-text('Handläggning')");
    Visit.go(page, "http://localhost:" + port + "/personal/arende/" + id);
    page.waitForSelector("text=Varför en person beslutar");

    assertThat(page.locator("main li:has-text('" + SENTENCE + "')")).hasCount(1);
    assertThat(page.locator("main")).containsText("Det här stod i vägen för regeln");
    assertThat(page.locator("main")).not().containsText("Det här har kommit till sedan dess");

    // What decided then is what is read, whatever holds by now.
    MEETS.set(LocalDate.MIN);
    Visit.go(page, "http://localhost:" + port + "/personal/arende/" + id);
    assertThat(page.locator("main li:has-text('" + SENTENCE + "')")).hasCount(1);
  }

  @Test
  void noDecisionByRulePasses() {
    var received = (CaseFile.Received) caseFiles.get(TEST, stopped());
    var review = reviewCase.start(TEST, received);

    assertThatThrownBy(() -> decideCase.decide(TEST, review, granted()))
        .isInstanceOfSatisfying(
            PersonMustDecide.class,
            no -> assertThat(no.reasons()).extracting(Reason::name).containsExactly("board-meets"));
    MEETS.set(LocalDate.MIN);
    assertThat(decideCase.decide(TEST, review, granted()).automated())
        .as("nothing else stands in its way")
        .isTrue();
  }

  private static NewDecision granted() {
    return new NewDecision(
        DecisionOutcome.GRANT,
        LegalReference.schoolAct("10 kap. 32 §"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        "Ansökan beviljas.",
        "{}",
        "Skolvägen är längre än gränsen.",
        new NewDecision.ByRule("school-transport", "BUN § 1", "demo/1"),
        List.of(),
        null,
        null);
  }

  @Test
  void thePublicCheckTellsIt() {
    var path = "/api/v1/demo/school-transport/assessments";
    var body =
        """
        {"schoolYear":"2026/27","grade":"F","school":"ASSIGNED","walkingMetres":2500}""";
    var caller = Caller.at("http://localhost:" + port);

    for (var language : List.of("sv", "en")) {
      var answer = caller.call("POST", path, body, "Accept-Language", language);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      var json = Caller.json(answer);
      assertThat(json.path("mayBeAutomated").asBoolean()).isFalse();
      assertThat(json.path("whyNotAutomated").valueStream().map(n -> n.asString()))
          .containsExactly(language.equals("sv") ? SENTENCE : ENGLISH);
    }
    MEETS.set(LocalDate.MIN);
    assertThat(Caller.json(caller.call("POST", path, body)).path("mayBeAutomated").asBoolean())
        .isTrue();
  }

  @Test
  void aRobotThatHasTakenTheCaseReadsIt() {
    var here = "/api/v1/demo/cases/" + stopped();
    var robot = Caller.robot(port, "robot-prova");
    var taken =
        robot.call(
            "PUT",
            here + "/status",
            "{\"status\":\"UNDER_REVIEW\"}",
            "If-Match",
            Caller.etag(robot.get(here)));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);

    var content = Caller.json(robot.get(here + "/content"));
    assertThat(content.path("whyPerson").valueStream().map(n -> n.asString()))
        .containsExactly(SENTENCE);
  }
}
