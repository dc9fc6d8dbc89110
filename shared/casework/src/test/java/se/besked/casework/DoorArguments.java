package se.besked.casework;

import java.lang.reflect.Parameter;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.appeals.HandedOver;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFilter;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.changes.Change;
import se.besked.casework.changes.ChangeGround;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.drafts.DraftAttachments;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.ids.AppealId;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.CommunicationId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.DelayRequestId;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.LetterId;
import se.besked.casework.ids.NoticeId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.ids.ProposalId;
import se.besked.casework.ids.WebhookId;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.letters.Letter;
import se.besked.casework.login.StaffLogins;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.offers.ChangeWishes;
import se.besked.casework.offers.NewOffer;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.overview.Dimension;
import se.besked.casework.overview.Months;
import se.besked.casework.people.Channel;
import se.besked.casework.people.Contact;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.people.NoticeChannel;
import se.besked.casework.proposals.DecisionProposal;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.QueueSearch;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.registry.JournalFilter;
import se.besked.casework.registry.JournalLines;
import se.besked.casework.review.AuditQuestion;
import se.besked.casework.robots.DeliverDecision;
import se.besked.casework.robots.RobotRequests;
import se.besked.casework.rules.RuleDraft;
import se.besked.casework.rules.RuleDrafts;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.webhooks.WebhookEvent;
import se.besked.casework.workitems.WorkItem;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.WorkKind;
import se.besked.kernel.signing.SignatureEvidence;

/** What is carried through a door: something that is there, and belongs to somebody. */
final class DoorArguments {
  private final Belongings own;
  private final Map<Class<?>, Function<Actor, Object>> byType = new HashMap<>();
  private final Map<String, Function<Actor, Object>> byName = new HashMap<>();

  DoorArguments(Belongings own) {
    this.own = own;
    plain();
    cases();
    decisions();
    beside();
    exceptions();
  }

  /** Looked up each time, since the last visitor's traces are gone. */
  Object[] of(Door door, Actor actor) {
    return Arrays.stream(door.operation().getParameters())
        .map(p -> Actor.class.isAssignableFrom(p.getType()) ? actor : argument(door, p, actor))
        .toArray();
  }

  private Object argument(Door door, Parameter p, Actor actor) {
    var exact = byName.get(door.key() + "#" + p.getName());
    if (exact != null) {
      return exact.apply(actor);
    }
    var usual = byName.get(door.useCase().getClass().getSimpleName() + "#" + p.getName());
    if (usual != null) {
      return usual.apply(actor);
    }
    var type = byType.get(p.getType());
    if (type == null) {
      throw new IllegalStateException(
          "Give " + door + " a " + p.getType().getName() + " " + p.getName());
    }
    return type.apply(actor);
  }

  private <T> void give(Class<T> type, Supplier<T> value) {
    byType.put(type, actor -> value.get());
  }

  private void give(String name, Supplier<Object> value) {
    byName.put(name, actor -> value.get());
  }

  private void plain() {
    give(String.class, () -> "text");
    give(int.class, () -> 100);
    give(boolean.class, () -> true);
    give(byte[].class, () -> new byte[] {1});
    give(UUID.class, UUID::randomUUID);
    give(LocalDate.class, () -> LocalDate.of(2026, 12, 14));
    give(YearMonth.class, () -> YearMonth.of(2026, 12));
    give(URI.class, () -> URI.create("https://example.org/other"));
    give(List.class, List::of);
    give(Set.class, Set::of);
    give(Map.class, Map::of);
    give(Optional.class, Optional::empty);
    give(Months.class, () -> Months.yearTo(YearMonth.of(2026, 11)));
    give(Dimension.class, () -> Dimension.SERVICE);
    give(PersonName.class, () -> new PersonName("Prov", "Provsson"));
    give(PersonalNumber.class, () -> PersonalNumber.of("198501012382"));
    give(SignatureEvidence.class, () -> World.evidence("x"));
  }

  private void cases() {
    give(CaseId.class, () -> own.review);
    give(CaseFile.class, () -> own.world.read(own.review));
    give(CaseFile.UnderReview.class, () -> (CaseFile.UnderReview) own.world.read(own.review));
    give(CaseFile.Received.class, () -> (CaseFile.Received) own.world.read(own.received));
    give(
        CaseFile.AwaitingCompletion.class,
        () -> (CaseFile.AwaitingCompletion) own.world.read(own.waiting));
    give(CaseFile.Frozen.class, () -> (CaseFile.Frozen) own.world.read(own.frozen));
    give(CaseFilter.class, () -> CaseFilter.ALL);
    give(DraftId.class, () -> own.draft.id());
    give(AttachmentId.class, () -> own.caseFileOfAnna);
    give(DraftAttachments.Taker.class, () -> (file, content) -> {});
    // Each hands in Anna's draft as if it were their own, signed by themselves.
    byType.put(Submission.class, this::submission);
    give(
        ChangeWishes.NewWishes.class,
        () ->
            new ChangeWishes.NewWishes(
                own.draft.id(),
                0,
                "rules/2",
                "{}",
                "{}",
                "{}",
                "{}",
                new WholeCase("{}", "{}", "{}"),
                Set.of(),
                World.evidence("x")));
    give(NewMessage.class, () -> new NewMessage("Hej.", List.of()));
    give(CommunicationId.class, () -> own.communication);
    give(QueueFilter.class, () -> QueueFilter.ALL);
    give(QueueSearch.class, () -> QueueSearch.NOTHING);
    give(StaffTask.class, () -> own.task);
    give(PersonId.class, own.world.anna::person);
  }

  private Submission submission(Actor actor) {
    var of = own.world.submission(own.draft, false);
    var self = ((Actor.Citizen) actor).person();
    return new Submission(
        of.draft(),
        of.draftVersion(),
        of.numberPrefix(),
        of.ruleVersion(),
        of.summaryJson(),
        of.applicationJson(),
        of.factsJson(),
        of.assessmentJson(),
        of.whole(),
        of.units(),
        new Submission.Applicant(self, new PersonName("Prov", "Provsson"), null, null, "sv"),
        of.child(),
        null,
        Submission.OtherSay.NONE,
        of.evidence());
  }

  private void decisions() {
    give(NewDecision.class, () -> refusal());
    give(Preparation.class, () -> World.UNHEARD);
    give(Hearing.class, World.UNHEARD::hearing);
    give(DecisionId.class, () -> own.published.id());
    give(DeliverDecision.Files.class, () -> new DeliverDecision.Files(null, null));
    give(NewAppeal.class, () -> new NewAppeal(UUID.randomUUID(), "Allt.", "Allt.", List.of()));
    give(AppealId.class, () -> own.forwarded);
    give(HandedOver.class, () -> new HandedOver(List.of("Beslutet"), new byte[] {1}));
    give(Receipt.Method.class, () -> Receipt.Method.SIGNED_RECEIPT);
    give(ProposalId.class, () -> own.proposal);
    give(
        DecisionProposal.Content.class,
        () ->
            new DecisionProposal.Content(
                refusal(),
                World.UNHEARD.hearing(),
                null,
                own.world.read(own.review).head().version()));
    give(Change.class, () -> new Change(ChangeGround.MUST, "Fel skola.", false));
    give(DelayRequestId.class, () -> own.delay);
    give(LetterId.class, own::letter);
    give(Letter.State.class, () -> Letter.State.TO_POST);
  }

  private void beside() {
    give(OfferId.class, () -> own.offer);
    give(OfferChoice.class, () -> OfferChoice.ACCEPT);
    give(NewOffer.class, () -> own.newOffer(own.received, "key-2", false));
    give(NewOffer.About.class, () -> new NewOffer.OfApplication(own.received));
    give(WorkItemId.class, () -> own.claimedItem);
    give(WebhookId.class, own::hook);
    give(
        RobotRequests.Request.class, () -> new RobotRequests.Request("k", "POST /x", new byte[32]));
    give(Supplier.class, () -> () -> new RobotRequests.Answer(200, "{}"));
    give(Contact.class, () -> Contact.NONE);
    give(ContactAddress.class, () -> new ContactAddress(Channel.EMAIL, "prov@example.org"));
    give(Channel.class, () -> Channel.EMAIL);
    give(NoticeChannel.class, () -> NoticeChannel.EMAIL);
    give(NoticeKind.class, () -> NoticeKind.APPLICATION_RECEIVED);
    give(NoticeId.class, () -> new NoticeId(own.first("notice where state = 'UNDELIVERABLE'")));
    give(JournalFilter.class, () -> new JournalFilter(2026, null, null));
    var today = LocalDate.of(2026, 11, 23);
    give(
        AuditQuestion.class,
        () -> new AuditQuestion("Stickprov", null, null, "olle", false, today, today));
    give(StaffLogins.AtProvider.class, () -> new StaffLogins.AtProvider("idp", "namn", null));
    give(
        RuleDraft.class,
        () -> own.world.get(RuleDrafts.class).list(World.ADMINISTRATOR).getFirst());
  }

  /** Where something else than the usual is asked for. */
  private void exceptions() {
    give("CoGuardians#id", () -> own.coSigning);
    give("DeliverDecision#id", () -> own.forRobot);
    give("DeliverDecision#version", () -> own.world.read(own.forRobot).head().version());
    give("DeliverDecision#decision", () -> elsewhere());
    // A robot hands in; everybody else decides.
    byName.put("DecideCase#decision", a -> isRobot(a) ? elsewhere() : refusal());
    byName.put(
        "DecideCase#underReview", a -> own.world.read(isRobot(a) ? own.forRobot : own.review));
    give("RobotCases#id", () -> own.forRobot);
    give("RobotCases.offers#id", () -> offerCase());
    give("RobotUploads#caseId", () -> own.forRobot);
    give("RobotUploads#id", () -> own.first("robot_upload"));
    give("SubmitCase#draft", () -> draftOf(own.review));
    give("CaseMessages#to", () -> Set.of(own.world.anna.person()));
    give("Decisions#edition", () -> 1);
    give("Decisions.support#id", () -> own.delivered.id());
    give("Decisions.hasSupport#id", () -> own.delivered.id());
    give("AutomationSwitch#service", () -> Belongings.ASKED_FOR);
    give("AutomationSwitch.askToStart#service", () -> Belongings.STOPPED);
    give("Appeals.findTimely#id", () -> own.lodged);
    give("Appeals.dismissAsLate#id", () -> own.lodged);
    give("Appeals.forward#id", () -> own.timely);
    give("DelayRequests.of#caseId", () -> own.asked);
    give("MakeOffers.resolve#id", () -> own.disputed);
    give("MakeOffers.resolve#version", () -> own.version("place_offer", own.disputed.value()));
    give("Incomes#caseId", () -> own.received);
    give("Letters#forwarded", () -> false);
    give("Letters.posted#on", () -> LocalDate.of(2026, 11, 23));
    give("StaffTasks.release#task", () -> own.taken);
    give("MakeOffers.answers#id", () -> own.disputed);
    give("MakeOffers.evidence#id", () -> own.disputed);
    give("Disposals.hold#caseNumber", () -> own.number(own.review));
    give("WorkOnCases#colleague", () -> "olga");
    give("Appeals.dismissAsLate#dismissal", () -> decision(DecisionOutcome.DISMISS));
    give("RobotDecisions.of#id", () -> own.published.caseId());
    give("Decisions.of#caseId", () -> own.published.caseId());
    give("ReadDecision.of#caseId", () -> own.published.caseId());
    give("ReadDecision.letter#id", () -> own.appealed.id());
    give("Appeals.of#caseId", () -> own.appealed.caseId());
    give("NoticeBoard#id", () -> own.forLegalityReview.id());
    give("NoticeBoard#announcedOn", () -> LocalDate.of(2026, 11, 23));
    give("NoticeBoard#takenDownOn", () -> null);
    give("Receipts.recordService#person", own.world.bo::person);
    give("Receipts.recordService#receivedOn", () -> LocalDate.of(2026, 11, 23));
    give("CorrectDecision#version", () -> own.version("decision", own.published.id().value()));
    give("ChangeDecision#seen", () -> own.world.read(own.published.caseId()));
    give("DecisionProposals.of#caseId", () -> own.proposed);
    give("DelayRequests#caseId", () -> own.slow);
    give("DraftAttachments#id", () -> own.draftFile);
    give("Drafts#version", () -> own.draft.version());
    give("Drafts#municipality", () -> World.M);
    give("ReportedValues#field", () -> "pupil.school");
    give("ReportedValues#id", () -> reported());
    give("Communications#file", () -> own.communicated);
    give("CaseFiles#number", () -> own.number(own.review));
    give("CaseFiles#offset", () -> 0);
    give("RobotCases#offset", () -> 0);
    give("FreezeCase#id", () -> own.frozen);
    give("ProtectedPeople#person", own.hidden::person);
    give("MakeOffers#externalKey", () -> "key-1");
    give("MakeOffers.byHand#externalKey", () -> "key-3");
    give("MakeOffers.of#id", () -> offerCase());
    give("MakeOffers.childOf#id", () -> offerCase());
    give("MakeOffers#version", () -> 0);
    give("WorkItems.claim#id", () -> own.openItem);
    give("WorkItems.claim#version", () -> own.version("work_item", own.openItem.value()));
    give("WorkItems#claim", () -> Belongings.CLAIM);
    give("WorkItems.claim#claim", UUID::randomUUID);
    give("WorkItems.claimNext#claim", UUID::randomUUID);
    give("WorkItems#kinds", () -> EnumSet.allOf(WorkKind.class));
    give("WorkItems#states", () -> EnumSet.allOf(WorkItem.State.class));
    give("Webhooks#version", () -> 0);
    give("Webhooks#offset", () -> 0);
    give("Webhooks#events", () -> List.of(WebhookEvent.CASE_ARRIVED));
    give("AttendanceRuns#id", () -> own.first("attendance_run where state = 'PREVIEW'"));
    give("AttendanceRuns#offset", () -> 0);
    give("PostControls#run", () -> own.first("post_control_run"));
    give("PostControls#offset", () -> 0);
    give("PostControls#year", () -> 2024);
    give("Disposals#run", () -> own.first("disposal_run"));
    give("Disposals#caseNumber", () -> own.number(own.received));
    give("AuditReview#id", () -> own.first("audit_search"));
    give("AuditReview#from", () -> LocalDate.of(2026, 11, 23));
    give("RuleTrials#draftId", () -> own.first("rule_draft"));
    give("RuleDrafts#id", () -> own.first("rule_draft"));
    give("RuleDrafts#topic", () -> "school-transport");
    give("RuleDrafts#figures", () -> Map.of("metres", 2500));
    give("RuleDrafts#validFrom", () -> LocalDate.of(2027, 2, 1));
    give("SavedViews#id", () -> own.first("saved_view"));
    give("Partners#link", () -> own.first("partner_link"));
    give("Partners#partner", () -> Belongings.NEW_PARTNER);
    give("Partners#municipality", () -> World.M);
    give("ProveAddress#municipality", () -> World.M);
    give("Contacts#language", () -> "en");
    give("ProveAddress#language", () -> "sv");
    give("JournalLines#before", () -> JournalLines.LATEST);
    give(Consumer.class, () -> (Consumer<Object>) read -> {});
    give("EqualTreatment#atMostCases", () -> 1000);
    give("Incomes#perKind", () -> Optional.of(Map.of("SALARY", 10)));
    give("AutomatedRegister#from", () -> LocalDate.of(2026, 11, 1));
    give("ReviewCase.withdraw#caseFile", () -> own.world.read(own.received));
    give("PlatformCases.link#id", () -> own.received);
    give("WorkOnCases.claim#id", () -> own.received);
  }

  private CaseId offerCase() {
    return new CaseId(
        own.world.jdbc.sql("select case_id from place_offer").query(UUID.class).list().getFirst());
  }

  private UUID reported() {
    return own.world
        .jdbc
        .sql("select id from reported_value where case_id = :case")
        .param("case", own.review.value())
        .query(UUID.class)
        .single();
  }

  private DraftId draftOf(CaseId id) {
    return new DraftId(
        own.world
            .jdbc
            .sql("select draft_id from case_file where id = :id")
            .param("id", id.value())
            .query(UUID.class)
            .single());
  }

  private static boolean isRobot(Actor actor) {
    return actor instanceof Actor.Staff staff && staff.has(Role.ROBOT);
  }

  private static NewDecision refusal() {
    return World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL);
  }

  static NewDecision elsewhere() {
    return decision(
        DecisionOutcome.GRANT,
        new NewDecision.ByOfficerElsewhere("eva", "Eva", "BUN 1", "BUN 2026/17"));
  }

  private static NewDecision decision(DecisionOutcome outcome) {
    return decision(outcome, refusal().decidedBy());
  }

  private static NewDecision decision(DecisionOutcome outcome, NewDecision.DecidedBy by) {
    var d = refusal();
    return new NewDecision(
        outcome,
        d.legalBasis(),
        d.appealRoute(),
        d.headline(),
        d.reasonsJson(),
        d.reasonsText(),
        by,
        List.of(),
        null,
        null);
  }
}
