package se.besked.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.ids.CaseId;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.rules.Approval;
import se.besked.casework.rules.RuleDraft;
import se.besked.casework.rules.RuleDrafts;
import se.besked.casework.rules.RuleTrial;
import se.besked.casework.rules.RuleTrials;
import se.besked.casework.rules.RuleVersions;
import se.besked.casework.rules.TrialOfCase;
import se.besked.eservice.Words;
import se.besked.formkit.Answers;
import se.besked.journey.Json;
import se.besked.journey.assess.StoredApplication;
import se.besked.journey.assess.StoredCases;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/** A new limit, from the draft until years later, on two nodes. */
@Tag("host")
class ChangedRulesIT {
  private static final String TOPIC = "school-transport";
  private static final String FILE_VERSION = "demo/school-transport/2024-07-01";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Actor.SystemJob JOB = new Actor.SystemJob("test");

  @TempDir Path data;
  private final TestPostgres.Database database = TestPostgres.migrated();
  private ConfigurableApplicationContext host;

  @BeforeEach
  void begin() {
    host = start();
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private ConfigurableApplicationContext start(String... more) {
    return JourneyHost.start(data, database, more);
  }

  private <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  private static Actor.Staff administrator(String id) {
    return new Actor.Staff(id, "demo", Set.of(Role.ADMINISTRATOR));
  }

  private CaseHead head(CaseId id) {
    return get(CaseFiles.class).get(JOB, id).head();
  }

  private CaseId decided() {
    var id = Guardian.send(host, new Guardian(host, Personas.ALONE).sign());
    var owner = new Actor.Citizen(get(Persons.class).idOf(Personas.ALONE));
    await().atMost(PATIENCE).until(() -> !get(ReadDecision.class).of(owner, id).isEmpty());
    return id;
  }

  private LocalDate today() {
    return LocalDate.now(get(Clock.class));
  }

  private static String versionOn(ConfigurableApplicationContext node, LocalDate day) {
    return node.getBean(Municipalities.class).host().rulesFor(TOPIC, day).id();
  }

  /** The limit for the youngest raised so far that the way in question is too short. */
  private Map<String, Object> raised() {
    var now = get(Municipalities.class).host().rulesFor(TOPIC, today()).value();
    var figures = new HashMap<>(now.values());
    figures.put(
        "bands",
        List.of(Map.of("toStage", 3, "metres", 3500), Map.of("toStage", 9, "metres", 4000)));
    return figures;
  }

  private RuleDraft tried(LocalDate from) {
    var ada = administrator("ada");
    var draft = get(RuleDrafts.class).start(ada, TOPIC, from, "Nämnden § 2", raised());
    var unused = get(RuleTrials.class).start(ada, draft.id());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                get(RuleTrials.class).latest(ada, draft.id()).orElseThrow().state()
                    == RuleTrial.State.DONE);
    return draft;
  }

  @Test
  void aNewLimitHoldsOnEveryNodeFromItsDayAndOldAssessmentsAreMadeAgainAsTheyWere() {
    var old = decided();
    var before = head(old);
    assertThat(before.ruleVersion()).isEqualTo(FILE_VERSION);
    var from = LocalDate.of(today().getYear() + 1, 7, 1);
    try (var other = start("--besked.casework.jobs.enabled=false")) {
      var draft = tried(from);
      assertThat(get(RuleTrials.class).pairs(administrator("ada"), draft.id()))
          .hasSize(1)
          .allSatisfy(
              p -> {
                assertThat(p.before()).isEqualTo(Outcome.GRANT);
                assertThat(p.after()).isEqualTo(Outcome.REFUSE);
                assertThat(p.cases()).isOne();
              });
      assertThat(versionOn(other, from)).isEqualTo(FILE_VERSION);
      var approval = get(RuleDrafts.class).approve(administrator("adam"), draft);
      var version = ((Approval.Approved) approval).versionId();
      for (var node : List.of(host, other)) {
        await().atMost(Duration.ofSeconds(10)).until(() -> versionOn(node, from).equals(version));
        assertThat(versionOn(node, from.minusDays(1))).isEqualTo(FILE_VERSION);
      }
      appliesForNextYear(version);
      ((DemoClock) get(Clock.class)).forward(Duration.ofDays(3 * 365));
      assertThat(versionOn(other, today())).isEqualTo(version);
      keepsItsVersion(old, before);
    }
  }

  /** An application for a time to come is tried by what holds then. */
  private void appliesForNextYear(String version) {
    int year = today().getYear() + 1;
    var chosen =
        Answers.NONE
            .with("schoolYear", List.of("%d/%d".formatted(year, (year + 1) % 100)))
            .with("trip", List.of("SCHOOL"))
            .with("residence", List.of("ALTERNATING"))
            .with("grounds", List.of("DISTANCE"));
    var id = Guardian.send(host, new Guardian(host, Personas.ALONE).sign(TOPIC, chosen), TOPIC);
    assertThat(head(id).ruleVersion()).isEqualTo(version);
    assertThat(get(StoredCases.class).common(head(id)).outcome()).isEqualTo(Outcome.REFUSE);
  }

  private void keepsItsVersion(CaseId id, CaseHead before) {
    var officer = new Actor.Staff("olle", "demo", Set.of(Role.OFFICER));
    var decision = get(Decisions.class).of(officer, id).getFirst();
    assertThat(decision.ruleVersion()).isEqualTo(FILE_VERSION);
    var history = get(RuleVersions.class).history("demo");
    var then = history.at(before.arrivedAt());
    assertThat(again(get(StoredCases.class).application(officer, head(id)), then))
        .isEqualTo(get(StoredCases.class).assessment(officer, before));
    var tried = get(TrialOfCase.class).of(head(id), history, TOPIC, raised());
    assertThat(tried)
        .isEqualTo(new TrialOfCase.Tried.Compared(Outcome.GRANT, Outcome.REFUSE, true));
  }

  private static <A extends Record> Assessment again(StoredApplication<A> stored, RuleBook rules) {
    var service = stored.service();
    var made =
        service.assess(stored.application(), rules, Words.of(service, Words.SWEDISH.getLanguage()));
    return Json.read(Json.write(made), Assessment.class);
  }

  @Test
  void theTelephoneNumberChangesOnItsDay() {
    var ada = administrator("ada");
    var contact = get(Municipalities.class).host().contact();
    var figures = new HashMap<>(se.besked.platform.municipality.ContactTopic.figures(contact));
    figures.put("phone", "08-465 004 99");
    var draft = get(RuleDrafts.class).start(ada, "contact", today().plusDays(2), "Chefen", figures);
    assertThat(get(RuleDrafts.class).approve(administrator("adam"), draft))
        .isInstanceOf(Approval.Approved.class);
    var clock = (DemoClock) get(Clock.class);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> get(Municipalities.class).host().rules().has("contact"));
    assertThat(get(Municipalities.class).host().contact()).isEqualTo(contact);
    clock.forward(Duration.ofDays(2));
    assertThat(get(Municipalities.class).host().contact().phone()).isEqualTo("08-465 004 99");
  }
}
