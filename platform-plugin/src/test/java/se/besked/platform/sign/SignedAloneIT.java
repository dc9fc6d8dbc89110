package se.besked.platform.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.JobHandlers;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.jobs.Job;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrder.State;
import se.besked.casework.login.EidOrders;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.sign.WaitingSignatures;
import se.besked.kernel.signing.ElectronicId;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.platform.killed.SignedApplication;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/** A guardian signs, and the page that waited is gone before it has done anything with it. */
@Tag("host")
class SignedAloneIT {
  @TempDir static Path data;
  private static ConfigurableApplicationContext host;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() {
    var database = TestPostgres.migrated();
    jdbc = JdbcClient.create(database.owner());
    host = JourneyHost.start(data, database, "--besked.casework.jobs.enabled=false");
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @AfterEach
  void heal() {
    get(SimulatedSuppliers.class).server().healAll();
  }

  private static <T> T get(Class<T> type) {
    return host.getBean(type);
  }

  private static void minuteLater() {
    ((DemoClock) get(Clock.class)).forward(Duration.ofSeconds(61));
    get(JobHandlers.class).run(Job.FINISH_SIGNATURES, "recurring");
  }

  private static boolean isSent(SignedApplication signed) {
    return get(SubmitCase.class).caseOf(citizen(signed), signed.draft()).isPresent();
  }

  private static boolean isWaiting(SignedApplication signed) {
    return get(WaitingSignatures.class).of(citizen(signed)).containsKey(signed.draft().value());
  }

  private static Actor.Citizen citizen(SignedApplication signed) {
    return new Actor.Citizen(signed.citizen());
  }

  private static EidOrder order(SignedApplication signed) {
    return get(EidOrders.class).find(signed.order(), signed.browser()).orElseThrow();
  }

  private static int told(SignedApplication signed) {
    return jdbc.sql(
            "select count(*) from notice where kind = 'SIGNATURE_NOT_SENT' and cause = :order")
        .param("order", signed.order().toString())
        .query(Integer.class)
        .single();
  }

  @Test
  void theJobSendsInWhatWasSigned() {
    var signed = new Guardian(host, Personas.ALONE).sign();
    get(JobHandlers.class).run(Job.FINISH_SIGNATURES, "recurring");
    assertThat(isSent(signed)).as("the page may still come").isFalse();
    assertThat(isWaiting(signed)).isTrue();
    minuteLater();
    assertThat(isSent(signed)).isTrue();
    assertThat(isWaiting(signed)).isFalse();
    assertThat(order(signed).state()).isEqualTo(State.CONSUMED);
    minuteLater();
    assertThat(told(signed)).isZero();
  }

  @Test
  void aRegisterThatIsDownOnlyDelaysIt() {
    var signed = new Guardian(host, Personas.CLOSE).sign();
    get(SimulatedSuppliers.class).server().fault("navet", Fault.down());
    minuteLater();
    assertThat(isSent(signed)).isFalse();
    assertThat(told(signed)).isZero();
    get(SimulatedSuppliers.class).server().healAll();
    minuteLater();
    assertThat(isSent(signed)).isTrue();
  }

  @Test
  void whatIsNoLongerAsItWasSignedIsNotSentAndThePersonIsTold() {
    var signed = new Guardian(host, Personas.NEAR).sign();
    var drafts = get(Drafts.class);
    var open = drafts.stopSigning(citizen(signed), signed.draft());
    drafts.save(
        citizen(signed),
        open.id(),
        open.version(),
        open.contentJson().replace("DISTANCE", "TRAFFIC"),
        open.page());
    minuteLater();
    minuteLater();
    assertThat(isSent(signed)).isFalse();
    assertThat(told(signed)).isOne();
    assertThat(isWaiting(signed)).as("what is not sent in does not wait").isFalse();
    assertThat(order(signed).state()).isEqualTo(State.CONSUMED);
    assertThat(drafts.find(citizen(signed), signed.draft()).orElseThrow().state())
        .isEqualTo(Draft.State.OPEN);
  }

  @Test
  void anAnswerThatNobodyKeptEndsTheOrderAndThePersonIsTold() {
    var signed = new Guardian(host, Personas.UPPER).begun();
    var lost = get(ElectronicId.class).collect(order(signed).started().orderRef());
    assertThat(lost).isNotNull();
    minuteLater();
    assertThat(order(signed).state()).isEqualTo(State.FAILED);
    assertThat(order(signed).hint()).isEqualTo(FollowOrder.LOST);
    assertThat(told(signed)).isOne();
  }

  @Test
  void whatNobodyHasSignedDoesNotWait() {
    var signed = new Guardian(host, Personas.ISLAND).ordered();
    assertThat(isWaiting(signed)).isFalse();
    assertThat(order(signed).state()).isEqualTo(State.PENDING);
  }

  @Test
  void anAnswerThatNobodyAskedForIsFetched() {
    var signed = new Guardian(host, Personas.CHOSEN).begun();
    get(SimulatedSuppliers.class).server().fault("bankid", Fault.down());
    assertThat(isWaiting(signed)).as("nobody can know").isFalse();
    get(SimulatedSuppliers.class).server().healAll();
    assertThat(isWaiting(signed)).as("who signed is told at once").isTrue();
    assertThat(order(signed).state()).isEqualTo(State.COMPLETE);
    assertThat(isSent(signed)).as("by the job, in a while").isFalse();
    minuteLater();
    minuteLater();
    assertThat(isSent(signed)).isTrue();
  }
}
