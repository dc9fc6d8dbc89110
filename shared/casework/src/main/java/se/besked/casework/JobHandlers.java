package se.besked.casework;

import java.time.Duration;
import java.util.UUID;
import se.besked.casework.appeals.CloseAppealWindow;
import se.besked.casework.attendance.PrepareAttendance;
import se.besked.casework.attendance.SendAttendance;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.Readiness;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.custody.ReadCustody;
import se.besked.casework.decisions.AutomatedDecisions;
import se.besked.casework.decisions.PublishDecision;
import se.besked.casework.disposal.CarryOutDisposal;
import se.besked.casework.drafts.DraftExpiry;
import se.besked.casework.eplatform.TellPlatform;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.LetterId;
import se.besked.casework.ids.NoticeId;
import se.besked.casework.ids.OfferId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.income.Incomes;
import se.besked.casework.income.PostControls;
import se.besked.casework.jobs.Job;
import se.besked.casework.letters.SendLetter;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.FinishSignatures;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.SendNotice;
import se.besked.casework.offers.Offers;
import se.besked.casework.operations.WatchJobs;
import se.besked.casework.personaldata.AuditDays;
import se.besked.casework.protection.SyncProtection;
import se.besked.casework.receipts.Receipts;
import se.besked.casework.record.Journal;
import se.besked.casework.registry.ExportRecord;
import se.besked.casework.registry.SendToRegistry;
import se.besked.casework.rules.RunTrial;
import se.besked.casework.workitems.WorkItems;

/** What each job does. Running one twice does what running it once does. */
public record JobHandlers(
    CaseRows cases,
    AutomatedDecisions automatedDecisions,
    ConfirmParties confirmParties,
    ReadCustody readCustody,
    CoGuardians coGuardians,
    PublishDecision publishDecision,
    Receipts receipts,
    CloseAppealWindow closeAppealWindow,
    WorkItems workItems,
    RobotJobs robots,
    Offers offers,
    Incomes incomes,
    PostControls postControls,
    RunTrial runTrial,
    KeepChain chain,
    WatchJobs watchJobs,
    SendNotice sendNotice,
    SendLetter sendLetter,
    PrepareAttendance prepareAttendance,
    SendAttendance sendAttendance,
    Journal journal,
    SendToRegistry sendToRegistry,
    ExportRecord exportRecord,
    CarryOutDisposal carryOutDisposal,
    TellPlatform tellPlatform,
    DraftExpiry draftExpiry,
    SyncProtection syncProtection,
    FinishSignatures finishSignatures,
    AuditDays auditDays,
    Logins logins,
    EidOrders eidOrders,
    PersonalVault personalVault,
    CaseVault caseVault,
    IncomeVault incomeVault) {
  static final Duration LOGINS_KEPT = Duration.ofDays(30);
  static final Duration ORDERS_KEPT = Duration.ofDays(1);
  private static final int KEYS_A_RUN = 1000;

  /** Runs one job; it throws when the job should be tried again later. */
  public void run(Job job, String instance) {
    switch (job) {
      case FOLLOW_CUSTODY -> {
        var unused = confirmed(instance);
      }
      case CONSIDER_DECISION -> consider(new CaseId(part(instance, 0)));
      case REMIND_CO_GUARDIAN ->
          coGuardians.remind(confirmed(instance), new PersonId(part(instance, 1)));
      case CLOSE_CO_SIGNING ->
          coGuardians.close(confirmed(instance), new PersonId(part(instance, 1)));
      case PUBLISH_DECISION -> publishDecision.publish(new DecisionId(part(instance, 0)));
      case REMIND_UNREAD_DECISION ->
          receipts.remind(
              new DecisionId(part(instance, 0)),
              new PersonId(part(instance, 1)),
              instance.endsWith("/2"));
      case CLOSE_APPEAL_WINDOW -> closeAppealWindow.close(new CaseId(part(instance, 0)));
      case SEND_NOTICE -> sendNotice.send(new NoticeId(part(instance, 0)));
      case SEND_LETTER -> sendLetter.send(new LetterId(part(instance, 0)));
      case ENTER_IN_RECORD -> journal.enter(Long.parseLong(instance));
      case SEND_TO_REGISTRY -> sendToRegistry.send(Long.parseLong(instance));
      case EXPORT_RECORD -> exportRecord.run();
      case CARRY_OUT_DISPOSAL ->
          carryOutDisposal.carryOut(part(instance, 0), Integer.parseInt(instance.split("/")[1]));
      case TELL_E_PLATFORM -> {
        var id = new CaseId(part(instance, 0));
        if (tellPlatform.follows(id)) {
          var unused = confirmParties.confirm(id, ConfirmParties.SENDING);
          tellPlatform.tell(id);
        }
      }
      case RETURN_WORK_ITEM ->
          workItems.expire(new WorkItemId(part(instance, 0)), part(instance, 1));
      case SEND_WEBHOOK -> robots.tell(part(instance, 0));
      case REMIND_OFFER -> offers.remind(new OfferId(part(instance, 0)));
      case EXPIRE_OFFER -> offers.expire(new OfferId(part(instance, 0)));
      case REMIND_INCOME -> incomes.remind(part(instance, 0), instance.endsWith("/2") ? 2 : 1);
      case CHECK_YEAR -> postControls.check(part(instance, 0));
      case TRY_RULES -> runTrial.run(part(instance, 0));
      case ADVANCE_CHAIN -> chain.advanceNow();
      case CHECK_CHAIN -> chain.checkNow();
      case WATCH_JOBS -> watchJobs.run();
      case PREPARE_ATTENDANCE -> prepareAttendance.prepare(part(instance, 0));
      case SEND_ATTENDANCE -> sendAttendance.send(part(instance, 0));
      case DAILY_ATTENDANCE -> prepareAttendance.daily();
      case READ_CUSTODY -> readCustody.run();
      case EXPIRE_DRAFTS -> draftExpiry.run();
      case SYNC_PROTECTION -> {
        var unused = syncProtection.run();
      }
      case FINISH_SIGNATURES -> finishSignatures.run();
      case PURGE -> {
        logins.purge(LOGINS_KEPT);
        eidOrders.purge(ORDERS_KEPT);
        robots.purge();
        auditDays.count();
      }
      case REWRAP_KEYS -> {
        personalVault.rewrap(KEYS_A_RUN);
        caseVault.rewrap(KEYS_A_RUN);
        incomeVault.rewrap(KEYS_A_RUN);
      }
    }
  }

  /** The case of an instance, its parties following custody as it is now. */
  private CaseId confirmed(String instance) {
    var id = new CaseId(part(instance, 0));
    var unused = confirmParties.confirm(id);
    return id;
  }

  /** A case that has moved on, or that a person must decide, is no longer for a rule. */
  private void consider(CaseId id) {
    if (Readiness.of(cases.find(id).orElseThrow()).isForRules()) {
      automatedDecisions.consider(id);
    }
  }

  private static UUID part(String instance, int index) {
    return UUID.fromString(instance.split("/")[index]);
  }
}
