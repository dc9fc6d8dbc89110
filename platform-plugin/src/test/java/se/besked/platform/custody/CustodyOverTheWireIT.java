package se.besked.platform.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.JobHandlers;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.custody.OwnPapers;
import se.besked.casework.custody.SettleParties;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.robots.DeliverDecision;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.AppealWindow;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/**
 * Custody ends, begins or cannot be read after an application was sent in, and the register says so
 * over its wire, at each step that rests on it.
 */
@Tag("host")
class CustodyOverTheWireIT {
  private static final PersonalNumber BEFORE = Personas.ALONE;
  private static final PersonalNumber AFTER = Personas.NOT_GUARDIAN;
  private static final PersonalNumber CHILD = Personas.CHILD_OF_ALONE;
  private static final Preparation UNHEARD =
      new Preparation(
          new Hearing.Waived(Hearing.Because.OBVIOUSLY_UNNECESSARY, "Parten har sagt allt."), null);

  @TempDir private static Path data;
  private static final TestPostgres.Database DATABASE = TestPostgres.migrated();
  private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());
  private static ConfigurableApplicationContext host;

  /** What happens to custody once the application has been sent in. */
  private enum Custody {
    /** And another guardian has it instead. */
    ENDED,
    /** By one more. */
    GAINED,
    DOWN
  }

  @BeforeAll
  static void start() {
    host = JourneyHost.start(data, DATABASE, "--besked.casework.jobs.enabled=false");
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @BeforeEach
  void asBefore() {
    var suppliers = get(SimulatedSuppliers.class);
    suppliers.server().fault("navet", Fault.NONE);
    suppliers.navet().custody(BEFORE, CHILD, true);
    suppliers.navet().custody(AFTER, CHILD, false);
  }

  private static <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  private static void becomes(Custody custody) {
    var suppliers = get(SimulatedSuppliers.class);
    switch (custody) {
      case ENDED -> {
        suppliers.navet().custody(BEFORE, CHILD, false);
        suppliers.navet().custody(AFTER, CHILD, true);
      }
      case GAINED -> suppliers.navet().custody(AFTER, CHILD, true);
      case DOWN -> suppliers.server().fault("navet", Fault.down());
    }
  }

  private static void later() {
    ((DemoClock) get(Clock.class)).forward(Duration.ofMinutes(11));
  }

  private static Actor.Citizen citizen(PersonalNumber number) {
    return new Actor.Citizen(get(Persons.class).idOf(number));
  }

  private static Actor.Staff staff(String user, Role... roles) {
    return new Actor.Staff(user, get(Municipalities.class).host().id(), Set.of(roles));
  }

  private static Actor.Staff officer() {
    return staff("olle", Role.OFFICER, Role.DECISION_MAKER);
  }

  private static CaseId applied() {
    return Guardian.send(host, new Guardian(host, BEFORE).sign());
  }

  private static CaseFile.UnderReview review(CaseId id, Actor.Staff by) {
    var file = get(CaseFiles.class).get(new Actor.SystemJob("test"), id);
    return get(ReviewCase.class).start(by, (CaseFile.Received) file);
  }

  private static NewDecision decision(CaseFile file, NewDecision.DecidedBy by) {
    return new NewDecision(
        DecisionOutcome.GRANT,
        LegalReference.schoolAct("10 kap. 32 §"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        "Ansökan beviljas.",
        file.head().assessmentJson(),
        "Skolvägen är längre än gränsen.",
        by,
        List.of(),
        null,
        null);
  }

  private static int decisions(CaseId id) {
    return count("decision where case_id = '" + id + "'");
  }

  private static int count(String fromWhere) {
    return JDBC.sql("select count(*) from " + fromWhere).query(Integer.class).single();
  }

  private static void run(Job job, String instance) {
    get(JobHandlers.class).run(job, instance);
  }

  private static void settled(CaseId id, PersonalNumber... who) {
    var parties =
        java.util.Arrays.stream(who)
            .map(n -> get(Persons.class).idOf(n))
            .collect(Collectors.toSet());
    get(SettleParties.class).settle(officer(), id, parties, "Dom har visats upp.", "Olle");
  }

  /** Those whom the decision is given to. */
  private static Set<PersonId> given(Decision decision) {
    run(Job.PUBLISH_DECISION, decision.id().toString());
    return Set.copyOf(
        JDBC.sql("select person_id from decision_receipt where decision_id = :id")
            .param("id", decision.id().value())
            .query((row, n) -> new PersonId(row.getObject(1, java.util.UUID.class)))
            .list());
  }

  private static Set<PersonId> persons(PersonalNumber... numbers) {
    return java.util.Arrays.stream(numbers)
        .map(n -> get(Persons.class).idOf(n))
        .collect(Collectors.toSet());
  }

  /** Stopped, and nothing decided, before somebody has said who is a party. */
  private static void isStopped(Custody custody, CaseId id, ThrowingCallable decide) {
    assertThatThrownBy(decide)
        .isInstanceOf(
            custody == Custody.DOWN ? IntegrationFailure.class : PartiesNotConfirmed.class);
    assertThat(decisions(id)).isZero();
  }

  private static void goesOn(
      Custody custody, CaseId id, java.util.function.Supplier<Decision> decide) {
    switch (custody) {
      case ENDED -> {
        settled(id, AFTER);
        assertThat(given(decide.get())).isEqualTo(persons(AFTER));
        assertThat(get(CaseFiles.class).find(citizen(BEFORE), id)).isEmpty();
      }
      case GAINED -> {
        settled(id, BEFORE, AFTER);
        var made = decide.get();
        assertThat(given(made)).isEqualTo(persons(BEFORE, AFTER));
        var own = get(ReadDecision.class).acknowledge(citizen(AFTER), made.id());
        assertThat(own.receipt().acknowledged()).isTrue();
      }
      case DOWN -> {
        settled(id, BEFORE);
        assertThat(given(decide.get())).isEqualTo(persons(BEFORE));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Custody.class)
  void anOfficerDecides(Custody custody) {
    var id = applied();
    var review = review(id, officer());
    becomes(custody);
    java.util.function.Supplier<Decision> decide =
        () ->
            get(DecideCase.class)
                .decide(
                    officer(),
                    review,
                    decision(review, new NewDecision.ByOfficer("Olle Officer", "BUN § 1")),
                    UNHEARD);
    isStopped(custody, id, decide::get);
    goesOn(custody, id, decide);
  }

  @ParameterizedTest
  @EnumSource(Custody.class)
  void aRobotHandsInADecision(Custody custody) {
    var id = applied();
    var robot = staff("robot-1", Role.ROBOT);
    var review = review(id, robot);
    becomes(custody);
    java.util.function.Supplier<Decision> decide =
        () ->
            get(DeliverDecision.class)
                .deliver(
                    robot,
                    id,
                    review.head().version(),
                    decision(
                        review,
                        new NewDecision.ByOfficerElsewhere("olle", "Olle Officer", "BUN § 1", "7")),
                    UNHEARD.hearing(),
                    new DeliverDecision.Files(null, null));
    isStopped(custody, id, decide::get);
    goesOn(custody, id, decide);
  }

  @ParameterizedTest
  @EnumSource(Custody.class)
  void aRuleDecides(Custody custody) {
    var id = applied();
    becomes(custody);
    if (custody == Custody.DOWN) {
      assertThatThrownBy(() -> run(Job.CONSIDER_DECISION, id.toString()))
          .isInstanceOf(IntegrationFailure.class);
      assertThat(decisions(id)).isZero();
      asBefore();
      run(Job.CONSIDER_DECISION, id.toString());
      assertThat(decisions(id)).as("the job comes back").isOne();
    } else {
      run(Job.CONSIDER_DECISION, id.toString());
      run(Job.CONSIDER_DECISION, id.toString());
      assertThat(decisions(id)).isZero();
      var head = get(CaseFiles.class).get(new Actor.SystemJob("test"), id).head();
      assertThat(head.state()).isEqualTo(CaseState.UNDER_REVIEW);
      assertThat(count("staff_task where kind = 'CUSTODY_CHANGED' and case_id = '" + id + "'"))
          .isOne();
    }
  }

  @ParameterizedTest
  @EnumSource(Custody.class)
  void aLetterGoes(Custody custody) {
    var id = applied();
    run(Job.CONSIDER_DECISION, id.toString());
    var decided =
        JDBC.sql("select id::text from decision where case_id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    run(Job.PUBLISH_DECISION, decided);
    var letter =
        JDBC.sql("select id::text from letter where case_id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    becomes(custody);
    later();
    switch (custody) {
      case ENDED -> {
        run(Job.SEND_LETTER, letter);
        assertThat(state("letter", letter)).isEqualTo("CANCELLED");
        assertThat(count("letter where case_id = '" + id + "' and state <> 'CANCELLED'")).isOne();
      }
      case GAINED -> {
        run(Job.SEND_LETTER, letter);
        assertThat(state("letter", letter)).isIn("DELIVERED", "TO_POST");
        assertThat(count("letter where case_id = '" + id + "'"))
            .as("and one of their own")
            .isEqualTo(2);
      }
      case DOWN -> {
        assertThatThrownBy(() -> run(Job.SEND_LETTER, letter)).isInstanceOf(RuntimeException.class);
        assertThat(state("letter", letter)).isEqualTo("QUEUED");
        asBefore();
        run(Job.SEND_LETTER, letter);
        assertThat(state("letter", letter)).as("the job comes back").isIn("DELIVERED", "TO_POST");
      }
    }
  }

  private static String state(String table, String id) {
    return JDBC.sql("select state from " + table + " where id = :id::uuid")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @ParameterizedTest
  @EnumSource(Custody.class)
  void aNoticeGoes(Custody custody) {
    var id = applied();
    var notice =
        JDBC.sql("select id::text from notice where case_id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    becomes(custody);
    later();
    switch (custody) {
      case ENDED -> {
        run(Job.SEND_NOTICE, notice);
        assertThat(state("notice", notice)).isEqualTo("CANCELLED");
      }
      case GAINED -> {
        run(Job.SEND_NOTICE, notice);
        assertThat(state("notice", notice)).isEqualTo("SENT");
        assertThat(count("notice where kind = 'PARTY_JOINED' and case_id = '" + id + "'")).isOne();
      }
      case DOWN -> {
        assertThatThrownBy(() -> run(Job.SEND_NOTICE, notice))
            .isInstanceOf(IntegrationFailure.class);
        assertThat(state("notice", notice)).isEqualTo("QUEUED");
        asBefore();
        run(Job.SEND_NOTICE, notice);
        assertThat(state("notice", notice)).as("the job comes back").isEqualTo("SENT");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Custody.class)
  void aPartyOpensTheCase(Custody custody) {
    var id = applied();
    var cases = get(CaseFiles.class);
    assertThat(cases.find(citizen(BEFORE), id)).isPresent();
    becomes(custody);
    later();
    switch (custody) {
      case ENDED -> {
        assertThat(cases.find(citizen(BEFORE), id)).isEmpty();
        run(Job.FOLLOW_CUSTODY, id.toString());
        assertThat(cases.find(citizen(AFTER), id)).isPresent();
        var own = get(OwnPapers.class).find(citizen(BEFORE), id).orElseThrow();
        assertThat(own.summaryJson()).isNotNull();
      }
      case GAINED -> {
        assertThat(cases.find(citizen(BEFORE), id)).isPresent();
        run(Job.FOLLOW_CUSTODY, id.toString());
        assertThat(cases.find(citizen(AFTER), id)).isPresent();
        assertThat(cases.parties(citizen(BEFORE), id).stream().filter(Party::takesPart)).hasSize(2);
      }
      case DOWN -> {
        assertThatThrownBy(() -> cases.find(citizen(BEFORE), id))
            .isInstanceOf(IntegrationFailure.class);
        assertThat(get(OwnPapers.class).of(citizen(BEFORE))).isNotNull();
      }
    }
  }

  /** Nobody opens the case: the day's reading finds who has it now. */
  @ParameterizedTest
  @EnumSource(Custody.class)
  void theTimeToAppealRuns(Custody custody) {
    var id = applied();
    run(Job.CONSIDER_DECISION, id.toString());
    var decided =
        JDBC.sql("select id::text from decision where case_id = :id")
            .param("id", id.value())
            .query(String.class)
            .single();
    run(Job.PUBLISH_DECISION, decided);
    var reading = get(ReadDecision.class);
    var unused = reading.acknowledge(citizen(BEFORE), DecisionId.of(decided));
    run(Job.READ_CUSTODY, "recurring");
    becomes(custody);
    // Past half past four in the next morning, whatever time it is now.
    ((DemoClock) get(Clock.class)).forward(Duration.ofHours(29));
    if (custody == Custody.DOWN) {
      assertThatThrownBy(() -> run(Job.READ_CUSTODY, "recurring"))
          .isInstanceOf(IntegrationFailure.class);
      assertThat(caseOf(id).state()).isEqualTo(CaseState.DECIDED);
      return;
    }
    run(Job.READ_CUSTODY, "recurring");
    assertThat(get(CaseFiles.class).of(citizen(AFTER))).anyMatch(c -> c.id().equals(id));
    assertThat(count("notice where kind = 'PARTY_JOINED' and case_id = '" + id + "'")).isOne();
    assertThat(reading.acknowledge(citizen(AFTER), DecisionId.of(decided)).receipt().window())
        .isInstanceOf(AppealWindow.Running.class);
    assertThat(get(CaseFiles.class).find(citizen(BEFORE), id).isPresent())
        .isEqualTo(custody == Custody.GAINED);
  }

  private static se.besked.casework.cases.CaseHead caseOf(CaseId id) {
    return get(CaseFiles.class).get(new Actor.SystemJob("test"), id).head();
  }

  /** An emigrated guardian still is one, whom the register cannot confirm (UV on the relation). */
  @Test
  void anEmigratedGuardianIsLeftToAnOfficer() {
    var id = applied();
    get(SimulatedSuppliers.class).navet().custody(AFTER, CHILD, true);
    get(SimulatedSuppliers.class).navet().deregister(AFTER, CHILD, "UV");
    run(Job.CONSIDER_DECISION, id.toString());
    assertThat(decisions(id)).isZero();
    var question = get(SettleParties.class).question(officer(), id).orElseThrow();
    assertThat(question.why()).isEqualTo(SettleParties.Why.UNCONFIRMED);
    assertThat(question.candidates().keySet()).isEqualTo(persons(BEFORE, AFTER));
    settled(id, BEFORE, AFTER);
    assertThat(get(CaseFiles.class).find(citizen(AFTER), id)).isPresent();
  }
}
