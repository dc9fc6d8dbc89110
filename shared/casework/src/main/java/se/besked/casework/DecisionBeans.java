package se.besked.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.appeals.CloseAppealWindow;
import se.besked.casework.attendance.PrepareAttendance;
import se.besked.casework.attendance.SendAttendance;
import se.besked.casework.automation.CaseGate;
import se.besked.casework.automation.Matters;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.custody.ReadCustody;
import se.besked.casework.decisions.AutomatedDecisions;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionLetters;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.decisions.GiveDecision;
import se.besked.casework.decisions.PublishDecision;
import se.besked.casework.decisions.WhenGiven;
import se.besked.casework.disposal.CarryOutDisposal;
import se.besked.casework.drafts.DraftExpiry;
import se.besked.casework.eplatform.TellPlatform;
import se.besked.casework.events.Events;
import se.besked.casework.income.Incomes;
import se.besked.casework.income.PostControls;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.letters.SendLetter;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.FinishSignatures;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.Notices;
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
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.workitems.WorkItems;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.kernel.decisions.Hindrance;

/** From the decision until it is final, and the jobs. */
@Configuration(proxyBeanMethods = false)
class DecisionBeans {
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
      Desk desk,
      Clock clock) {
    return new CaseGate(gate, jdbc, custody, matters::getObject, desk, clock);
  }

  @Bean
  GiveDecision giveDecision(
      JdbcClient jdbc,
      DecisionRows decisions,
      CaseRows cases,
      Notices notices,
      List<WhenGiven> whenGiven,
      Jobs jobs,
      Clock clock,
      CaseworkProperties p) {
    return new GiveDecision(
        jdbc,
        decisions,
        cases,
        notices,
        whenGiven,
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
      Desk desk,
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
        desk,
        clock,
        id -> confirmParties.getObject().confirm(id, ConfirmParties.SENDING));
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
