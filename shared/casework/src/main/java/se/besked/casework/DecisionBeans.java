package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Transactions;
import se.besked.casework.appeals.AppealBundles;
import se.besked.casework.appeals.AppealRows;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.CloseAppealWindow;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.attendance.PrepareAttendance;
import se.besked.casework.attendance.SendAttendance;
import se.besked.casework.automation.CaseGate;
import se.besked.casework.automation.Matters;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.custody.ReadCustody;
import se.besked.casework.decisions.AutomatedDecisions;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionLetters;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.decisions.GiveDecision;
import se.besked.casework.decisions.MakeDecision;
import se.besked.casework.decisions.Printable;
import se.besked.casework.decisions.PublishDecision;
import se.besked.casework.decisions.ReadyToDecide;
import se.besked.casework.decisions.SecondReaders;
import se.besked.casework.delays.OpenDelays;
import se.besked.casework.disposal.CarryOutDisposal;
import se.besked.casework.drafts.DraftExpiry;
import se.besked.casework.eplatform.TellPlatform;
import se.besked.casework.hearings.HearingCheck;
import se.besked.casework.income.Incomes;
import se.besked.casework.income.PostControls;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.letters.PlanLetters;
import se.besked.casework.letters.SendLetter;
import se.besked.casework.letters.UnreadLetters;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.FinishSignatures;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.Notices;
import se.besked.casework.notices.SendNotice;
import se.besked.casework.offers.OfferRows;
import se.besked.casework.offers.Offers;
import se.besked.casework.operations.WatchJobs;
import se.besked.casework.personaldata.AuditDays;
import se.besked.casework.protection.SyncProtection;
import se.besked.casework.receipts.NoticeBoard;
import se.besked.casework.receipts.ProofOfReceipt;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.receipts.ReceiptRows;
import se.besked.casework.receipts.Receipts;
import se.besked.casework.record.Events;
import se.besked.casework.record.Journal;
import se.besked.casework.record.Served;
import se.besked.casework.registry.ExportRecord;
import se.besked.casework.registry.SendToRegistry;
import se.besked.casework.rules.RunTrial;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.workitems.WorkItemRows;
import se.besked.casework.workitems.WorkItems;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.kernel.decisions.Hindrance;
import se.besked.kernel.documents.LetterPress;

/** From the decision until it is final, and the jobs. */
@Configuration(proxyBeanMethods = false)
class DecisionBeans {
  @Bean
  DecisionRows decisionRows(JdbcClient jdbc) {
    return new DecisionRows(jdbc);
  }

  @Bean
  DecisionDocuments decisionDocuments(JdbcClient jdbc, CaseVault vault, Clock clock) {
    return new DecisionDocuments(jdbc, vault, clock);
  }

  @Bean
  MakeDecision makeDecision(
      DecisionRows decisions,
      DecisionDocuments documents,
      CustodyGate custody,
      Printable printable,
      Jobs jobs,
      Clock clock) {
    return new MakeDecision(decisions, documents, custody, printable, jobs, clock);
  }

  @Bean
  Printable printable(LetterPress press) {
    return new Printable(press);
  }

  @Bean
  AutomationGate automationGate(ObjectProvider<Hindrance> brought) {
    return AutomationGate.standard().and(brought.orderedStream().toList());
  }

  @Bean
  CaseGate caseGate(
      AutomationGate gate,
      JdbcClient jdbc,
      CustodyRows custody,
      ObjectProvider<Matters> matters,
      Transactions transactions,
      Clock clock) {
    return new CaseGate(gate, jdbc, custody, matters::getObject, transactions, clock);
  }

  @Bean
  ReadyToDecide readyToDecide(
      CaseRows cases, CustodyGate custody, SecondReaders secondReaders, HearingCheck hearingCheck) {
    return new ReadyToDecide(cases, custody, secondReaders, hearingCheck);
  }

  @Bean
  DecideCase decideCase(
      CaseRows cases,
      WorkItemRows workItems,
      OfferRows offers,
      CaseAccess access,
      CaseGate gate,
      ReadyToDecide ready,
      MakeDecision makeDecision,
      OpenDelays delays,
      Events events,
      StaffTasks tasks,
      Transactions transactions) {
    return new DecideCase(
        cases,
        workItems,
        offers,
        access,
        gate,
        ready,
        makeDecision,
        delays,
        events,
        tasks,
        transactions);
  }

  @Bean
  GiveDecision giveDecision(
      JdbcClient jdbc,
      DecisionRows decisions,
      CaseRows cases,
      Notices notices,
      PlanLetters planLetters,
      Jobs jobs,
      Clock clock,
      CaseworkProperties p) {
    return new GiveDecision(
        jdbc,
        decisions,
        cases,
        notices,
        planLetters,
        jobs,
        clock,
        new PublishDecision.Unread(p.receipt().remindAfter(), p.receipt().tellStaffAfter()));
  }

  @Bean
  PublishDecision publishDecision(
      DecisionRows decisions,
      DecisionDocuments documents,
      DecisionLetters letters,
      CaseRows cases,
      Parties parties,
      Events events,
      Notices notices,
      GiveDecision giveDecision,
      StaffTasks tasks,
      Transactions transactions,
      Clock clock,
      ObjectProvider<ConfirmParties> confirmParties) {
    return new PublishDecision(
        decisions,
        documents,
        letters,
        cases,
        parties,
        events,
        notices,
        giveDecision,
        tasks,
        transactions,
        clock,
        id -> confirmParties.getObject().confirm(id, ConfirmParties.SENDING));
  }

  @Bean
  Decisions decisions(
      DecisionRows rows,
      DecisionDocuments documents,
      CaseAccess access,
      Transactions transactions) {
    return new Decisions(rows, documents, access, transactions);
  }

  @Bean
  ReceiptRows receiptRows(JdbcClient jdbc) {
    return new ReceiptRows(jdbc);
  }

  @Bean
  ProofOfReceipt proofOfReceipt(
      ReceiptRows receipts,
      DecisionRows decisions,
      Events events,
      UnreadLetters unreadLetters,
      Jobs jobs,
      Clock clock) {
    return new ProofOfReceipt(receipts, decisions, events, unreadLetters, jobs, clock);
  }

  @Bean
  ReadDecision readDecision(
      DecisionRows decisions,
      DecisionDocuments documents,
      CaseRows cases,
      ReceiptRows receipts,
      ProofOfReceipt proof,
      Served served,
      CaseAccess access,
      Transactions transactions,
      Clock clock) {
    return new ReadDecision(
        decisions, documents, cases, receipts, proof, served, access, transactions, clock);
  }

  @Bean
  Receipts receipts(
      ReceiptRows receipts,
      ProofOfReceipt proof,
      DecisionRows decisions,
      CaseRows cases,
      CaseAccess access,
      Notices notices,
      UnreadLetters unreadLetters,
      Transactions transactions,
      Clock clock) {
    return new Receipts(
        receipts, proof, decisions, cases, access, notices, unreadLetters, transactions, clock);
  }

  @Bean
  NoticeBoard noticeBoard(
      JdbcClient jdbc,
      DecisionRows decisions,
      ReceiptRows receipts,
      CaseAccess access,
      Events events,
      StaffTasks tasks,
      Jobs jobs,
      Transactions transactions,
      Clock clock) {
    return new NoticeBoard(
        jdbc, decisions, receipts, access, events, tasks, jobs, transactions, clock);
  }

  @Bean
  AppealRows appealRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    return new AppealRows(jdbc, vault, clock);
  }

  @Bean
  AppealBundles appealBundles(JdbcClient jdbc, CaseVault vault, Clock clock) {
    return new AppealBundles(jdbc, vault, clock);
  }

  @Bean
  LodgeAppeal lodgeAppeal(
      AppealRows appeals,
      DecisionRows decisions,
      ReceiptRows receipts,
      CaseRows cases,
      CaseAttachments attachments,
      CaseAccess access,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Transactions transactions,
      Clock clock) {
    return new LodgeAppeal(
        appeals,
        decisions,
        receipts,
        cases,
        attachments,
        access,
        events,
        notices,
        tasks,
        transactions,
        clock);
  }

  @Bean
  Appeals appeals(
      AppealRows appeals,
      AppealBundles bundles,
      DecisionRows decisions,
      MakeDecision makeDecision,
      CaseRows cases,
      CaseAccess access,
      Events events,
      StaffTasks tasks,
      Jobs jobs,
      Served served,
      Transactions transactions) {
    return new Appeals(
        appeals,
        bundles,
        decisions,
        makeDecision,
        cases,
        access,
        events,
        tasks,
        jobs,
        served,
        transactions);
  }

  @Bean
  CloseAppealWindow closeAppealWindow(
      AppealRows appeals,
      DecisionRows decisions,
      ReceiptRows receipts,
      CaseRows cases,
      CustodyGate custody,
      Events events,
      Transactions transactions,
      Clock clock) {
    return new CloseAppealWindow(
        appeals, decisions, receipts, cases, custody, events, transactions, clock);
  }

  @Bean
  JobHandlers jobHandlers(
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
    return new JobHandlers(
        cases,
        automatedDecisions,
        confirmParties,
        readCustody,
        coGuardians,
        publishDecision,
        receipts,
        closeAppealWindow,
        workItems,
        robots,
        offers,
        incomes,
        postControls,
        runTrial,
        chain,
        watchJobs,
        sendNotice,
        sendLetter,
        prepareAttendance,
        sendAttendance,
        journal,
        sendToRegistry,
        exportRecord,
        carryOutDisposal,
        tellPlatform,
        draftExpiry,
        syncProtection,
        finishSignatures,
        auditDays,
        logins,
        eidOrders,
        personalVault,
        caseVault,
        incomeVault);
  }
}
