package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CustodyCheck;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.offers.Answered;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.NewOffer;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferTerms;
import se.besked.casework.offers.Offers;
import se.besked.casework.offers.PlaceOffer;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.WorkItem;
import se.besked.casework.workitems.WorkItems;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.AcceptedPlaces;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.SupportPeriods;
import se.besked.kernel.registers.WorkKind;

class OffersIT {
  static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 3);
  static final List<OfferChoice> FOUR = List.of(OfferChoice.values());

  final World world = new World();
  final MakeOffers make = world.get(MakeOffers.class);
  final Offers offers = world.get(Offers.class);

  @AfterEach
  void close() {
    world.close();
  }

  private Map<PersonId, PersonName> both() {
    return Map.of(
        world.anna.person(), new PersonName("Anna", "Provsson"),
        world.bo.person(), new PersonName("Bo", "Provsson"));
  }

  /** An application that has been registered and awaits an offer. */
  private CaseId awaiting() {
    var id = world.submitted(false).id();
    world
        .get(OpenWorkItems.class)
        .ofReadyCase(World.JOB, id, WorkKind.REGISTER_APPLICATION, false, false);
    registerAll();
    return id;
  }

  private void registerAll() {
    var items = world.get(WorkItems.class);
    var kinds = EnumSet.allOf(WorkKind.class);
    while (true) {
      var claim = UUID.randomUUID();
      var got = items.claimNext(World.ROBOT, kinds, claim);
      if (got.isEmpty()) {
        return;
      }
      items.done(World.ROBOT, got.get().item().id(), claim, "REF");
    }
  }

  private static OfferTerms terms() {
    return new OfferTerms(
        "unit-1",
        "Solstrålen",
        Activity.PRESCHOOL,
        LocalDate.of(2027, 1, 11),
        40,
        1547,
        "Högsta avgiften",
        null);
  }

  private NewOffer offer(NewOffer.About about, boolean needsAll) {
    return new NewOffer(
        "key-" + UUID.randomUUID(), about, terms(), LAST_DAY, FOUR, needsAll, true, both());
  }

  private PlaceOffer made(CaseId id, boolean needsAll) {
    return made(offer(new NewOffer.OfApplication(id), needsAll));
  }

  private PlaceOffer made(NewOffer offer) {
    return ((Made.Offered) make.make(World.ROBOT, offer)).offer();
  }

  private Answered answer(Actor.Citizen by, OfferId id, OfferChoice choice) {
    return offers.answer(by, id, choice, World.evidence(choice.name()));
  }

  private PlaceOffer read(OfferId id) {
    return make.list(World.OFFICER, Set.of(), 100).stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<WorkKind> toEnter() {
    return world.get(WorkItems.class).list(World.OFFICER, Set.of(WorkItem.State.OPEN), 100).stream()
        .map(WorkItem::kind)
        .toList();
  }

  private List<TaskKind> tasks() {
    return world.get(StaffTasks.class).list(World.OFFICER, 100).stream()
        .map(StaffTask::kind)
        .toList();
  }

  private NewOffer offered(CaseId id, String from, boolean support) {
    var usual = offer(new NewOffer.OfApplication(id), false);
    var terms =
        new OfferTerms(
            "unit-1",
            "Solstrålen",
            Activity.PRESCHOOL,
            LocalDate.parse(from),
            20,
            null,
            "",
            null,
            support);
    return new NewOffer(
        usual.externalKey(), usual.about(), terms, LAST_DAY, FOUR, false, true, usual.guardians());
  }

  @Test
  void anAcceptedOfferTellsThatThePlaceIsForSpecialSupport() {
    var accepted = world.get(AcceptedPlaces.class);
    var id = awaiting();
    var child =
        world.get(Persons.class).numberOf(World.JOB, make.childOf(World.OFFICER, id).orElseThrow());
    var first = made(offered(id, "2027-01-11", true));
    assertThat(first.terms().specialSupport()).isTrue();
    assertThat(accepted.supportOf(child, "unit-1"))
        .as("not answered")
        .isEqualTo(SupportPeriods.NONE);
    answer(world.anna, first.id(), OfferChoice.ACCEPT_KEEP_QUEUE);
    assertThat(accepted.supportOf(child, "unit-1").changes())
        .containsExactly(new SupportPeriods.Change(LocalDate.of(2027, 1, 11), true));
    assertThat(accepted.supportOf(child, "unit-2")).isEqualTo(SupportPeriods.NONE);
    var claimed =
        world
            .get(WorkItems.class)
            .claimNext(World.ROBOT, Set.of(WorkKind.REGISTER_PLACEMENT), UUID.randomUUID());
    assertThat(claimed.orElseThrow().content().detailJson()).contains("\"specialSupport\":true");
    var second = made(offered(id, "2027-08-16", false));
    answer(world.anna, second.id(), OfferChoice.ACCEPT_KEEP_QUEUE);
    var periods = accepted.supportOf(child, "unit-1");
    assertThat(periods.on(LocalDate.of(2027, 8, 15))).isTrue();
    assertThat(periods.on(LocalDate.of(2027, 8, 16))).isFalse();
    var declined = made(offered(id, "2027-10-01", true));
    answer(world.anna, declined.id(), OfferChoice.DECLINE);
    assertThat(accepted.supportOf(child, "unit-1")).isEqualTo(periods);
  }

  @Test
  void nobodyIsToldOfSpecialSupportByMail() {
    var offer = made(offered(awaiting(), "2027-01-11", true));
    answer(world.anna, offer.id(), OfferChoice.ACCEPT);
    assertThat(world.jdbc.sql("select n::text from notice n").query(String.class).list())
        .isNotEmpty()
        .noneMatch(n -> n.contains("upport") || n.contains("stöd"));
  }

  @Test
  void bothAcceptAndThePlaceIsEntered() {
    var id = awaiting();
    var offer = made(id, true);
    assertThat(answer(world.anna, offer.id(), OfferChoice.ACCEPT))
        .isInstanceOf(Answered.AwaitsOthers.class);
    var seenByBo = offers.find(world.bo, offer.id()).orElseThrow();
    assertThat(seenByBo.mine()).isNull();
    assertThat(seenByBo.toAnswer(LAST_DAY)).isTrue();
    assertThat(seenByBo.toString()).doesNotContain("Anna").doesNotContain("ACCEPT]");
    assertThat(offers.find(world.anna, offer.id()).orElseThrow().awaitsOthers()).isTrue();
    assertThat(answer(world.bo, offer.id(), OfferChoice.ACCEPT))
        .isEqualTo(new Answered.Settled(OfferChoice.ACCEPT));
    assertThat(answer(world.bo, offer.id(), OfferChoice.ACCEPT))
        .isEqualTo(new Answered.Settled(OfferChoice.ACCEPT));
    assertThat(toEnter()).containsExactly(WorkKind.REGISTER_PLACEMENT);
    assertThat(world.read(id)).isInstanceOf(CaseFile.UnderReview.class);
    registerAll();
    assertThat(world.read(id)).isInstanceOf(CaseFile.Registered.class);
    assertThat(world.count("offer_signature")).isEqualTo(2);
    assertThat(make.evidence(World.OFFICER, offer.id(), world.bo.person()))
        .containsExactly(World.evidence("ACCEPT"));
    assertThat(world.count("notice where kind = 'OFFER_MADE'")).isEqualTo(2);
    assertThat(world.count("notice where kind = 'OFFER_SETTLED'")).isEqualTo(2);
  }

  @Test
  void oneIsEnoughWhereThePolicySaysSo() {
    var offer = made(awaiting(), false);
    assertThat(answer(world.bo, offer.id(), OfferChoice.ACCEPT_KEEP_QUEUE))
        .isInstanceOf(Answered.Settled.class);
    assertThat(answer(world.anna, offer.id(), OfferChoice.DECLINE))
        .isEqualTo(new Answered.TooLate(PlaceOffer.State.ACCEPTED));
    registerAll();
    assertThat(world.read(offer.caseId())).isInstanceOf(CaseFile.UnderReview.class);
  }

  @Test
  void differentAnswersAreAPersonsTask() {
    var offer = made(awaiting(), true);
    answer(world.anna, offer.id(), OfferChoice.ACCEPT);
    assertThat(answer(world.bo, offer.id(), OfferChoice.DECLINE))
        .isInstanceOf(Answered.Disputed.class);
    assertThat(tasks()).containsExactly(TaskKind.OFFER_DISPUTED);
    assertThat(toEnter()).isEmpty();
    var disputed = read(offer.id());
    assertThat(disputed.state()).isEqualTo(PlaceOffer.State.DISPUTED);
    assertThatThrownBy(
            () ->
                make.resolve(
                    World.ROBOT, offer.id(), disputed.version(), OfferChoice.ACCEPT, "Överens."))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                make.resolve(
                    World.OFFICER, offer.id(), disputed.version() - 1, OfferChoice.ACCEPT, "Ja."))
        .isInstanceOf(Stale.class);
    make.resolve(World.OFFICER, offer.id(), disputed.version(), OfferChoice.ACCEPT, "Överens.");
    assertThat(toEnter()).containsExactly(WorkKind.REGISTER_PLACEMENT);
    assertThat(tasks()).isEmpty();
  }

  @Test
  void decliningEndsTheApplicationUnlessTheQueueIsKept() {
    var kept = made(awaiting(), false);
    answer(world.anna, kept.id(), OfferChoice.DECLINE_KEEP_QUEUE);
    assertThat(world.read(kept.caseId())).isInstanceOf(CaseFile.UnderReview.class);
    assertThat(made(kept.caseId(), false).state()).isEqualTo(PlaceOffer.State.OPEN);
    var ended = made(awaiting(), false);
    answer(world.anna, ended.id(), OfferChoice.DECLINE);
    assertThat(world.read(ended.caseId())).isInstanceOf(CaseFile.Withdrawn.class);
    assertThat(toEnter()).containsExactly(WorkKind.REGISTER_OFFER_ANSWER);
  }

  @Test
  void silenceIsRemindedOfAndEndsTheApplication() {
    var offer = made(awaiting(), true);
    world.clock.advance(Period.ofDays(8));
    world.runDueJobs();
    assertThat(world.count("notice where kind = 'OFFER_REMINDER'")).isEqualTo(2);
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.OPEN);
    world.clock.advance(Period.ofDays(3));
    world.runDueJobs();
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.EXPIRED);
    assertThat(world.read(offer.caseId())).isInstanceOf(CaseFile.Withdrawn.class);
    assertThat(answer(world.anna, offer.id(), OfferChoice.ACCEPT))
        .isEqualTo(new Answered.TooLate(PlaceOffer.State.EXPIRED));
    assertThat(toEnter()).containsExactly(WorkKind.REGISTER_OFFER_ANSWER);
  }

  /** An application in the queue ends when nobody answers: not for who was never asked. */
  @Test
  void silenceEndsNothingForWhoeverHasGotCustodySince() {
    var offer = made(awaiting(), true);
    gains("198806152396");
    world.clock.advance(Period.ofDays(11));
    offers.expire(offer.id());
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.DISPUTED);
    assertThat(tasks()).contains(TaskKind.OFFER_DISPUTED, TaskKind.CUSTODY_CHANGED);
    assertThat(world.read(offer.caseId())).isNotInstanceOf(CaseFile.Withdrawn.class);
  }

  private PersonId gains(String number) {
    var gained = world.person(number);
    var all = new java.util.HashMap<>(both());
    all.put(gained, new PersonName("Nya", "Provsson"));
    world.host.custody = head -> new CustodyCheck.Answer.Known(all);
    return gained;
  }

  @Test
  void nobodysSilenceCountsBeforeTheRegisterHasAnswered() {
    var offer = made(awaiting(), true);
    world.clock.advance(Period.ofDays(11));
    world.host.custody =
        head -> {
          throw new IntegrationFailure(
              "Folkbokföringen", IntegrationFailure.Code.UNAVAILABLE, "Försök igen.", null);
        };
    assertThatThrownBy(() -> offers.expire(offer.id())).isInstanceOf(IntegrationFailure.class);
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.OPEN);
    world.host.custody = world::unchanged;
    offers.expire(offer.id());
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.EXPIRED);
  }

  @Test
  void custodyIsReadEveryDayWhileAnOfferIsOpen() {
    var offer = made(awaiting(), true);
    var gained = gains("198806152396");
    world.run(Job.READ_CUSTODY, "recurring");
    assertThat(
            world.count(
                "notice where kind = 'PARTY_JOINED' and person_id = '%s' and case_id = '%s'"
                    .formatted(gained, offer.caseId())))
        .isOne();
    assertThat(tasks()).contains(TaskKind.CUSTODY_CHANGED);
  }

  @Test
  void theLastDayIsTheirsToItsEnd() {
    var offer = made(awaiting(), true);
    world.clock.set(LAST_DAY + "T23:59:59.999");
    offers.expire(offer.id());
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.OPEN);
    answer(world.anna, offer.id(), OfferChoice.ACCEPT);
    assertThat(answer(world.bo, offer.id(), OfferChoice.ACCEPT))
        .isInstanceOf(Answered.Settled.class);
  }

  @Test
  void timeHasRunOutThoughTheJobThatEndsItIsLate() {
    var offer = made(awaiting(), true);
    world.clock.set(LAST_DAY.plusDays(1) + "T00:00");
    assertThat(answer(world.anna, offer.id(), OfferChoice.ACCEPT))
        .isEqualTo(new Answered.TooLate(PlaceOffer.State.OPEN));
    offers.expire(offer.id());
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.EXPIRED);
  }

  @Test
  void halfAnAnswerIsNotTakenForSilence() {
    var offer = made(awaiting(), true);
    answer(world.anna, offer.id(), OfferChoice.ACCEPT);
    world.clock.advance(Period.ofDays(11));
    world.runDueJobs();
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.DISPUTED);
    assertThat(tasks()).containsExactly(TaskKind.OFFER_DISPUTED);
    assertThat(world.read(offer.caseId())).isInstanceOf(CaseFile.UnderReview.class);
  }

  @Test
  @Tag("race")
  void twentyAtOnceGiveOneOutcome() throws InterruptedException {
    for (int round = 0; round < 4; round++) {
      var offer = made(awaiting(), false);
      var turn = new AtomicInteger();
      // The last evening: answers and the job that ends it come together.
      var results =
          Threads.atOnce(
              20,
              () -> {
                int n = turn.getAndIncrement();
                if (n % 4 == 3) {
                  var file = world.read(offer.caseId());
                  return (Object) world.get(ReviewCase.class).withdraw(world.anna, file);
                }
                return answer(
                    n % 2 == 0 ? world.anna : world.bo,
                    offer.id(),
                    n % 2 == 0 ? OfferChoice.ACCEPT : OfferChoice.DECLINE);
              });
      assertThat(results).hasSize(20);
      var after = read(offer.id());
      assertThat(after.isSettled()).isTrue();
      var outcomes =
          Threads.results(results).stream()
              .filter(r -> r instanceof Answered.Settled)
              .distinct()
              .toList();
      if (after.state() == PlaceOffer.State.WITHDRAWN) {
        assertThat(outcomes).isEmpty();
      } else {
        assertThat(outcomes).containsExactly(new Answered.Settled(after.outcome()));
      }
      assertThat(
              world.count(
                  "work_item where kind in ('REGISTER_PLACEMENT', 'REGISTER_OFFER_ANSWER')"
                      + " and cause = '"
                      + offer.id()
                      + "'"))
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void answersAndExpiryAtOnceGiveOneOutcome() throws InterruptedException {
    var offer = made(awaiting(), true);
    world.clock.advance(Period.ofDays(11));
    var turn = new AtomicInteger();
    var results =
        Threads.results(
            Threads.atOnce(
                20,
                () -> {
                  if (turn.getAndIncrement() % 2 == 0) {
                    offers.expire(offer.id());
                    return PlaceOffer.State.EXPIRED;
                  }
                  return ((Answered.TooLate) answer(world.bo, offer.id(), OfferChoice.ACCEPT))
                      .state();
                }));
    assertThat(results).hasSize(20);
    assertThat(read(offer.id()).state()).isEqualTo(PlaceOffer.State.EXPIRED);
    assertThat(world.count("case_event where type = 'OFFER_EXPIRED'")).isOne();
    assertThat(world.count("offer_signature")).isZero();
  }

  @Test
  void theSameKeyIsTheSameOffer() throws InterruptedException {
    var one = offer(new NewOffer.OfApplication(awaiting()), true);
    var results = Threads.results(Threads.atOnce(10, () -> make.make(World.ROBOT, one)));
    assertThat(results).hasSize(10).allMatch(m -> m instanceof Made.Offered);
    assertThat(results.stream().filter(m -> m instanceof Made.Offered o && o.isNew())).hasSize(1);
    assertThat(world.count("place_offer")).isOne();
    var another = offer(one.about(), true);
    assertThat(make.make(World.ROBOT, another)).isInstanceOf(Made.NotNow.class);
  }

  @Test
  void aPlaceIsOfferedToAChildWithoutAnApplication() {
    var about =
        new NewOffer.OfChild(
            world.child,
            new PersonName("Barn", "Provsson"),
            "preschool-application",
            "FSK",
            "{\"title\":\"Erbjudande\",\"rows\":[],\"sharedRows\":[]}");
    var offer = made(offer(about, true));
    assertThat(offers.of(world.anna)).hasSize(1);
    assertThat(world.get(CaseFiles.class).of(world.bo)).hasSize(1);
    answer(world.anna, offer.id(), OfferChoice.ACCEPT);
    answer(world.bo, offer.id(), OfferChoice.ACCEPT);
    registerAll();
    assertThat(world.read(offer.caseId())).isInstanceOf(CaseFile.Registered.class);
  }

  @Test
  void acceptingANewPlaceEndsTheOld() {
    var id = awaiting();
    var t = terms();
    var offer =
        made(
            new NewOffer(
                "k",
                new NewOffer.OfApplication(id),
                new OfferTerms(
                    t.unitId(), t.unitName(), t.activity(), t.startsOn(), null, null, "", "old-1"),
                LAST_DAY,
                FOUR,
                false,
                true,
                both()));
    answer(world.anna, offer.id(), OfferChoice.ACCEPT);
    assertThat(toEnter())
        .containsExactlyInAnyOrder(WorkKind.REGISTER_PLACEMENT, WorkKind.REGISTER_TERMINATION);
    var details = new ArrayList<String>();
    while (true) {
      var got =
          world
              .get(WorkItems.class)
              .claimNext(World.ROBOT, Set.of(WorkKind.REGISTER_TERMINATION), UUID.randomUUID());
      if (got.isEmpty()) {
        break;
      }
      details.add(got.get().content().detailJson());
    }
    assertThat(details).hasSize(1);
    assertThat(details.getFirst()).contains("\"old-1\"").contains("2027-01-10");
  }

  @Test
  void custodyThatChangesAsksAnewOfThoseWhoHaveIt() {
    var offer = made(awaiting(), true);
    answer(world.bo, offer.id(), OfferChoice.DECLINE);
    var sole = Map.of(world.anna.person(), new PersonName("Anna", "Provsson"));
    assertThat(offers.confirmGuardians(World.JOB, offer.id(), sole)).isTrue();
    assertThat(offers.confirmGuardians(World.JOB, offer.id(), sole)).isFalse();
    assertThat(tasks()).containsExactly(TaskKind.CUSTODY_CHANGED);
    assertThat(offers.find(world.bo, offer.id())).isEmpty();
    assertThatThrownBy(() -> answer(world.bo, offer.id(), OfferChoice.DECLINE))
        .isInstanceOf(AccessDenied.class);
    assertThat(answer(world.anna, offer.id(), OfferChoice.ACCEPT))
        .isEqualTo(new Answered.Settled(OfferChoice.ACCEPT));
    assertThat(world.count("offer_signature")).isEqualTo(2);
  }

  @Test
  void ofAFrozenCaseNothingIsShownAndNothingHappensByItself() {
    var offer = made(awaiting(), true);
    world.get(FreezeCase.class).freeze(World.JOB, offer.caseId(), Set.of());
    assertThat(offers.of(world.anna)).isEmpty();
    assertThatThrownBy(() -> answer(world.anna, offer.id(), OfferChoice.ACCEPT))
        .isInstanceOf(se.besked.casework.access.NoSuchCase.class);
    assertThat(make.list(World.OFFICER, Set.of(), 10)).isEmpty();
    assertThat(make.byKey(World.ROBOT, offer.externalKey())).isEmpty();
    assertThat(byHand()).as("at once, not when the time has run out").hasSize(1);
    world.get(FreezeCase.class).freeze(World.JOB, offer.caseId(), Set.of());
    assertThat(byHand()).hasSize(1);
    assertThat(tasks()).doesNotContain(TaskKind.OFFER_DISPUTED);
    world.clock.advance(Period.ofDays(11));
    world.runDueJobs();
    assertThat(make.list(World.RESTRICTED, Set.of(), 10))
        .extracting(PlaceOffer::state)
        .containsExactly(PlaceOffer.State.DISPUTED);
    assertThat(world.count("notice where kind in ('OFFER_SETTLED', 'APPLICATION_CLOSED')"))
        .isZero();
  }

  private List<StaffTask> byHand() {
    return world.get(StaffTasks.class).list(World.RESTRICTED, 10).stream()
        .filter(task -> task.kind() == TaskKind.OFFER_DISPUTED)
        .toList();
  }

  @Test
  void aProtectedGuardianGetsNoOfferHere() {
    var id = awaiting();
    assertThat(make.byHand(World.ROBOT, "k-1", new NewOffer.OfApplication(id)))
        .isInstanceOf(Made.ByHand.class);
    assertThat(world.count("place_offer")).isZero();
    assertThat(tasks()).isEmpty();
    assertThat(world.get(StaffTasks.class).list(World.RESTRICTED, 10).stream().map(StaffTask::kind))
        .containsExactly(TaskKind.PROTECTED_IDENTITY);
  }

  @Test
  void isNothingForStrangers() {
    var offer = made(awaiting(), true);
    var stranger = world.citizen("198806152388");
    assertThat(offers.of(stranger)).isEmpty();
    assertThatThrownBy(() -> answer(stranger, offer.id(), OfferChoice.ACCEPT))
        .isInstanceOf(AccessDenied.class);
    var neighbour =
        new Actor.Staff("granne", "1298", EnumSet.allOf(se.besked.casework.access.Role.class));
    assertThat(make.list(neighbour, Set.of(), 10)).isEmpty();
    assertThatThrownBy(() -> make.answers(neighbour, offer.id()))
        .isInstanceOf(se.besked.casework.access.NoSuchCase.class);
    assertThatThrownBy(
            () -> make.make(neighbour, offer(new NewOffer.OfApplication(offer.caseId()), true)))
        .isInstanceOf(AccessDenied.class);
    assertThat(make.withdraw(World.OFFICER, offer.id(), 0, "Fel enhet.").state())
        .isEqualTo(PlaceOffer.State.WITHDRAWN);
  }
}
