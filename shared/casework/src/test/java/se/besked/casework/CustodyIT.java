package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.CustodyCheck.Answer;
import se.besked.casework.cases.CustodyStanding;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.custody.OwnPapers;
import se.besked.casework.custody.SettleParties;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.hearings.Communications;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.offers.Offers;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.personaldata.PersonalData;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.record.Timeline;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.IntegrationFailure;

/** Custody is what it is when something happens in a case. */
class CustodyIT {
  private static final World WORLD = new World();
  private static final PersonName NAME = new PersonName("Nya", "Provsson");

  private final CaseFiles caseFiles = WORLD.get(CaseFiles.class);
  private final ConfirmParties confirmParties = WORLD.get(ConfirmParties.class);
  private final SettleParties settleParties = WORLD.get(SettleParties.class);
  private final ReadDecision readDecision = WORLD.get(ReadDecision.class);
  private final OwnPapers ownPapers = WORLD.get(OwnPapers.class);
  private final Actor.Citizen cilla = WORLD.citizen("198806152396");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @AfterEach
  void asBefore() {
    WORLD.host.custody = WORLD::unchanged;
  }

  private static Function<CaseHead, Answer> known(Actor.Citizen... guardians) {
    var all = new java.util.HashMap<PersonId, PersonName>();
    for (var guardian : guardians) {
      all.put(guardian.person(), NAME);
    }
    return head -> new Answer.Known(all);
  }

  private static Answer down(CaseHead head) {
    throw new IntegrationFailure(
        "Folkbokföringen", IntegrationFailure.Code.UNAVAILABLE, "Försök igen om en stund.", null);
  }

  private Function<CaseHead, Answer> unsureOfBo() {
    var named = Map.of(WORLD.anna.person(), NAME, WORLD.bo.person(), NAME);
    return head -> new Answer.Unconfirmed(Set.of(WORLD.anna.person()), named);
  }

  private static Party party(CaseId id, Actor.Citizen citizen) {
    return WORLD.get(Parties.class).of(id).stream()
        .filter(p -> p.person().equals(citizen.person()))
        .findFirst()
        .orElseThrow();
  }

  private static java.util.List<TaskKind> tasks(CaseId id) {
    return WORLD.get(StaffTasks.class).list(World.OFFICER, 1000).stream()
        .filter(t -> id.equals(t.caseId()))
        .map(se.besked.casework.tasks.StaffTask::kind)
        .toList();
  }

  private static java.time.LocalDate today() {
    return se.besked.casework.store.Sql.day(WORLD.clock.instant());
  }

  private void later() {
    WORLD.clock.advance(java.time.Duration.ofMinutes(11));
  }

  private static int events(CaseId id, String type) {
    return WORLD.count("case_event where case_id = '" + id + "' and type = '" + type + "'");
  }

  @Test
  void whoHasLostCustodyIsLetInNowhereButKeepsWhatTheySent() {
    var id =
        ((Submitted.Accepted)
                WORLD
                    .get(SubmitCase.class)
                    .submit(WORLD.anna, WORLD.submission(WORLD.draft(), Submission.OtherSay.TOLD)))
            .caseFile()
            .id();
    WORLD.get(CoGuardians.class).object(WORLD.bo, id, "Jag håller inte med.");
    WORLD.host.custody = known(WORLD.anna);
    assertThat(caseFiles.find(WORLD.bo, id)).as("on an answer that is young").isPresent();
    later();
    assertThat(caseFiles.find(WORLD.bo, id)).isEmpty();
    assertThat(caseFiles.of(WORLD.bo)).noneMatch(c -> c.id().equals(id));
    WORLD.run(Job.FOLLOW_CUSTODY, id.toString());
    assertThat(party(id, WORLD.bo).takesPart()).isFalse();
    assertThat(events(id, "CO_GUARDIAN_INVALIDATED")).isOne();
    assertThat(tasks(id)).contains(TaskKind.CUSTODY_CHANGED);
    var papers = ownPapers.find(WORLD.bo, id).orElseThrow();
    assertThat(papers.objection()).isEqualTo("Jag håller inte med.");
    assertThat(papers.summaryJson()).as("another person's application").isNull();
    assertThat(ownPapers.find(WORLD.anna, id)).as("has a part").isEmpty();
    assertThat(caseFiles.find(WORLD.anna, id)).isPresent();
    var number = papers.number();
    assertThat(rows(WORLD.bo, number)).contains("Jag håller inte med.").doesNotContain("2026/27");
  }

  /** What somebody said who is no guardian any longer stands in nobody's way. */
  @ParameterizedTest
  @ValueSource(strings = {"OBJECTED", "EXPIRED"})
  void guardiansDisagreeAsLongAsWhoDoesIsOneOfThem(String said) {
    var id = WORLD.submitted(true).id();
    if (said.equals("OBJECTED")) {
      var unused = WORLD.get(CoGuardians.class).object(WORLD.bo, id, "Nej.");
    } else {
      WORLD.get(CoGuardians.class).close(id, WORLD.bo.person());
    }
    assertThat(party(id, WORLD.bo).signing()).hasToString(said);
    assertThat(WORLD.read(id).head().guardiansDisagree()).isTrue();
    assertThat(tasks(id)).contains(TaskKind.GUARDIANS_DISAGREE);

    WORLD.host.custody = known(WORLD.anna);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CHANGED);
    assertThat(WORLD.read(id).head().guardiansDisagree()).isFalse();
    assertThat(tasks(id)).containsExactly(TaskKind.CUSTODY_CHANGED);
    assertThat(WORLD.read(id).head().leftToPerson()).as("an officer goes on with it").isTrue();
    WORLD.run(Job.CONSIDER_DECISION, id.toString());
    assertThat(WORLD.host.considered).doesNotContain(id);

    WORLD.host.custody = known(WORLD.anna, WORLD.bo);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CHANGED);
    assertThat(WORLD.read(id).head().guardiansDisagree())
        .as("a guardian again, told anew, and has said nothing yet")
        .isFalse();
  }

  /** Other answers than the one before, and no others, are events. */
  @Test
  void anotherAnswerAboutCustodyIsAnEvent() {
    var id = WORLD.underReview().id();
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CONFIRMED);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CONFIRMED);
    assertThat(events(id, "CUSTODY_READ")).isZero();
    WORLD.host.custody = unsureOfBo();
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.UNCONFIRMED);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.UNCONFIRMED);
    assertThat(events(id, "CUSTODY_READ")).isOne();
    WORLD.host.custody = WORLD::unchanged;
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CONFIRMED);
    assertThat(events(id, "CUSTODY_READ")).isEqualTo(2);
  }

  @Test
  void theApplicantWhoHasLostCustodyKeepsTheApplication() {
    var id = WORLD.submitted(false).id();
    WORLD.host.custody = known(WORLD.bo);
    later();
    assertThat(caseFiles.of(WORLD.anna)).noneMatch(c -> c.id().equals(id));
    assertThat(ownPapers.find(WORLD.anna, id).orElseThrow().summaryJson()).contains("2026/27");
    assertThat(ownPapers.find(cilla, id)).isEmpty();
  }

  @Test
  void anExtractHasWhatOneSentAndNothingOfWhatBecameOfIt() {
    var id = WORLD.underReview().id();
    var messages = WORLD.get(CaseMessages.class);
    messages.write(WORLD.anna, id, new NewMessage("Från Anna.", List.of()));
    messages.write(
        World.OFFICER,
        id,
        Set.of(WORLD.anna.person()),
        "Olle Officer",
        new NewMessage("Till Anna.", List.of()));
    var number = WORLD.read(id).head().number();
    assertThat(rows(WORLD.anna, number))
        .contains("2026/27", "Från Anna.", "Till Anna.", "UNDER_REVIEW");
    WORLD.host.custody = known(WORLD.bo);
    later();
    assertThat(rows(WORLD.anna, number))
        .contains("2026/27", "DISTANCE", "Från Anna.", "anna@example.org", "Bevis=")
        .doesNotContain("Till Anna.", "UNDER_REVIEW", "Ändrat", "Läge");
    assertThat(rows(cilla, number)).isEqualTo("[]");
    var secretary = World.staff("rut", Role.PROTECTED_CASES, Role.REGISTRAR);
    assertThat(rows(WORLD.get(HandOut.class).of(secretary, WORLD.anna.person()), number))
        .as("nor when the municipality takes it out for them")
        .contains("2026/27", "Från Anna.")
        .doesNotContain("Till Anna.", "UNDER_REVIEW");
  }

  @Test
  void anExtractHasNoTimeOfWhatAnotherDid() {
    var id = WORLD.submitted(true).id();
    WORLD.clock.advance(java.time.Duration.ofSeconds(3_733));
    var unused = WORLD.get(CoGuardians.class).object(WORLD.bo, id, "Nej.");
    assertThat(rows(WORLD.anna, WORLD.read(id).head().number()))
        .doesNotContain(WORLD.clock.instant().atZone(Sql.SWEDEN).toLocalTime().toString());
  }

  /** What an extract has of one case, but for who has read it. */
  private static String rows(Actor.Citizen citizen, String number) {
    return rows(WORLD.get(HandOut.class).mine(citizen), number);
  }

  private static String rows(PersonalData extract, String number) {
    return extract.sections().stream()
        .filter(s -> !s.table().equals("audit_log"))
        .flatMap(s -> s.rows().stream())
        .filter(row -> number.equals(row.get("Ärende")))
        .toList()
        .toString();
  }

  @Test
  void listsOfOffersAskToo() {
    var id = WORLD.submitted(false).id();
    WORLD.host.custody = known(WORLD.anna);
    later();
    assertThat(WORLD.get(Offers.class).of(WORLD.bo)).isEmpty();
    assertThat(party(id, WORLD.bo).unconfirmed()).isTrue();
  }

  @Test
  void theRegisterIsAskedOncePerTenMinutesAndNotPerPage() {
    var id = WORLD.submitted(false).id();
    later();
    var asked =
        askedWhile(
            id,
            () -> {
              for (int page = 0; page < 5; page++) {
                assertThat(caseFiles.find(WORLD.anna, id)).isPresent();
                assertThat(caseFiles.parties(WORLD.anna, id)).hasSize(3);
                assertThat(caseFiles.of(WORLD.anna)).isNotEmpty();
              }
            });
    assertThat(asked).isOne();
    later();
    assertThat(askedWhile(id, () -> caseFiles.find(WORLD.anna, id))).isOne();
  }

  private static long askedWhile(CaseId id, Runnable work) {
    var before = WORLD.host.rechecked.size();
    work.run();
    return WORLD.host.rechecked.stream().skip(before).filter(id::equals).count();
  }

  /** Or a quick page would tell that the other guardian, or anybody, was here just now. */
  @Test
  void anOpeningTakesWhatItTakesWhoeverWasHereBefore() {
    var id = WORLD.submitted(false).id();
    later();
    assertThat(askedWhile(id, () -> caseFiles.find(WORLD.anna, id))).isOne();
    assertThat(askedWhile(id, () -> caseFiles.find(WORLD.bo, id))).isOne();
    later();
    assertThat(caseFiles.of(WORLD.anna)).isNotEmpty();
    assertThat(askedWhile(id, () -> caseFiles.of(WORLD.bo))).isOne();
    later();
    confirmParties.confirm(id);
    assertThat(settleParties.question(World.OFFICER, id)).isEmpty();
    assertThat(askedWhile(id, () -> caseFiles.find(WORLD.anna, id))).isOne();
  }

  @Test
  void aRegisterThatIsDownTellsNobodyWhoWasHereBefore() {
    var id = WORLD.submitted(false).id();
    later();
    assertThat(caseFiles.find(WORLD.anna, id)).isPresent();
    WORLD.host.custody = CustodyIT::down;
    assertThatThrownBy(() -> caseFiles.find(WORLD.bo, id))
        .as("on another's answer")
        .isInstanceOf(IntegrationFailure.class);
    assertThat(caseFiles.find(WORLD.anna, id))
        .as("another's failure is no more to be seen than another's answer")
        .isPresent();
  }

  @Test
  void withoutTheRegisterNobodyIsLetInOnAnOldAnswer() {
    var id = WORLD.submitted(false).id();
    WORLD.host.custody = CustodyIT::down;
    later();
    assertThatThrownBy(() -> caseFiles.find(WORLD.anna, id)).isInstanceOf(IntegrationFailure.class);
    assertThatThrownBy(() -> caseFiles.of(WORLD.anna)).isInstanceOf(IntegrationFailure.class);
    assertThat(party(id, WORLD.anna).takesPart()).isTrue();
    WORLD.host.custody = WORLD::unchanged;
    assertThat(caseFiles.find(WORLD.anna, id)).isPresent();
  }

  @Test
  void theOfficerIsStoppedWhenCustodyHasChangedAndGoesOnAfterSayingWhoIsAParty() {
    var review = WORLD.underReview();
    var id = review.id();
    var decide = WORLD.get(DecideCase.class);
    WORLD.host.custody = known(WORLD.anna);
    assertThatThrownBy(() -> refuse(decide, review))
        .isInstanceOfSatisfying(
            PartiesNotConfirmed.class,
            e -> assertThat(e.standing()).isEqualTo(CustodyStanding.CHANGED));
    assertThat(party(id, WORLD.bo).takesPart()).as("kept in spite of the refusal").isFalse();
    assertThatThrownBy(() -> refuse(decide, review)).isInstanceOf(PartiesNotConfirmed.class);
    var question = settleParties.question(World.OFFICER, id).orElseThrow();
    assertThat(question.why()).isEqualTo(SettleParties.Why.CHANGED);
    assertThat(question.takingPart()).containsExactly(WORLD.anna.person());
    settleParties.settle(
        World.OFFICER, id, Set.of(WORLD.anna.person()), "Stämt av med Anna.", "Olle");
    assertThat(settleParties.question(World.OFFICER, id)).isEmpty();
    assertThat(tasks(id)).doesNotContain(TaskKind.CUSTODY_CHANGED);
    assertThat(events(id, "PARTIES_SETTLED")).isOne();
    assertThat(
            WORLD.count("audit_log where action = 'case.settleParties' and subject = '" + id + "'"))
        .isPositive();
    var decision = refuse(decide, review);
    WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
    assertThat(readDecision.of(WORLD.anna, id)).hasSize(1);
    assertThat(WORLD.count("decision_receipt where decision_id = '" + decision.id() + "'")).isOne();
  }

  private static se.besked.casework.decisions.Decision refuse(
      DecideCase decide, CaseFile.UnderReview review) {
    return decide.decide(
        World.OFFICER, review, World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL), World.UNHEARD);
  }

  @Test
  void anOfficersWordStandsOverThatAnswerOnly() {
    var review = WORLD.underReview();
    var id = review.id();
    WORLD.host.custody = known(WORLD.anna);
    confirmParties.confirm(id);
    settleParties.settle(
        World.OFFICER,
        id,
        Set.of(WORLD.anna.person(), WORLD.bo.person()),
        "Domen har inte vunnit laga kraft.",
        "Olle");
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CONFIRMED);
    assertThat(caseFiles.find(WORLD.bo, id)).isPresent();
    WORLD.host.custody = known(WORLD.anna, cilla);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CHANGED);
    assertThat(caseFiles.find(WORLD.bo, id)).isEmpty();
    assertThat(caseFiles.find(cilla, id)).isPresent();
  }

  @Test
  void withoutTheRegisterAnOfficerSaysWhoIsAPartyAndTheWordLastsADay() {
    var review = WORLD.underReview();
    var id = review.id();
    var decide = WORLD.get(DecideCase.class);
    WORLD.host.custody = CustodyIT::down;
    assertThatThrownBy(() -> refuse(decide, review)).isInstanceOf(IntegrationFailure.class);
    var question = settleParties.question(World.OFFICER, id).orElseThrow();
    assertThat(question.why()).isEqualTo(SettleParties.Why.NO_ANSWER);
    assertThat(question.remedy()).isNotBlank();
    assertThatThrownBy(() -> settleParties.settle(World.OFFICER, id, Set.of(), "Ingen.", "Olle"))
        .isInstanceOf(IllegalArgumentException.class);
    settleParties.settle(
        World.OFFICER,
        id,
        Set.of(WORLD.anna.person(), WORLD.bo.person()),
        "Personbevis visat vid disken.",
        "Olle");
    var decision = refuse(decide, review);
    WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
    assertThat(readDecision.of(WORLD.bo, id)).hasSize(1);
    WORLD.clock.advance(java.time.Duration.ofHours(25));
    assertThatThrownBy(() -> readDecision.of(WORLD.bo, id)).isInstanceOf(IntegrationFailure.class);
  }

  @Test
  void whoGetsCustodyIsAPartyIsToldIsHeardAndGetsTheDecision() {
    var review = WORLD.underReview();
    var id = review.id();
    var decide = WORLD.get(DecideCase.class);
    WORLD
        .get(Communications.class)
        .send(
            World.OFFICER,
            review,
            "Olle",
            "Det här finns i ärendet.",
            Set.of(),
            today().plusDays(14));
    WORLD.clock.advance(java.time.Duration.ofDays(20));
    WORLD.host.custody = known(WORLD.anna, WORLD.bo, cilla);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CHANGED);
    assertThat(party(id, cilla).signing()).isEqualTo(Party.Signing.TOLD);
    assertThat(
            WORLD.count(
                "notice where kind = 'PARTY_JOINED' and person_id = '" + cilla.person() + "'"))
        .isPositive();
    settleParties.settle(
        World.OFFICER,
        id,
        Set.of(WORLD.anna.person(), WORLD.bo.person(), cilla.person()),
        "Dom.",
        "Olle");
    assertThatThrownBy(
            () ->
                decide.decide(
                    World.OFFICER,
                    review,
                    World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL),
                    new se.besked.casework.decisions.Preparation(new Hearing.Held(), null)))
        .as("has not been asked")
        .isInstanceOf(NotHeard.class);
    var decision = refuse(decide, review);
    WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
    assertThat(readDecision.acknowledge(cilla, decision.id()).receipt().window())
        .isInstanceOf(se.besked.kernel.law.AppealWindow.Running.class);
  }

  /** Or the others' pages would tell, to the minute, when a guardian was here. */
  @Test
  void whoLooksInLeavesNoTimeForTheOthersToRead() {
    var id = WORLD.underReview().id();
    var timeline = WORLD.get(Timeline.class).of(WORLD.anna, id);
    WORLD.host.custody = known(WORLD.anna, cilla);
    WORLD.clock.advance(java.time.Duration.ofHours(1));
    var events = WORLD.count("case_event where case_id = '" + id + "'");
    var notices = WORLD.count("notice where case_id = '" + id + "'");
    assertThat(caseFiles.find(WORLD.anna, id)).isPresent();
    assertThat(party(id, WORLD.bo).endedAt()).isNull();
    assertThat(caseFiles.find(WORLD.bo, id)).as("shut out all the same").isEmpty();
    assertThat(caseFiles.find(cilla, id)).as("in the morning").isEmpty();
    assertThat(events(id, "CUSTODY_READ")).as("for staff alone").isOne();
    assertThat(WORLD.count("case_event where case_id = '" + id + "'")).isEqualTo(events + 1);
    assertThat(WORLD.get(Timeline.class).of(WORLD.anna, id)).isEqualTo(timeline);
    assertThat(rows(WORLD.anna, WORLD.read(id).head().number())).doesNotContain("CUSTODY_READ");
    assertThat(WORLD.count("notice where case_id = '" + id + "'")).isEqualTo(notices);
    assertThat(WORLD.count("staff_task where kind = 'CUSTODY_CHANGED' and case_id = '" + id + "'"))
        .as("staff know at once")
        .isOne();
    WORLD.clock.set(today().plusDays(1) + "T04:30");
    WORLD.runDueJobs();
    assertThat(party(id, WORLD.bo).endedAt()).isEqualTo(WORLD.clock.instant());
    assertThat(caseFiles.find(cilla, id)).isPresent();
  }

  /** An officer's word over one answer is not a word over the same answer after another. */
  @Test
  void anOfficersWordIsOverWithTheNextOtherAnswer() {
    var id = WORLD.underReview().id();
    WORLD.host.custody = known(WORLD.anna);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CHANGED);
    settleParties.settle(World.OFFICER, id, Set.of(WORLD.anna.person()), "Dom.", "Olle");
    WORLD.host.custody = known(WORLD.anna, WORLD.bo);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CHANGED);
    assertThat(party(id, WORLD.bo).takesPart()).isTrue();
    WORLD.host.custody = known(WORLD.anna);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CHANGED);
    assertThat(party(id, WORLD.bo).takesPart()).isFalse();
  }

  @Test
  void norDoesAWordWithoutTheRegisterComeBackWhenItHasAnswered() {
    var id = WORLD.underReview().id();
    WORLD.host.custody = CustodyIT::down;
    assertThat(settleParties.question(World.OFFICER, id)).isPresent();
    var both = Set.of(WORLD.anna.person(), WORLD.bo.person());
    settleParties.settle(World.OFFICER, id, both, "Personbevis.", "Olle");
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CONFIRMED);
    WORLD.host.custody = known(WORLD.anna);
    assertThat(confirmParties.confirm(id)).isEqualTo(CustodyStanding.CHANGED);
    WORLD.host.custody = CustodyIT::down;
    assertThatThrownBy(() -> confirmParties.confirm(id)).isInstanceOf(IntegrationFailure.class);
  }

  @Test
  void staffMeetThePartiesAsTheyAreNowHoweverYoungTheAnswer() {
    var id = WORLD.underReview().id();
    WORLD.host.custody = known(WORLD.anna, cilla);
    WORLD.clock.advance(java.time.Duration.ofHours(1));
    assertThat(caseFiles.find(WORLD.anna, id)).isPresent();
    var question = settleParties.question(World.OFFICER, id).orElseThrow();
    assertThat(question.why()).isEqualTo(SettleParties.Why.CHANGED);
    assertThat(question.takingPart())
        .containsExactlyInAnyOrder(WORLD.anna.person(), cilla.person());
    assertThat(party(id, WORLD.bo).endedAt()).isNotNull();
  }

  @Test
  void whoGetsCustodyAfterTheDecisionGetsItWithTimeToAppealOfTheirOwn() {
    var decision = WORLD.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    var id = decision.caseId();
    WORLD.clock.advance(java.time.Duration.ofDays(30));
    WORLD.host.custody = known(WORLD.anna, cilla);
    confirmParties.confirm(id);
    assertThat(readDecision.of(cilla, id))
        .singleElement()
        .isInstanceOf(DecisionView.Unconfirmed.class);
    assertThat(readDecision.acknowledge(cilla, decision.id()).receipt().receivedOn())
        .isEqualTo(today());
    assertThatThrownBy(() -> readDecision.open(WORLD.bo, decision.id()))
        .isInstanceOf(se.besked.casework.access.AccessDenied.class);
  }

  /** Nothing is sent to somebody on custody that has ended, is not sure, or is not known. */
  private enum Now {
    ENDED,
    UNSURE,
    DOWN
  }

  @ParameterizedTest
  @EnumSource(Now.class)
  void aNoticeGoesOnlyToWhoHasCustodyWhenItGoes(Now now) {
    var id = WORLD.submitted(false).id();
    WORLD
        .get(se.besked.casework.access.Desk.class)
        .whole(
            () ->
                WORLD
                    .get(se.besked.casework.notices.Notices.class)
                    .aboutCase(
                        WORLD.bo.person(),
                        se.besked.casework.notices.NoticeKind.MESSAGE_RECEIVED,
                        id,
                        "test/" + id));
    var notice = noticeOf(id, WORLD.bo);
    later();
    WORLD.host.custody =
        switch (now) {
          case ENDED -> known(WORLD.anna);
          case UNSURE -> unsureOfBo();
          case DOWN -> CustodyIT::down;
        };
    switch (now) {
      case ENDED, UNSURE -> WORLD.run(Job.SEND_NOTICE, notice);
      case DOWN ->
          assertThatThrownBy(() -> WORLD.run(Job.SEND_NOTICE, notice))
              .isInstanceOf(IntegrationFailure.class);
    }
    assertThat(WORLD.host.sent).noneMatch(s -> s.id().toString().equals(notice));
    assertThat(stateOf(notice)).isEqualTo(now == Now.ENDED ? "CANCELLED" : "QUEUED");
    if (now == Now.UNSURE) {
      assertThat(caseFiles.find(WORLD.bo, id)).isEmpty();
      assertThat(caseFiles.find(WORLD.anna, id)).isPresent();
      assertThat(WORLD.read(id)).isInstanceOf(CaseFile.UnderReview.class);
      settleParties.settle(
          World.OFFICER,
          id,
          Set.of(WORLD.anna.person(), WORLD.bo.person()),
          "Bo bor utomlands och har vårdnaden kvar.",
          "Olle");
      assertThat(caseFiles.find(WORLD.bo, id)).isPresent();
      assertThat(
              WORLD.count(
                  "scheduled_tasks where task_name = 'send-notice' and task_instance = '"
                      + notice
                      + "'"))
          .as("goes now")
          .isOne();
    }
  }

  private static String noticeOf(CaseId id, Actor.Citizen to) {
    return WORLD
        .jdbc
        .sql(
            "select id::text from notice where case_id = :case and person_id = :person"
                + " and kind = 'MESSAGE_RECEIVED'")
        .param("case", id.value())
        .param("person", to.person().value())
        .query(String.class)
        .single();
  }

  private static String stateOf(String notice) {
    return WORLD
        .jdbc
        .sql("select state from notice where id = :id::uuid")
        .param("id", notice)
        .query(String.class)
        .single();
  }

  @Test
  void nobodyIsGivenADecisionPublishedAfterTheirCustodyEnded() {
    var decision = WORLD.decided(AppealRoute.ADMINISTRATIVE_APPEAL);
    WORLD.host.custody = known(WORLD.anna, cilla);
    later();
    WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
    assertThat(
            WORLD.count(
                "decision_receipt where decision_id = '"
                    + decision.id()
                    + "' and person_id = '"
                    + WORLD.bo.person()
                    + "'"))
        .isZero();
    assertThat(readDecision.of(cilla, decision.caseId())).hasSize(1);
  }

  @Test
  void aDecisionWithoutTheRegisterIsPublishedWhenItAnswers() {
    var decision = WORLD.decided(AppealRoute.ADMINISTRATIVE_APPEAL);
    WORLD.host.custody = CustodyIT::down;
    later();
    assertThatThrownBy(() -> WORLD.run(Job.PUBLISH_DECISION, decision.id().toString()))
        .isInstanceOf(IntegrationFailure.class);
    WORLD.host.custody = WORLD::unchanged;
    WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
    assertThat(readDecision.of(WORLD.anna, decision.caseId())).hasSize(1);
  }

  @Test
  void noRuleDecidesOnCustodyThatHasChanged() {
    var received = (CaseFile.Received) WORLD.submitted(false);
    var review = WORLD.get(ReviewCase.class).start(World.JOB, received);
    WORLD.host.custody = known(WORLD.anna);
    assertThatThrownBy(
            () -> WORLD.get(DecideCase.class).decide(World.JOB, review, World.grantByRule()))
        .isInstanceOf(PartiesNotConfirmed.class);
    assertThat(WORLD.read(received.id())).isInstanceOf(CaseFile.UnderReview.class);
  }

  @Test
  void aProtectionThatTheRegisterHasFreezes() {
    var id = WORLD.submitted(false).id();
    WORLD.host.custody = head -> new Answer.Protected(Set.of());
    later();
    assertThat(caseFiles.find(WORLD.anna, id)).isEmpty();
    assertThat(WORLD.read(id)).isInstanceOf(CaseFile.Frozen.class);
    assertThat(ownPapers.of(WORLD.anna)).noneMatch(p -> p.caseId().equals(id));
  }
}
