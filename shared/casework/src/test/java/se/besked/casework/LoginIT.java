package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Year;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.Logins;
import se.besked.casework.people.Persons;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.SignatureEvidence;

class LoginIT {
  static final World WORLD = new World();
  static final PersonName ANNA = new PersonName("Anna", "Provsson");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final Logins logins = WORLD.get(Logins.class);
  final EidOrders orders = WORLD.get(EidOrders.class);
  final Browser browser = Browser.random();

  @Test
  void endsHalfAnHourAfterTheLastSignOfLife() {
    var token = logins.open(WORLD.anna.person(), ANNA);
    WORLD.clock.advance(Duration.ofMinutes(29));
    assertThat(logins.touch(token)).isTrue();
    WORLD.clock.advance(Duration.ofMinutes(29));
    assertThat(logins.find(token)).isPresent();
    WORLD.clock.advance(Duration.ofMinutes(1));
    assertThat(logins.find(token)).isEmpty();
    assertThat(logins.touch(token)).isFalse();
  }

  @Test
  void endsAfterEightHoursWhateverHappens() {
    var token = logins.open(WORLD.anna.person(), ANNA);
    for (int i = 0; i < 23; i++) {
      WORLD.clock.advance(Duration.ofMinutes(20));
      assertThat(logins.touch(token)).isTrue();
    }
    WORLD.clock.advance(Duration.ofMinutes(20));
    assertThat(logins.touch(token)).isFalse();
  }

  @Test
  void endsWhenThePersonSaysSoAndEverywhereWhenWeDo() {
    var one = logins.open(WORLD.anna.person(), ANNA);
    var two = logins.open(WORLD.anna.person(), ANNA);
    logins.end(one);
    assertThat(logins.find(one)).isEmpty();
    assertThat(logins.find(two)).isPresent();
    assertThat(logins.endAllOf(WORLD.anna.person(), World.JOB)).isPositive();
    assertThat(logins.find(two)).isEmpty();
  }

  @Test
  void theTokenIsNeitherStoredNorPrinted() {
    var token = logins.open(WORLD.anna.person(), ANNA);
    assertThat(token.value()).hasSize(43);
    assertThat(token.toString()).doesNotContain(token.value());
    assertThat(WORLD.count("login where encode(token_hash, 'escape') = '" + token.value() + "'"))
        .isZero();
  }

  private EidOrder order() {
    return orders.login(browser, "{\"to\":\"/\"}", started("ref-" + browser.cookie()));
  }

  private static StartedOrder started(String ref) {
    return new StartedOrder(ref, "auto", "qr", "secret", WORLD.clock.instant());
  }

  private static SignatureEvidence evidence(EidOrder order) {
    return new SignatureEvidence(order.started().orderRef(), "c2ln", "b2NzcA==");
  }

  @Test
  void anOrderIsSeenByItsBrowserAlone() {
    var order = order();
    assertThat(orders.find(order.id(), browser)).isPresent();
    assertThat(orders.find(order.id(), Browser.random())).isEmpty();
    assertThat(order.started().qrStartSecret()).isEqualTo("secret");
    assertThat(WORLD.count("eid_order where position('secret'::bytea in qr_start_secret) > 0"))
        .isZero();
  }

  @Test
  void isExchangedOnceHoweverManyAsk() throws InterruptedException {
    var order = order();
    assertThat(orders.completed(order.id(), WORLD.anna.person(), ANNA, evidence(order))).isTrue();
    assertThat(orders.completed(order.id(), WORLD.anna.person(), ANNA, evidence(order))).isFalse();
    assertThat(orders.consume(order.id(), Browser.random())).isEmpty();
    var got =
        Threads.results(Threads.atOnce(12, () -> orders.consume(order.id(), browser))).stream()
            .flatMap(java.util.Optional::stream)
            .toList();
    assertThat(got).hasSize(1);
    assertThat(got.getFirst().completed())
        .isEqualTo(new EidOrder.Completed(WORLD.anna.person(), ANNA, evidence(order)));
  }

  @Test
  void progressOnAnOldVersionIsRefusedButCompletionIsNotLost() {
    var order = order();
    assertThat(orders.progress(order.id(), order.version(), "userSign")).isTrue();
    assertThat(orders.progress(order.id(), order.version(), "started")).isFalse();
    assertThat(orders.completed(order.id(), WORLD.anna.person(), ANNA, evidence(order))).isTrue();
    assertThat(orders.failed(order.id(), 2, "startFailed")).isFalse();
  }

  @Test
  void aRenewedOrderIsNotCompletedByTheOldOne() {
    var order = order();
    assertThat(orders.renewed(order.id(), order.version(), started("new-ref"))).isTrue();
    assertThat(orders.completed(order.id(), WORLD.anna.person(), ANNA, evidence(order))).isFalse();
    var renewed = orders.find(order.id(), browser).orElseThrow();
    assertThat(renewed.renewals()).isOne();
    assertThat(orders.completed(order.id(), WORLD.anna.person(), ANNA, evidence(renewed))).isTrue();
  }

  @Test
  void onlyTheSignerCompletesASignature() {
    var order =
        orders.signature(
            browser,
            "{}",
            started("sign-" + browser.cookie()),
            WORLD.anna.person(),
            new TextToSign("Ansökan", "hash"));
    assertThat(orders.completed(order.id(), WORLD.bo.person(), ANNA, evidence(order))).isFalse();
    assertThat(orders.find(order.id(), browser).orElseThrow().text())
        .isEqualTo(new TextToSign("Ansökan", "hash"));
    assertThat(orders.cancelled(order.id(), order.version())).isTrue();
    assertThat(orders.completed(order.id(), WORLD.anna.person(), ANNA, evidence(order))).isFalse();
  }

  @Test
  void aPersonHasOneIdHoweverManyAskAtOnce() throws InterruptedException {
    var persons = WORLD.get(Persons.class);
    var number = PersonalNumber.parse("199003202398", Year.of(2026));
    var ids = Threads.results(Threads.atOnce(20, () -> persons.idOf(number)));
    assertThat(ids).hasSize(20);
    assertThat(ids.stream().distinct()).hasSize(1);
    assertThat(persons.numberOf(World.JOB, ids.getFirst())).isEqualTo(number);
    assertThatThrownBy(() -> persons.numberOf(WORLD.bo, ids.getFirst()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> persons.numberOf(World.OFFICER, ids.getFirst()))
        .isInstanceOf(AccessDenied.class);
  }
}
