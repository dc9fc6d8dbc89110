package se.besked.casework.custody;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.appeals.AppealRows;
import se.besked.casework.appeals.CloseAppealWindow;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.CustodyCheck;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.cases.Parties;
import se.besked.casework.conversation.CaseMessages;
import se.besked.casework.conversation.CaseNotes;
import se.besked.casework.decisions.GiveDecision;
import se.besked.casework.hearings.Communications;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.Notices;
import se.besked.casework.events.Events;
import se.besked.casework.tasks.StaffTasks;

/** Reads custody again, and what follows from it. The host says who answers. */
@Configuration(proxyBeanMethods = false)
public class CustodyConfiguration {
  @Bean
  FollowCustody followCustody(
      Parties parties,
      CoGuardians coGuardians,
      GiveDecision giveDecision,
      Events events,
      Notices notices,
      StaffTasks tasks) {
    return new FollowCustody(parties, coGuardians, giveDecision, events, notices, tasks);
  }

  @Bean
  ConfirmParties confirmParties(
      CaseRows cases,
      CustodyRows custody,
      Parties parties,
      CaseAccess access,
      FollowCustody follow,
      FreezeCase freezeCase,
      Jobs jobs,
      Transactions transactions,
      Clock clock,
      ObjectProvider<CustodyCheck> register) {
    return new ConfirmParties(
        cases,
        custody,
        parties,
        access,
        follow,
        freezeCase,
        jobs,
        transactions,
        clock,
        register::getObject);
  }

  @Bean
  ReadCustody readCustody(
      CustodyRows custody,
      ConfirmParties confirmParties,
      CloseAppealWindow closeAppealWindow,
      Transactions transactions,
      Clock clock) {
    return new ReadCustody(custody, confirmParties, closeAppealWindow, transactions, clock);
  }

  @Bean
  SettleParties settleParties(
      ConfirmParties confirmParties,
      CaseRows cases,
      CustodyRows custody,
      Parties parties,
      FollowCustody follow,
      CaseAccess access,
      CaseNotes notes,
      Events events,
      Transactions transactions) {
    return new SettleParties(
        confirmParties, cases, custody, parties, follow, access, notes, events, transactions);
  }

  @Bean
  OwnPapers ownPapers(
      JdbcClient jdbc,
      CaseRows cases,
      Parties parties,
      AppealRows appeals,
      CaseAttachments attachments,
      CaseMessages messages,
      Communications communications,
      AuditLog audit,
      Transactions transactions) {
    return new OwnPapers(
        jdbc, cases, parties, appeals, attachments, messages, communications, audit, transactions);
  }
}
