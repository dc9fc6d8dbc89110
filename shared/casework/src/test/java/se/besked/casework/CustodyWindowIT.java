package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CustodyCheck.Answer;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.custody.SettleParties;
import se.besked.casework.decisions.Decision;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.store.Sql;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.IntegrationFailure;

/** No time to appeal runs out on custody as it was. */
class CustodyWindowIT {
  private static final World WORLD = new World();
  private static final PersonName NAME = new PersonName("Nya", "Provsson");

  private final ReadDecision readDecision = WORLD.get(ReadDecision.class);
  private final Actor.Citizen cilla = WORLD.citizen("198806152396");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @AfterEach
  void asBefore() {
    WORLD.host.custody = WORLD::unchanged;
  }

  private static Answer known(Actor.Citizen... guardians) {
    var all = new HashMap<PersonId, PersonName>();
    for (var guardian : guardians) {
      all.put(guardian.person(), NAME);
    }
    return new Answer.Known(all);
  }

  private static Answer down() {
    throw new IntegrationFailure(
        "Folkbokföringen", IntegrationFailure.Code.UNAVAILABLE, "Försök igen om en stund.", null);
  }

  /** In this case alone. */
  private static void becomes(CaseId id, Function<CaseHead, Answer> custody) {
    WORLD.host.custody = head -> head.id().equals(id) ? custody.apply(head) : WORLD.unchanged(head);
  }

  private Decision readByBoth() {
    var decision = WORLD.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    readDecision.acknowledge(WORLD.anna, decision.id());
    readDecision.acknowledge(WORLD.bo, decision.id());
    return decision;
  }

  private static void days(int days) {
    WORLD.clock.advance(Duration.ofDays(days));
  }

  private static void closeWindow(CaseId id) {
    WORLD.run(Job.CLOSE_APPEAL_WINDOW, id + "/x");
  }

  private static Class<?> state(CaseId id) {
    return WORLD.read(id).getClass();
  }

  private static Set<PersonId> takingPart(CaseId id) {
    return Set.copyOf(WORLD.get(Parties.class).takingPart(id).stream().map(Party::person).toList());
  }

  private void isToldAndHasTimeOfTheirOwn(Decision decision) {
    var id = decision.caseId();
    assertThat(takingPart(id)).contains(cilla.person());
    assertThat(
            WORLD.count(
                "notice where kind = 'PARTY_JOINED' and case_id = '%s' and person_id = '%s'"
                    .formatted(id, cilla.person())))
        .isOne();
    assertThat(readDecision.of(cilla, id))
        .singleElement()
        .isInstanceOf(DecisionView.Unconfirmed.class);
    assertThat(readDecision.acknowledge(cilla, decision.id()).receipt().receivedOn())
        .isEqualTo(Sql.day(WORLD.clock.instant()));
  }

  @Test
  void aWindowIsNotClosedOnAnOldAnswer() {
    var decision = readByBoth();
    var id = decision.caseId();
    days(29);
    becomes(id, head -> known(WORLD.anna, WORLD.bo, cilla));
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Decided.class);
    isToldAndHasTimeOfTheirOwn(decision);
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Decided.class);
    days(29);
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Final.class);
  }

  @Test
  void aWindowWaitsForTheRegisterWhateverAnOfficerHasSaid() {
    var id = readByBoth().caseId();
    days(29);
    becomes(id, head -> down());
    assertThatThrownBy(() -> closeWindow(id)).isInstanceOf(IntegrationFailure.class);
    settle(id, WORLD.anna, WORLD.bo);
    assertThatThrownBy(() -> closeWindow(id)).isInstanceOf(IntegrationFailure.class);
    assertThat(state(id)).isEqualTo(CaseFile.Decided.class);
    asBefore();
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Final.class);
  }

  private static void settle(CaseId id, Actor.Citizen... who) {
    var persons = Set.copyOf(java.util.Arrays.stream(who).map(Actor.Citizen::person).toList());
    WORLD.get(SettleParties.class).settle(World.OFFICER, id, persons, "Dom.", "Olle");
  }

  @Test
  void aWindowWaitsForWhoeverSaysWhoIsAParty() {
    var id = readByBoth().caseId();
    days(29);
    var named = Map.of(WORLD.anna.person(), NAME, WORLD.bo.person(), NAME);
    becomes(id, head -> new Answer.Unconfirmed(Set.of(WORLD.anna.person()), named));
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Decided.class);
    settle(id, WORLD.anna, WORLD.bo);
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Final.class);
  }

  @Test
  void aProtectionThatTheRegisterHasIsNoEnd() {
    var id = readByBoth().caseId();
    days(29);
    becomes(id, head -> new Answer.Protected(Set.of()));
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Frozen.class);
  }

  /** The restricted group says who they are: nothing follows by itself there. */
  @Test
  void aProtectedCaseWaitsForTheRestrictedGroup() {
    var id = readByBoth().caseId();
    var freeze = WORLD.get(FreezeCase.class);
    var unused = freeze.resume(World.RESTRICTED, freeze.freeze(World.JOB, id, Set.of()));
    days(29);
    becomes(id, head -> new Answer.Protected(Set.of(WORLD.anna.person(), cilla.person())));
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Decided.class);
    assertThat(takingPart(id)).doesNotContain(cilla.person());
    becomes(id, head -> new Answer.Protected(takingPart(id)));
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Final.class);
  }

  private static void early() {
    WORLD.clock.set(Sql.day(WORLD.clock.instant()).plusDays(1) + "T04:31");
  }

  private static void daily() {
    WORLD.run(Job.READ_CUSTODY, "recurring");
  }

  private static long askedWhile(CaseId id, Runnable work) {
    var before = WORLD.host.rechecked.size();
    work.run();
    return WORLD.host.rechecked.stream().skip(before).filter(id::equals).count();
  }

  @Test
  void whoeverGetsCustodyWhileTheWindowIsOpenHearsOfItThoughNobodyOpensTheCase() {
    var decision = readByBoth();
    daily();
    becomes(decision.caseId(), head -> known(WORLD.anna, WORLD.bo, cilla));
    daily();
    assertThat(takingPart(decision.caseId())).as("tomorrow").doesNotContain(cilla.person());
    early();
    daily();
    isToldAndHasTimeOfTheirOwn(decision);
  }

  @Test
  void eachCaseIsReadOnceADayWhoeverOpensItAndNoLongerThanItsWindowIsOpen() {
    var id = readByBoth().caseId();
    assertThat(askedWhile(id, CustodyWindowIT::daily)).isOne();
    assertThat(askedWhile(id, CustodyWindowIT::daily)).isZero();
    early();
    assertThat(WORLD.get(CaseFiles.class).find(WORLD.anna, id)).isPresent();
    assertThat(askedWhile(id, CustodyWindowIT::daily)).isOne();
    days(29);
    closeWindow(id);
    assertThat(state(id)).isEqualTo(CaseFile.Final.class);
    assertThat(askedWhile(id, CustodyWindowIT::daily)).isZero();
  }

  @Test
  void aWindowThatWaitedIsClosedInTheMorningAfterAnOfficerHasSaidWhoIsAParty() {
    var id = readByBoth().caseId();
    days(29);
    var named = Map.of(WORLD.anna.person(), NAME, WORLD.bo.person(), NAME);
    becomes(id, head -> new Answer.Unconfirmed(Set.of(WORLD.anna.person()), named));
    daily();
    assertThat(state(id)).isEqualTo(CaseFile.Decided.class);
    settle(id, WORLD.anna, WORLD.bo);
    early();
    daily();
    assertThat(state(id)).isEqualTo(CaseFile.Final.class);
  }

  @Test
  void aRegisterThatIsDownIsLeftAloneAndAskedAgainAfterAnHour() {
    var ids = Stream.generate(() -> readByBoth().caseId()).limit(7).collect(Collectors.toSet());
    days(29);
    WORLD.host.custody = head -> down();
    var before = WORLD.host.rechecked.size();
    assertThatThrownBy(CustodyWindowIT::daily).isInstanceOf(IntegrationFailure.class);
    assertThat(WORLD.host.rechecked.size() - before).isEqualTo(5);
    assertThat(ids).allMatch(id -> state(id).equals(CaseFile.Decided.class));
    asBefore();
    WORLD.clock.advance(Duration.ofHours(1));
    daily();
    assertThat(ids).allMatch(id -> state(id).equals(CaseFile.Final.class));
  }

  @Test
  void oneCaseThatCannotBeReadDoesNotStandBeforeTheOthers() {
    var one = readByBoth();
    var other = readByBoth();
    daily();
    WORLD.host.custody =
        head -> {
          if (head.id().equals(one.caseId())) {
            return down();
          }
          return head.id().equals(other.caseId())
              ? known(WORLD.anna, WORLD.bo, cilla)
              : WORLD.unchanged(head);
        };
    early();
    assertThatThrownBy(CustodyWindowIT::daily).isInstanceOf(IntegrationFailure.class);
    isToldAndHasTimeOfTheirOwn(other);
    assertThat(takingPart(one.caseId()))
        .containsExactlyInAnyOrder(WORLD.anna.person(), WORLD.bo.person());
    becomes(one.caseId(), head -> known(WORLD.anna, WORLD.bo, cilla));
    WORLD.clock.advance(Duration.ofHours(1));
    daily();
    isToldAndHasTimeOfTheirOwn(one);
  }

  @Test
  void aRunIsBounded() {
    try (var world = new World()) {
      for (int i = 0; i < 103; i++) {
        var unused = world.decided(AppealRoute.ADMINISTRATIVE_APPEAL);
      }
      world.host.rechecked.clear();
      world.run(Job.READ_CUSTODY, "recurring");
      assertThat(Set.copyOf(world.host.rechecked)).hasSize(100);
      world.run(Job.READ_CUSTODY, "recurring");
      assertThat(Set.copyOf(world.host.rechecked)).hasSize(103);
    }
  }
}
