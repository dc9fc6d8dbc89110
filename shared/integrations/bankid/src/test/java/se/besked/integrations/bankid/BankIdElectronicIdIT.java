package se.besked.integrations.bankid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.besked.integrations.bankid.People.ANNA;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.integrations.bankid.simulated.SimulatedBankId;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.kernel.signing.AlreadyInProgress;
import se.besked.kernel.signing.ElectronicId;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.OrderProgress;
import se.besked.kernel.signing.OrderProgress.Complete;
import se.besked.kernel.signing.OrderProgress.Failed;
import se.besked.simulation.Fault;
import se.besked.simulation.StallingServer;

/** The adapter keeps the contract over real HTTP, also on the supplier's bad days. */
class BankIdElectronicIdIT extends ElectronicIdContract {
  private static SimulatedSupplier supplier;

  @BeforeAll
  static void start() {
    supplier = new SimulatedSupplier();
  }

  @AfterAll
  static void stop() {
    supplier.close();
  }

  @AfterEach
  void heal() {
    supplier.server.healAll();
    supplier.bankId.risk("low");
    supplier.clock.pass(Duration.ofMinutes(10));
  }

  @Override
  ElectronicId id() {
    return supplier.electronicId;
  }

  @Override
  SimulatedBankId phone() {
    return supplier.bankId;
  }

  @Override
  SettableClock clock() {
    return supplier.clock;
  }

  @ParameterizedTest
  @CsvSource({
    "maintenance, UNAVAILABLE, underhåll",
    "Maintenance, UNAVAILABLE, underhåll",
    "internalError, UNAVAILABLE, går inte att nå",
    "requestTimeout, UNAVAILABLE, svarade inte i tid",
    "tooManyRequests, TOO_MANY_REQUESTS, Vänta en minut",
    "unauthorized, NOT_AUTHORISED, Felet är vårt",
    "notFound, WRONG_ANSWER, Börja om",
    "methodNotAllowed, WRONG_ANSWER, Börja om",
    "unsupportedMediaType, WRONG_ANSWER, Börja om",
    "canceled, WRONG_ANSWER, Börja om",
    "somethingNew, WRONG_ANSWER, Börja om"
  })
  void everyErrorBecomesAFailureWithARemedy(String error, Code code, String remedy) {
    for (var method : new String[] {"auth", "sign", "collect"}) {
      supplier.bankId.failNext(method, error);
    }
    assertFailure(this::login, code, remedy);
    assertFailure(this::signature, code, remedy);
    assertFailure(() -> id().collect("131daac9-16c6-4618-beb0-365768f37288"), code, remedy);
  }

  /** Asked about an order, this is how BankID says that it has told how it ended. */
  @Test
  void whatIsWrongWithAnOrderOfOursIsAFailureAndAForgottenOneIsNot() {
    for (var method : new String[] {"auth", "sign", "collect"}) {
      supplier.bankId.failNext(method, "invalidParameters");
    }
    assertFailure(this::login, Code.WRONG_ANSWER, "Börja om");
    assertFailure(this::signature, Code.WRONG_ANSWER, "Börja om");
    assertThat(id().collect("131daac9-16c6-4618-beb0-365768f37288"))
        .isEqualTo(new OrderProgress.Unknown());
  }

  @Test
  void cancellingToleratesOnlyThatTheOrderHasEnded() {
    supplier.bankId.failNext("cancel", "internalError");
    assertFailure(() -> id().cancel("gone"), Code.UNAVAILABLE, "går inte att nå");
    id().cancel("gone");
  }

  @ParameterizedTest
  @CsvSource({"alreadyInProgress", "ALREADYINPROGRESS"})
  void alreadyInProgressIsItsOwnAnswerInAnyCase(String error) {
    supplier.bankId.failNext("sign", error);
    assertThatThrownBy(this::signature).isInstanceOf(AlreadyInProgress.class);
  }

  @Test
  void down() {
    supplier.server.fault("bankid", Fault.down());
    assertFailure(this::login, Code.UNAVAILABLE, "underhåll");
  }

  @Test
  void slow() {
    var impatient = supplier.connect(false, Duration.ofMillis(200));
    supplier.server.fault("bankid", Fault.slow(Duration.ofSeconds(5)));
    long before = System.nanoTime();
    assertFailure(
        () -> impatient.identify(DEVICE, BACK, SHOWN), Code.UNAVAILABLE, "går inte att nå");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  @Timeout(10)
  void anAnswerThatStopsHalfwayIsGivenUp() {
    try (var stalling = new StallingServer()) {
      var half = Duration.ofMillis(500);
      var impatient = supplier.connect(stalling.url(), false, half, half);
      assertFailure(
          () -> impatient.identify(DEVICE, BACK, SHOWN), Code.UNAVAILABLE, "går inte att nå");
    }
  }

  @Test
  void wrongAnswer() {
    supplier.server.fault("bankid", Fault.wrong());
    assertFailure(this::login, Code.WRONG_ANSWER, "inte förstår");
    assertFailure(() -> id().collect("x"), Code.WRONG_ANSWER, "inte förstår");
  }

  @Test
  void hangUp() {
    supplier.server.fault("bankid", new Fault(Fault.Kind.HANG_UP, Duration.ZERO, -1));
    assertFailure(this::login, Code.UNAVAILABLE, "går inte att nå");
  }

  @Test
  void nobodyThere() {
    try (var gone = new SimulatedSupplier()) {
      gone.server.close();
      assertFailure(
          () -> gone.electronicId.identify(DEVICE, BACK, SHOWN),
          Code.UNAVAILABLE,
          "går inte att nå");
    }
  }

  @Test
  void noFailureTellsThePersonalNumber() {
    supplier.server.fault("bankid", Fault.wrong());
    assertThatThrownBy(this::signature)
        .satisfies(
            t -> {
              for (Throwable c = t; c != null; c = c.getCause()) {
                assertThat(c.toString()).doesNotContain(ANNA.number().digits());
              }
            });
  }

  @Test
  void aLoginAlwaysSaysWhatItIsFor() {
    for (var shown : new String[] {"", "x".repeat(1_200)}) {
      assertThatThrownBy(() -> id().identify(DEVICE, BACK, shown))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void highRiskIsAcceptedOnlyWhereTheMunicipalitySaysSo() {
    supplier.bankId.risk("high");
    var strict = supplier.connect(true, Duration.ofSeconds(10));
    var order = strict.identify(DEVICE, BACK, SHOWN);
    phone().start(order.autoStartToken(), ANNA.number());
    phone().approve(order.orderRef());
    assertThat(strict.collect(order.orderRef())).isEqualTo(new Failed("transactionRiskBlocked"));
    var again = login();
    phone().start(again.autoStartToken(), ANNA.number());
    phone().approve(again.orderRef());
    assertThat(id().collect(again.orderRef())).isInstanceOf(Complete.class);
  }

  @Test
  void aLongUserAgentIsShortened() {
    var device = new Device("2001:db8::1", "x".repeat(2_000), "besked.example");
    assertThat(id().identify(device, BACK, SHOWN).orderRef()).isNotBlank();
  }

  @Test
  void textsThatCannotBeSignedAreOurBug() {
    for (var text :
        new TextToSign[] {
          new TextToSign("", "x"),
          new TextToSign("x".repeat(40_000), "x"),
          new TextToSign("x", "x".repeat(200_000))
        }) {
      assertThatThrownBy(() -> id().sign(DEVICE, BACK, ANNA.number(), text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void assertFailure(ThrowingCallable call, Code code, String remedy) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            IntegrationFailure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.supplier()).isEqualTo("BankID");
              assertThat(f.remedy()).contains(remedy).endsWith(".");
            });
  }
}
