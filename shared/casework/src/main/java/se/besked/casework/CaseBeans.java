package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.Considerations;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.cases.FreezeCase;
import se.besked.casework.cases.OpenCase;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Signatures;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.drafts.DraftAttachments;
import se.besked.casework.drafts.DraftExpiry;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.Notices;
import se.besked.casework.offers.OfferRows;
import se.besked.casework.offers.SettleOffer;
import se.besked.casework.record.Events;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.WorkItemRows;

/** From the first answer to the review. */
@Configuration(proxyBeanMethods = false)
class CaseBeans {
  @Bean
  Drafts drafts(
      JdbcClient jdbc,
      PersonalVault vault,
      Transactions transactions,
      AuditLog audit,
      Clock clock,
      CaseworkProperties p) {
    return new Drafts(jdbc, vault, transactions, audit, clock, p.draft().lifetime());
  }

  @Bean
  DraftAttachments draftAttachments(
      JdbcClient jdbc,
      PersonalVault vault,
      Transactions transactions,
      AuditLog audit,
      Clock clock) {
    return new DraftAttachments(jdbc, vault, transactions, audit, clock);
  }

  @Bean
  DraftExpiry draftExpiry(
      JdbcClient jdbc,
      Transactions transactions,
      AuditLog audit,
      Notices notices,
      Clock clock,
      CaseworkProperties p) {
    return new DraftExpiry(jdbc, transactions, audit, notices, clock, p.draft().remindBefore());
  }

  @Bean
  CaseRows caseRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    return new CaseRows(jdbc, vault, clock);
  }

  @Bean
  Parties parties(JdbcClient jdbc, CaseVault vault, Clock clock) {
    return new Parties(jdbc, vault, clock);
  }

  @Bean
  OpenCase openCase(JdbcClient jdbc, CaseRows cases, Parties parties, Clock clock) {
    return new OpenCase(jdbc, cases, parties, clock);
  }

  @Bean
  CaseAccess caseAccess(JdbcClient jdbc, AuditLog audit, CustodyGate custody) {
    return new CaseAccess(jdbc, audit, custody);
  }

  @Bean
  CustodyRows custodyRows(JdbcClient jdbc, Clock clock) {
    return new CustodyRows(jdbc, clock);
  }

  @Bean
  CustodyGate custodyGate(
      CustodyRows rows, ObjectProvider<ConfirmParties> confirmParties, Clock clock) {
    return new CustodyGate(
        rows,
        id -> confirmParties.getObject().confirm(id),
        id -> confirmParties.getObject().read(id),
        (id, party) -> confirmParties.getObject().opened(id, party),
        clock);
  }

  @Bean
  CaseFiles caseFiles(
      JdbcClient jdbc,
      CaseRows rows,
      Parties parties,
      CaseAccess access,
      Transactions transactions,
      AuditLog audit,
      CustodyGate custody) {
    return new CaseFiles(jdbc, rows, parties, access, transactions, audit, custody);
  }

  @Bean
  CaseContents caseContents(
      JdbcClient jdbc, CaseVault vault, CaseAccess access, Transactions transactions) {
    return new CaseContents(jdbc, vault, access, transactions);
  }

  @Bean
  Signatures signatures(
      JdbcClient jdbc, CaseVault vault, CaseAccess access, Transactions transactions, Clock clock) {
    return new Signatures(jdbc, vault, access, transactions, clock);
  }

  @Bean
  CaseAttachments caseAttachments(
      JdbcClient jdbc, CaseVault vault, CaseAccess access, Transactions transactions, Clock clock) {
    return new CaseAttachments(jdbc, vault, access, transactions, clock);
  }

  @Bean
  ReportedValues reportedValues(
      JdbcClient jdbc,
      PersonalVault personal,
      CaseVault vault,
      CaseAccess access,
      Events events,
      Transactions transactions,
      AuditLog audit,
      Clock clock) {
    return new ReportedValues(jdbc, personal, vault, access, events, transactions, audit, clock);
  }

  @Bean
  CoGuardians coGuardians(
      CaseRows cases,
      Parties parties,
      Signatures signatures,
      WorkItemRows workItems,
      CaseAccess access,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Jobs jobs,
      Transactions transactions,
      Clock clock,
      CaseworkProperties p) {
    return new CoGuardians(
        cases,
        parties,
        signatures,
        workItems,
        access,
        events,
        notices,
        tasks,
        jobs,
        transactions,
        clock,
        new CoGuardians.Waits(p.coGuardian().remindAfter(), p.coGuardian().answerWithin()));
  }

  @Bean
  SubmitCase submitCase(
      JdbcClient jdbc,
      CaseRows cases,
      CaseContents contents,
      Parties parties,
      Signatures signatures,
      CaseAttachments attachments,
      DraftAttachments draftAttachments,
      ReportedValues reportedValues,
      CoGuardians coGuardians,
      Events events,
      Notices notices,
      Jobs jobs,
      Transactions transactions,
      AuditLog audit,
      Clock clock) {
    return new SubmitCase(
        jdbc,
        cases,
        contents,
        parties,
        signatures,
        attachments,
        draftAttachments,
        reportedValues,
        coGuardians,
        events,
        notices,
        jobs,
        transactions,
        audit,
        clock);
  }

  @Bean
  Considerations considerations(
      JdbcClient jdbc,
      CaseVault vault,
      CaseAccess access,
      CaseContents contents,
      ReviewCase reviewCase,
      Transactions transactions,
      Clock clock) {
    return new Considerations(jdbc, vault, access, contents, reviewCase, transactions, clock);
  }

  @Bean
  ReviewCase reviewCase(
      CaseRows cases,
      Parties parties,
      WorkItemRows workItems,
      OfferRows offers,
      OpenWorkItems openWorkItems,
      CaseAccess access,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Transactions transactions) {
    return new ReviewCase(
        cases,
        parties,
        workItems,
        offers,
        openWorkItems,
        access,
        events,
        notices,
        tasks,
        transactions);
  }

  @Bean
  FreezeCase freezeCase(
      CaseRows cases,
      CaseAccess access,
      WorkItemRows workItems,
      SettleOffer offers,
      Logins logins,
      Notices notices,
      Events events,
      StaffTasks tasks,
      Jobs jobs,
      Transactions transactions) {
    return new FreezeCase(
        cases, access, workItems, offers, logins, notices, events, tasks, jobs, transactions);
  }
}
