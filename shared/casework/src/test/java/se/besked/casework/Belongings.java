package se.besked.casework;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.HandedOver;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.attendance.AttendanceRuns;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.Considerations;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.CaseNotes;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.delays.DelayRequests;
import se.besked.casework.disposal.Disposals;
import se.besked.casework.disposal.DocumentType;
import se.besked.casework.disposal.RetentionPlan;
import se.besked.casework.disposal.RetentionRule;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftAttachments;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.eplatform.PlatformCases;
import se.besked.casework.hearings.Communications;
import se.besked.casework.ids.AppealId;
import se.besked.casework.ids.AttachmentId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.CommunicationId;
import se.besked.casework.ids.DelayRequestId;
import se.besked.casework.ids.LetterId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.ids.ProposalId;
import se.besked.casework.ids.WebhookId;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.income.Incomes;
import se.besked.casework.income.Partners;
import se.besked.casework.income.PostControls;
import se.besked.casework.login.Begun;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.casework.notices.OutgoingNotices;
import se.besked.casework.notices.ProveAddress;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.NewOffer;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferTerms;
import se.besked.casework.offers.Offers;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;
import se.besked.casework.personaldata.Rectify;
import se.besked.casework.proposals.DecisionProposal;
import se.besked.casework.proposals.DecisionProposals;
import se.besked.casework.protection.ProtectPerson;
import se.besked.casework.queue.Colleague;
import se.besked.casework.queue.Colleagues;
import se.besked.casework.queue.QueueFilter;
import se.besked.casework.queue.SavedViews;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.review.AuditQuestion;
import se.besked.casework.review.AuditReview;
import se.besked.casework.robots.DeliverDecision;
import se.besked.casework.robots.RobotUploads;
import se.besked.casework.rules.RuleDrafts;
import se.besked.casework.rules.RuleTrials;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.WorkItems;
import se.besked.kernel.decisions.Reason;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.registers.RegisteredPlacements.Unusable;
import se.besked.kernel.registers.WorkKind;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import se.besked.kernel.signing.ElectronicId.TextToSign;

/** One of everything that lies behind a door: Anna's, Bo's, an officer's, a robot's. */
final class Belongings {
  static final LocalDate LATER = LocalDate.of(2026, 12, 14);
  static final UUID CLAIM = UUID.randomUUID();
  static final String STOPPED = "preschool-application";
  static final String ASKED_FOR = "income-statement";
  static final PersonalNumber NEW_PARTNER = PersonalNumber.of("199003202398");

  final World world;
  final Draft draft;
  final AttachmentId draftFile;
  final CaseId review;
  final AttachmentId caseFileOfAnna;
  final CommunicationId communication;
  final AttachmentId communicated;
  final CaseId received;
  final CaseId waiting;
  final CaseId coSigning;
  final CaseId robots;
  final CaseId frozen;
  final CaseId proposed;
  final CaseId slow;
  final CaseId asked;
  final ProposalId proposal;
  final DelayRequestId delay;
  final Decision published;
  final Decision appealed;
  final Decision forLegalityReview;
  final AppealId lodged;
  final AppealId timely;
  final AppealId forwarded;
  final OfferId offer;
  final WorkItemId openItem;
  final WorkItemId claimedItem;
  final OfferId disputed;
  final CaseId forRobot;
  final Decision delivered;
  final Actor.Citizen hidden;
  final StaffTask task;
  final StaffTask taken;

  Belongings(World world) {
    this.world = world;
    world.plan.set(plan());
    draft = withFileAndReport(world.draft());
    draftFile = world.get(DraftAttachments.class).list(world.anna, draft.id()).getFirst().id();
    review = underReview(withFileAndReport(world.draft()));
    caseFileOfAnna = world.get(CaseAttachments.class).list(World.OFFICER, review).getFirst().id();
    communication = spokenOf(review);
    communicated = communicatedFile();
    received = world.submitted(false).id();
    waiting =
        world
            .get(ReviewCase.class)
            .askCompletion(World.OFFICER, world.underReview(), "Intyg saknas.", LATER)
            .id();
    coSigning = world.submitted(true).id();
    robots = startedBy(World.ROBOT);
    proposed = world.underReview().id();
    proposal = proposal();
    slow = slow();
    asked = slow();
    delay = world.get(DelayRequests.class).ask(world.anna, asked).id();
    published = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    appealed = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    forLegalityReview = world.published(AppealRoute.LEGALITY_REVIEW);
    world.get(ReadDecision.class).acknowledge(world.anna, published.id());
    world.get(ReadDecision.class).acknowledge(world.anna, appealed.id());
    world.get(ReadDecision.class).acknowledge(world.bo, appealed.id());
    lodged = lodged(world.bo, published);
    timely = timely();
    forwarded = forwarded();
    claimedItem = claimedItem();
    offer = offer("key-1", false);
    disputed = disputed();
    forRobot = startedBy(World.ROBOT);
    delivered = delivered();
    // Last, or a robot above would take it.
    openItem = openItem();
    hidden = world.citizen("199003202380");
    frozen = hide();
    others();
    world.get(ReviewCase.class).leaveToOfficer(World.JOB, world.read(received), "Nära gränsen.");
    task = taskOf(received);
    taken = taken();
    world
        .jdbc
        .sql("update case_file set units = string_to_array(:unit, ' ')")
        .param("unit", Visitor.UNIT)
        .update();
  }

  private static RetentionPlan plan() {
    return new RetentionPlan(
        "test/1",
        true,
        List.of(
            new RetentionRule(
                "school-transport",
                DocumentType.CASE,
                3,
                RetentionRule.After.LAST_EVENT,
                "Exempel 1.1")));
  }

  private Draft withFileAndReport(Draft begun) {
    world
        .get(DraftAttachments.class)
        .add(world.anna, begun.id(), "why", "a.pdf", "application/pdf", new byte[] {1});
    world
        .get(ReportedValues.class)
        .report(world.anna, begun.id(), "pupil.school", "Elevregistret", "Norra", "Södra");
    return begun;
  }

  private CaseId underReview(Draft begun) {
    var sent =
        (Submitted.Accepted)
            world.get(SubmitCase.class).submit(world.anna, world.submission(begun, false));
    return world
        .get(ReviewCase.class)
        .start(World.OFFICER, (CaseFile.Received) sent.caseFile())
        .id();
  }

  private CaseId startedBy(Actor.Staff staff) {
    return world
        .get(ReviewCase.class)
        .start(staff, (CaseFile.Received) world.submitted(false))
        .id();
  }

  private CommunicationId spokenOf(CaseId id) {
    var file = new NewMessage.File("b.pdf", "application/pdf", new byte[] {2});
    world
        .get(CaseMessages.class)
        .write(
            World.OFFICER,
            id,
            Set.of(world.anna.person()),
            "Olle",
            new NewMessage("Hej.", List.of(file)));
    world.get(CaseMessages.class).write(world.anna, id, new NewMessage("Hej.", List.of()));
    world.get(CaseNotes.class).write(World.OFFICER, id, "Olle", "Ring.");
    world
        .get(Rectify.class)
        .note(World.OFFICER, id, world.anna.person(), "Adress", "Ny.", "Fel i registret.");
    world.get(PlatformCases.class).link(World.OFFICER, id, 4999);
    return world
        .get(Communications.class)
        .send(World.OFFICER, world.read(id), "Olle", "1 900 m.", Set.of(caseFileOfAnna), LATER);
  }

  private AttachmentId communicatedFile() {
    return world.get(Communications.class).files(world.anna, communication).getFirst().id();
  }

  private ProposalId proposal() {
    var file = world.read(proposed);
    return world
        .get(DecisionProposals.class)
        .propose(
            World.staff("prep", Role.OFFICER),
            file,
            "Prep",
            new DecisionProposal.Content(
                World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL),
                World.UNHEARD.hearing(),
                null,
                file.head().version()));
  }

  private CaseId slow() {
    var id = world.underReview().id();
    world
        .jdbc
        .sql("update case_file set arrived_at = arrived_at - interval '7 months' where id = :id")
        .param("id", id.value())
        .update();
    return id;
  }

  private AppealId lodged(Actor.Citizen by, Decision decision) {
    return world
        .get(LodgeAppeal.class)
        .lodge(
            by, decision.id(), new NewAppeal(UUID.randomUUID(), "Skolskjuts.", "Vägen.", List.of()))
        .id();
  }

  private AppealId timely() {
    var id = lodged(world.bo, appealed);
    return world.get(Appeals.class).findTimely(World.OFFICER, id, "Kom in i tid.").id();
  }

  private AppealId forwarded() {
    var id = lodged(world.anna, appealed);
    world.get(Appeals.class).findTimely(World.OFFICER, id, "Kom in i tid.");
    return world
        .get(Appeals.class)
        .forward(
            World.OFFICER,
            id,
            "Förvaltningsrätten",
            new HandedOver(List.of("Beslutet"), new byte[] {3}))
        .id();
  }

  private WorkItemId claimedItem() {
    var item = openItem();
    var version = version("work_item", item.value());
    var unused = world.get(WorkItems.class).claim(World.ROBOT, item, version, CLAIM);
    return item;
  }

  private WorkItemId openItem() {
    var id = world.submitted(false).id();
    world
        .get(OpenWorkItems.class)
        .ofReadyCase(World.JOB, id, WorkKind.REGISTER_APPLICATION, true, false);
    return new WorkItemId(first("work_item where case_id = '" + id + "'"));
  }

  private OfferId offer(String key, boolean needsAll) {
    var id = world.submitted(false).id();
    world
        .get(OpenWorkItems.class)
        .ofReadyCase(World.JOB, id, WorkKind.REGISTER_APPLICATION, false, false);
    var items = world.get(WorkItems.class);
    var item = new WorkItemId(first("work_item where case_id = '" + id + "'"));
    var claim = UUID.randomUUID();
    var unused = items.claim(World.ROBOT, item, version("work_item", item.value()), claim);
    items.done(World.ROBOT, item, claim, "REF");
    return ((Made.Offered)
            world.get(MakeOffers.class).make(World.ROBOT, newOffer(id, key, needsAll)))
        .offer()
        .id();
  }

  NewOffer newOffer(CaseId id, String key, boolean needsAll) {
    return newOffer(world, id, key, needsAll);
  }

  static NewOffer newOffer(World world, CaseId id, String key, boolean needsAll) {
    return new NewOffer(
        key,
        new NewOffer.OfApplication(id),
        new OfferTerms(
            "unit-1",
            "Solstrålen",
            Activity.PRESCHOOL,
            LocalDate.of(2027, 1, 11),
            40,
            1547,
            "Högsta avgiften",
            null),
        LocalDate.of(2026, 12, 3),
        List.of(OfferChoice.values()),
        needsAll,
        true,
        Map.of(
            world.anna.person(), new PersonName("Anna", "Provsson"),
            world.bo.person(), new PersonName("Bo", "Provsson")));
  }

  /** One accepts, the other does not. */
  private OfferId disputed() {
    var id = offer("key-disputed", true);
    var offers = world.get(Offers.class);
    offers.answer(world.anna, id, OfferChoice.ACCEPT, World.evidence("yes"));
    offers.answer(world.bo, id, OfferChoice.DECLINE, World.evidence("no"));
    return id;
  }

  /** With an underlag that only staff see. */
  private Decision delivered() {
    var pdf = world.get(RobotUploads.class).keep(World.ROBOT, robots, new byte[] {6}).id();
    return world
        .get(DeliverDecision.class)
        .deliver(
            World.ROBOT,
            robots,
            world.read(robots).head().version(),
            DoorArguments.elsewhere(),
            World.UNHEARD.hearing(),
            new DeliverDecision.Files(null, pdf));
  }

  /** Somebody else's case, closed since they are protected. */
  private CaseId hide() {
    var begun =
        world.get(Drafts.class).start(hidden, World.M, "school-transport", "1", "{}", "who");
    var of = world.submission(begun, false);
    var submission =
        new Submission(
            begun.id(),
            begun.version(),
            of.numberPrefix(),
            of.ruleVersion(),
            of.summaryJson(),
            of.applicationJson(),
            of.factsJson(),
            of.assessmentJson(),
            of.whole(),
            of.units(),
            new Submission.Applicant(
                hidden.person(), new PersonName("Dold", "Provsson"), null, null, "sv"),
            null,
            null,
            Submission.OtherSay.NONE,
            of.evidence());
    var sent = (Submitted.Accepted) world.get(SubmitCase.class).submit(hidden, submission);
    world
        .get(ProtectPerson.class)
        .protect(World.JOB, hidden.person(), Protection.CONFIDENTIALITY_MARKED);
    return sent.caseFile().id();
  }

  private StaffTask taskOf(CaseId id) {
    return world.get(StaffTasks.class).list(World.OFFICER, 100).stream()
        .filter(t -> id.equals(t.caseId()))
        .findFirst()
        .orElseThrow();
  }

  private StaffTask taken() {
    world
        .get(Considerations.class)
        .leaveToOfficer(
            World.JOB,
            world.read(review),
            List.of(
                new Reason(
                    "rules", LegalReference.administrativeProcedureAct("28 §"), "Nära gränsen.")));
    world.get(StaffTasks.class).claim(World.OFFICER, taskOf(review));
    return taskOf(review);
  }

  /** What no door asks for by its id, but lists show. */
  private void signature() {
    var started = new StartedOrder("ref-of-anna", "auto", "qr", "secret", world.clock.instant());
    var unused =
        world
            .get(EidOrders.class)
            .signature(
                Browser.random(),
                "{}",
                new Begun(started, EidOrder.Way.QR, null),
                world.anna.person(),
                new TextToSign("Ansökan", "{}"));
  }

  private void others() {
    signature();
    world.attendance.place("p0", "202306052396", null, 15);
    world.attendance.unusable.add(new Unusable("p1", "Barnet har inget personnummer."));
    world
        .get(Incomes.class)
        .state(World.JOB, review, YearMonth.of(2025, 1), Optional.of(Map.of("SALARY", 1)), 12);
    world
        .get(PostControls.class)
        .upload(
            World.FEE_OFFICER,
            2025,
            "personnummer;inkomst\n198501012382;420000\n".getBytes(StandardCharsets.UTF_8));
    var rules =
        world
            .get(RuleDrafts.class)
            .start(
                World.ADMINISTRATOR,
                "school-transport",
                LocalDate.of(2027, 1, 1),
                "§ 1",
                Map.of("metres", 3000));
    world.get(RuleTrials.class).start(World.ADMINISTRATOR, rules.id());
    world.get(Disposals.class).dryRun(World.ADMINISTRATOR);
    world.get(Disposals.class).hold(World.ADMINISTRATOR, number(received), "Tvist.");
    var today = LocalDate.now(world.clock);
    world
        .get(AuditReview.class)
        .ask(
            World.AUDITOR, new AuditQuestion("Stickprov", null, null, "olle", false, today, today));
    world.get(SavedViews.class).save(World.OFFICER, "Mina", QueueFilter.ALL, false);
    world
        .get(Partners.class)
        .name(
            world.anna,
            new PersonName("Anna", "Provsson"),
            World.M,
            PersonalNumber.of("198501012390"));
    world
        .get(ProveAddress.class)
        .ask(world.anna, new ContactAddress(Channel.EMAIL, "ny@example.org"), "sv");
    world.get(RobotUploads.class).keep(World.ROBOT, forRobot, new byte[] {4});
    webhook();
    byRule();
    correction();
    world
        .get(Colleagues.class)
        .met(new Colleague("olga", "Olga", World.M, Set.of(Role.OFFICER), Set.of()));
    var automation = world.get(AutomationSwitch.class);
    automation.stop(World.REGISTRAR, STOPPED, "Fel i regeln.");
    automation.stop(World.REGISTRAR, ASKED_FOR, "Fel i regeln.");
    automation.askToStart(World.REGISTRAR, ASKED_FOR, "Rättat.");
    world.get(AttendanceRuns.class).preview(World.OPERATIONS);
    world.host.answer = new OutgoingNotices.Result.Refused("ADDRESS_REFUSED");
    world.clock.advance(Duration.ofMinutes(5));
    world.runDueJobs();
  }

  private void byRule() {
    var file =
        world.get(ReviewCase.class).start(World.JOB, (CaseFile.Received) world.submitted(false));
    world.get(DecideCase.class).decide(World.JOB, file, World.grantByRule());
  }

  private void correction() {
    world
        .get(CorrectDecision.class)
        .correct(
            World.OFFICER,
            published.id(),
            version("decision", published.id().value()),
            "Fel datum.",
            "Rätt skäl.",
            "Olle");
  }

  int version(String table, UUID id) {
    return world
        .jdbc
        .sql("select version from " + table + " where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** By hand: this world has nowhere to send to, so none can be put up. */
  private void webhook() {
    world
        .jdbc
        .sql(
            """
            insert into webhook (id, municipality, robot, url, events, state, secret, created_at)
            values (:id, :m, 'robot-1', :url, '{CASE_ARRIVED}', 'ACTIVE', :secret, now())
            """)
        .param("id", UUID.randomUUID())
        .param("m", World.M)
        .param("url", URI.create("https://example.org/hook").toString())
        .param("secret", new byte[] {5})
        .update();
  }

  String number(CaseId id) {
    return world.read(id).head().number();
  }

  /** The only id there is in a table, or the first. */
  UUID first(String table) {
    return world
        .jdbc
        .sql("select id from " + table + " order by id limit 1")
        .query(UUID.class)
        .single();
  }

  WebhookId hook() {
    return new WebhookId(first("webhook"));
  }

  LetterId letter() {
    return new LetterId(first("letter where state = 'TO_POST'"));
  }
}
