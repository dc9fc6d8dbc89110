package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.jobs.Job;
import se.besked.casework.login.Begun;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrder.State;
import se.besked.casework.login.EidOrder.Way;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.Logins;
import se.besked.casework.login.ReturnNonce;
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
  final ReturnNonce nonce = ReturnNonce.random();

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
    return orders.login(browser, "{\"to\":\"/\"}", scanned("ref-" + browser.cookie()));
  }

  private EidOrder here() {
    return orders.login(browser, "{}", onDevice("ref-" + browser.cookie(), nonce));
  }

  private static Begun scanned(String ref) {
    return new Begun(started(ref), Way.QR, null);
  }

  private static Begun onDevice(String ref, ReturnNonce nonce) {
    return new Begun(started(ref), Way.SAME_DEVICE, nonce);
  }

  /** The supplier said so, and nothing else is known of where it was. */
  private boolean approved(EidOrder order) {
    return orders.approved(
        order.id(), WORLD.anna.person(), ANNA, evidence(order), false, "otherAddress");
  }

  private Optional<EidOrder> returned(ReturnNonce with, Browser to) {
    return orders.returned(with, to, WORLD.clock.instant().minusSeconds(30));
  }

  private EidOrder now(EidOrder order) {
    return orders.find(order.id(), browser).orElseThrow();
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

  /** BankID tells it once: one tab hears it, and another that there is nothing to hear. */
  @Test
  void aLostAnswerEndsAnOrderUnlessWhoeverHeardItWritesItDown() {
    var order = order();
    assertThat(orders.lost(order, "lost")).isTrue();
    assertThat(now(order).state()).isEqualTo(State.FAILED);
    assertThat(now(order).hint()).isEqualTo("lost");
    assertThat(approved(order)).isTrue();
    assertThat(now(order).state()).isEqualTo(State.COMPLETE);
    assertThat(orders.lost(order, "lost")).as("it has ended").isFalse();
    var failed = orders.login(browser, "{}", scanned("other-" + browser.cookie()));
    assertThat(orders.failed(failed.id(), failed.version(), "expiredTransaction")).isTrue();
    assertThat(approved(failed)).as("it failed for another reason").isFalse();
  }

  @Test
  void aSignatureThatNobodyAsksForIsGivenToTheHostAndKept() {
    var order =
        orders.signature(
            browser,
            "{}",
            scanned("alone-" + browser.cookie()),
            WORLD.anna.person(),
            new TextToSign("Ansökan", "hash"));
    assertThat(approved(order)).isTrue();
    WORLD.run(Job.FINISH_SIGNATURES, "recurring");
    assertThat(WORLD.host.signedAlone).noneMatch(left -> left.id().equals(order.id()));
    WORLD.clock.advance(Duration.ofSeconds(61));
    WORLD.run(Job.FINISH_SIGNATURES, "recurring");
    assertThat(WORLD.host.signedAlone).anyMatch(left -> left.id().equals(order.id()));
    WORLD.clock.advance(Duration.ofDays(3));
    WORLD.run(Job.PURGE, "recurring");
    assertThat(now(order).state()).as("it still waits").isEqualTo(State.COMPLETE);
    assertThat(orders.settle(order.id())).isTrue();
    assertThat(orders.settle(order.id())).isFalse();
    WORLD.run(Job.PURGE, "recurring");
    assertThat(orders.find(order.id(), browser)).isEmpty();
  }

  @Test
  void whyALoginIsOverIsKnown() {
    var token = logins.open(WORLD.anna.person(), ANNA);
    logins.end(token);
    assertThat(logins.over(token)).isEqualTo(Logins.Over.LOGGED_OUT);
    var idle = logins.open(WORLD.anna.person(), ANNA);
    WORLD.clock.advance(Duration.ofMinutes(31));
    assertThat(logins.over(idle)).isEqualTo(Logins.Over.IDLE);
    WORLD.clock.advance(Duration.ofHours(8));
    assertThat(logins.over(idle)).isEqualTo(Logins.Over.LONGEST);
    var ended = logins.open(WORLD.anna.person(), ANNA);
    logins.endAllOf(WORLD.anna.person(), World.JOB);
    assertThat(logins.over(ended)).isEqualTo(Logins.Over.UNKNOWN);
  }

  @Test
  void isExchangedOnceHoweverManyAsk() throws InterruptedException {
    var order = order();
    assertThat(approved(order)).isTrue();
    assertThat(approved(order)).isFalse();
    assertThat(orders.consume(order.id(), Browser.random())).isEmpty();
    var got =
        Threads.results(Threads.atOnce(12, () -> orders.consume(order.id(), browser))).stream()
            .flatMap(Optional::stream)
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
    assertThat(approved(order)).isTrue();
    assertThat(orders.failed(order.id(), 2, "startFailed")).isFalse();
  }

  @Test
  void aRenewedOrderIsNotCompletedByTheOldOne() {
    var order = order();
    assertThat(orders.renewed(order.id(), order.version(), scanned("new-ref"))).isTrue();
    assertThat(approved(order)).isFalse();
    var renewed = now(order);
    assertThat(renewed.renewals()).isOne();
    assertThat(approved(renewed)).isTrue();
  }

  @Test
  void whatWasApprovedOnAnotherDeviceIsWorthNothing() {
    var order = here();
    assertThat(approved(order)).isTrue();
    assertThat(now(order).state()).isEqualTo(State.APPROVED);
    assertThat(now(order).completed()).isNull();
    assertThat(orders.consume(order.id(), browser)).isEmpty();
    int before = WORLD.count(REFUSED);
    assertThat(orders.elsewhere(order, "other device address")).isTrue();
    assertThat(orders.elsewhere(order, "other device address")).isFalse();
    assertThat(now(order).state()).isEqualTo(State.FAILED);
    assertThat(now(order).hint()).isEqualTo("otherAddress");
    assertThat(WORLD.count(REFUSED)).isEqualTo(before + 1);
    assertThat(WORLD.count("eid_order where state = 'FAILED' and evidence is not null")).isZero();
    assertThat(returned(nonce, browser)).isPresent();
    assertThat(orders.consume(order.id(), browser)).as("too late").isEmpty();
  }

  private static final String REFUSED =
      "audit_log where result = 'REFUSED' and action = 'login.open'"
          + " and detail ->> 'note' = 'other device address' and subject_kind = 'eid_order'";

  @Test
  void theAppsReturnCompletesItOnceAndInItsBrowserAlone() throws InterruptedException {
    var order = here();
    assertThat(approved(order)).isTrue();
    assertThat(returned(nonce, Browser.random())).isEmpty();
    assertThat(returned(ReturnNonce.random(), browser)).isEmpty();
    assertThat(now(order).state()).isEqualTo(State.APPROVED);
    var returns = Threads.results(Threads.atOnce(12, () -> returned(nonce, browser)));
    assertThat(returns.stream().flatMap(Optional::stream)).hasSize(1);
    assertThat(now(order).state()).isEqualTo(State.COMPLETE);
    assertThat(orders.elsewhere(order, "too late")).isFalse();
    assertThat(orders.consume(order.id(), browser)).isPresent();
    assertThat(returned(nonce, browser)).isEmpty();
  }

  @Test
  void theAppMayReturnBeforeWeHearThatItWasApproved() {
    var order = here();
    assertThat(returned(nonce, browser).orElseThrow().state()).isEqualTo(State.PENDING);
    assertThat(orders.consume(order.id(), browser)).isEmpty();
    assertThat(approved(order)).isTrue();
    assertThat(orders.consume(order.id(), browser)).isPresent();
  }

  @Test
  void aReturnLongAfterTheApprovalCompletesNothing() {
    var order = here();
    assertThat(approved(order)).isTrue();
    WORLD.clock.advance(Duration.ofSeconds(30));
    assertThat(returned(nonce, browser).orElseThrow().state()).isEqualTo(State.APPROVED);
    assertThat(orders.consume(order.id(), browser)).isEmpty();
    assertThat(orders.elsewhere(now(order), "the app did not return")).isTrue();
  }

  @Test
  void aRenewedOrderHasANonceOfItsOwn() {
    var order = here();
    assertThat(returned(nonce, browser)).isPresent();
    var second = ReturnNonce.random();
    assertThat(orders.renewed(order.id(), now(order).version(), scanned("no-nonce"))).isFalse();
    assertThat(orders.renewed(order.id(), now(order).version(), onDevice("new-ref", second)))
        .isTrue();
    assertThat(approved(now(order))).isTrue();
    assertThat(now(order).state()).as("the first return counts no more").isEqualTo(State.APPROVED);
    assertThat(returned(nonce, browser)).isEmpty();
    assertThat(returned(second, browser).orElseThrow().state()).isEqualTo(State.COMPLETE);
  }

  @Test
  void theAddressMayShowItWhereTheMunicipalitySaysSo() {
    var order = here();
    assertThat(
            orders.approved(
                order.id(), WORLD.anna.person(), ANNA, evidence(order), true, "notReturned"))
        .isTrue();
    assertThat(orders.consume(order.id(), browser)).isPresent();
  }

  @Test
  void whatWasApprovedCanStillBeCancelled() {
    var order = here();
    assertThat(approved(order)).isTrue();
    assertThat(orders.cancelled(order.id(), now(order).version())).isTrue();
    assertThat(returned(nonce, browser).orElseThrow().state()).isEqualTo(State.CANCELLED);
    assertThat(orders.consume(order.id(), browser)).isEmpty();
  }

  @Test
  void theNonceIsNeitherStoredNorPrinted() {
    here();
    assertThat(nonce.toString()).doesNotContain(nonce.value());
    assertThat(
            WORLD.count(
                "eid_order where position('"
                    + nonce.value()
                    + "' in eid_order::text) > 0 or encode(nonce_hash, 'escape') = '"
                    + nonce.value()
                    + "'"))
        .isZero();
    assertThat(ReturnNonce.of(nonce.value())).contains(nonce);
    assertThat(ReturnNonce.of(nonce.value() + "=")).isEmpty();
    assertThatThrownBy(() -> new Begun(started("x"), Way.SAME_DEVICE, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheSignerCompletesASignature() {
    var order =
        orders.signature(
            browser,
            "{}",
            scanned("sign-" + browser.cookie()),
            WORLD.anna.person(),
            new TextToSign("Ansökan", "hash"));
    assertThat(orders.approved(order.id(), WORLD.bo.person(), ANNA, evidence(order), true, "other"))
        .isFalse();
    assertThat(orders.find(order.id(), browser).orElseThrow().text())
        .isEqualTo(new TextToSign("Ansökan", "hash"));
    assertThat(orders.cancelled(order.id(), order.version())).isTrue();
    assertThat(approved(order)).isFalse();
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
