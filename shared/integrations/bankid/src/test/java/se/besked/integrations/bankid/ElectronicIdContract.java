package se.besked.integrations.bankid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.besked.integrations.bankid.People.ANNA;
import static se.besked.integrations.bankid.People.OLLE;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.integrations.bankid.simulated.PhoneAnswer;
import se.besked.integrations.bankid.simulated.SimulatedBankId;
import se.besked.kernel.signing.AlreadyInProgress;
import se.besked.kernel.signing.ElectronicId;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.kernel.signing.ElectronicId.SignatureVerdict;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.OrderProgress;
import se.besked.kernel.signing.OrderProgress.Complete;
import se.besked.kernel.signing.OrderProgress.Failed;
import se.besked.kernel.signing.OrderProgress.Pending;
import se.besked.kernel.signing.OrderProgress.Unknown;

/** What everybody who calls an {@link ElectronicId} relies on. */
abstract class ElectronicIdContract {
  static final Device DEVICE = new Device("203.0.113.7", "Mozilla/5.0 (X11)", "besked.example");
  static final String BACK = "https://besked.example/bankid/retur?kod=9f3c";
  static final String SHOWN = "Du loggar in hos Provkommun. *Avbryt* om du inte har börjat själv.";
  static final TextToSign TEXT =
      new TextToSign("# Ansökan om skolskjuts\n\nFör **Åke**, läsåret 2026/27.", "{\"a\":\"ö\"}");

  abstract ElectronicId id();

  abstract SimulatedBankId phone();

  abstract SettableClock clock();

  StartedOrder login() {
    return id().identify(DEVICE, BACK, SHOWN);
  }

  StartedOrder signature() {
    return id().sign(DEVICE, BACK, ANNA.number(), TEXT);
  }

  OrderProgress scanned(StartedOrder order) {
    assertThat(phone().scan(id().qrContent(order, clock().instant()), ANNA.number()))
        .isInstanceOf(PhoneAnswer.OnPhone.class);
    return id().collect(order.orderRef());
  }

  @Test
  void loginByQrCode() {
    var order = login();
    assertThat(order.receivedAt()).isEqualTo(clock().instant());
    assertThat(id().collect(order.orderRef())).isEqualTo(new Pending("outstandingTransaction"));
    clock().pass(Duration.ofSeconds(7));
    assertThat(scanned(order)).isEqualTo(new Pending("started"));
    phone().open(order.orderRef());
    assertThat(id().collect(order.orderRef())).isEqualTo(new Pending("userSign"));
    phone().approve(order.orderRef());
    assertThat(id().collect(order.orderRef()))
        .isInstanceOfSatisfying(
            Complete.class,
            c -> {
              assertThat(c.number()).isEqualTo(ANNA.number());
              assertThat(c.name()).isEqualTo(ANNA.name());
              assertThat(c.evidence().orderRef()).isEqualTo(order.orderRef());
            });
  }

  @Test
  void theAppShowsWhatTheLoginIsFor() {
    var order = login();
    assertThat(
            phone().openOrders().stream()
                .filter(o -> o.orderRef().equals(order.orderRef()))
                .toList())
        .singleElement()
        .satisfies(o -> assertThat(o.visibleText()).contains(SHOWN));
  }

  @Test
  void loginOnTheSameDeviceComesBack() {
    var order = login();
    phone().start(order.autoStartToken(), OLLE.number());
    assertThat(phone().approve(order.orderRef()))
        .isInstanceOfSatisfying(
            PhoneAnswer.Ended.class,
            e -> {
              assertThat(e.order().sameDevice()).isTrue();
              assertThat(e.order().returnUrl()).contains(BACK);
            });
    assertThat(id().collect(order.orderRef()))
        .isInstanceOfSatisfying(Complete.class, c -> assertThat(c.name()).isEqualTo(OLLE.name()));
  }

  @Test
  void itIsToldFromWhereTheOrderWasApproved() {
    assertThat(approvedFrom(login())).contains(DEVICE.ip());
    phone().phoneAddress("198.51.100.23");
    var elsewhere = login();
    phone().start(elsewhere.autoStartToken(), ANNA.number());
    phone().approve(elsewhere.orderRef());
    phone().phoneAtBrowser();
    assertThat(((Complete) id().collect(elsewhere.orderRef())).deviceAddress())
        .as("where the telephone was when the person approved")
        .contains("198.51.100.23");
    assertThat(approvedFrom(login())).contains(DEVICE.ip());
  }

  private Optional<String> approvedFrom(StartedOrder order) {
    phone().start(order.autoStartToken(), ANNA.number());
    phone().approve(order.orderRef());
    return ((Complete) id().collect(order.orderRef())).deviceAddress();
  }

  @Test
  void aSignatureProvesWhoSignedWhat() {
    var order = signature();
    scanned(order);
    phone().approve(order.orderRef());
    var complete = (Complete) id().collect(order.orderRef());
    var evidence = complete.evidence();
    assertThat(id().verify(evidence, ANNA.number(), TEXT))
        .isEqualTo(new SignatureVerdict.Valid("Anna Exempelsson", clock().instant()));
    assertThat(id().verify(evidence, OLLE.number(), TEXT))
        .isInstanceOf(SignatureVerdict.Invalid.class);
    assertThat(id().verify(evidence, ANNA.number(), new TextToSign(TEXT.visible(), "{}")))
        .isInstanceOf(SignatureVerdict.Invalid.class);
  }

  @Test
  void aLoginIsNoSignature() {
    var order = login();
    scanned(order);
    phone().approve(order.orderRef());
    var evidence = ((Complete) id().collect(order.orderRef())).evidence();
    assertThat(id().verify(evidence, ANNA.number(), new TextToSign("", "")).whyInvalid())
        .contains("Personen har legitimerat sig, inte skrivit under.");
  }

  @Test
  void nobodyElseCanSign() {
    var order = signature();
    assertThat(phone().scan(id().qrContent(order, clock().instant()), OLLE.number()))
        .isInstanceOf(PhoneAnswer.Refused.class);
    assertThat(id().collect(order.orderRef())).isInstanceOf(Failed.class);
  }

  @Test
  void anyoneCanLogIn() {
    var order = login();
    assertThat(phone().scan(id().qrContent(order, clock().instant()), OLLE.number()))
        .isInstanceOf(PhoneAnswer.OnPhone.class);
  }

  @Test
  void anEndedOrderIsGivenOnce() {
    var order = login();
    scanned(order);
    phone().approve(order.orderRef());
    assertThat(id().collect(order.orderRef())).isInstanceOf(Complete.class);
    assertThat(id().collect(order.orderRef())).isEqualTo(new Unknown());
  }

  @Test
  void cancellingEndsTheOrderAndMayBeRepeated() {
    var order = login();
    id().cancel(order.orderRef());
    id().cancel(order.orderRef());
    assertThat(phone().start(order.autoStartToken(), ANNA.number()))
        .isInstanceOf(PhoneAnswer.Refused.class);
  }

  @Test
  void aSecondSignatureEndsBoth() {
    var first = signature();
    assertThatThrownBy(this::signature).isInstanceOf(AlreadyInProgress.class);
    assertThat(id().collect(first.orderRef())).isEqualTo(new Failed("cancelled"));
    id().cancel(signature().orderRef());
  }

  @Test
  void thePersonMayCancelInTheApp() {
    var order = login();
    scanned(order);
    phone().cancelOnPhone(order.orderRef());
    assertThat(id().collect(order.orderRef())).isEqualTo(new Failed("userCancel"));
  }

  @Test
  void nobodyStartsInTime() {
    var order = login();
    clock().pass(Duration.ofSeconds(29));
    assertThat(id().collect(order.orderRef())).isInstanceOf(Pending.class);
    clock().pass(Duration.ofSeconds(1));
    assertThat(id().collect(order.orderRef())).isEqualTo(new Failed("startFailed"));
  }

  @Test
  void nobodyFinishesInTime() {
    var order = login();
    scanned(order);
    clock().pass(Duration.ofMinutes(3));
    assertThat(id().collect(order.orderRef())).isEqualTo(new Failed("expiredTransaction"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outstandingTransaction",
        "noClient",
        "started",
        "userMrtd",
        "userCallConfirm",
        "userSign",
        "somethingNew"
      })
  void everyPendingHintComesThrough(String hint) {
    var order = login();
    phone().hint(order.orderRef(), hint);
    assertThat(id().collect(order.orderRef())).isEqualTo(new Pending(hint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expiredTransaction",
        "certificateErr",
        "userCancel",
        "cancelled",
        "startFailed",
        "userDeclinedCall",
        "notSupportedByUserApp",
        "transactionRiskBlocked",
        "somethingNew"
      })
  void everyFailureHintComesThrough(String hint) {
    var order = login();
    phone().fail(order.orderRef(), hint);
    assertThat(id().collect(order.orderRef())).isEqualTo(new Failed(hint));
  }
}
