package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.Parties;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.MasterVault;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.robots.DeliverDecision;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.offers.OfferRows;
import se.besked.casework.people.Persons;
import se.besked.casework.receipts.ReceiptRows;
import se.besked.casework.robots.RobotCases;
import se.besked.casework.robots.RobotDecisions;
import se.besked.casework.robots.RobotRequests;
import se.besked.casework.robots.RobotUploads;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.webhooks.OutgoingWebhooks;
import se.besked.casework.webhooks.SendWebhook;
import se.besked.casework.webhooks.WebhookOutbox;
import se.besked.casework.webhooks.WebhookSecrets;
import se.besked.casework.webhooks.Webhooks;

/** Robots and neighbouring systems. */
@Configuration(proxyBeanMethods = false)
class RobotBeans {
  @Bean
  RobotCases robotCases(
      JdbcClient jdbc,
      CaseRows cases,
      CaseContents contents,
      Parties parties,
      Persons persons,
      OfferRows offers,
      CaseAccess access,
      Transactions transactions,
      AuditLog audit) {
    return new RobotCases(
        jdbc, cases, contents, parties, persons, offers, access, transactions, audit);
  }

  @Bean
  RobotDecisions robotDecisions(
      DecisionRows decisions, ReceiptRows receipts, CaseAccess access, Transactions transactions) {
    return new RobotDecisions(decisions, receipts, access, transactions);
  }

  @Bean
  RobotRequests robotRequests(
      JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new RobotRequests(jdbc, transactions, audit, clock);
  }

  @Bean
  RobotUploads robotUploads(
      JdbcClient jdbc, CaseVault vault, CaseAccess access, Transactions transactions, Clock clock) {
    return new RobotUploads(jdbc, vault, access, transactions, clock);
  }

  @Bean
  DeliverDecision deliverDecision(
      JdbcClient jdbc,
      DecideCase decideCase,
      DecisionDocuments documents,
      RobotUploads uploads,
      CaseRows cases,
      CaseAccess access,
      CustodyGate custody,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    return new DeliverDecision(
        jdbc, decideCase, documents, uploads, cases, access, custody, audit, transactions, clock);
  }

  @Bean
  WebhookSecrets webhookSecrets(JdbcClient jdbc, MasterVault vault, Clock clock) {
    return new WebhookSecrets(jdbc, vault, clock);
  }

  @Bean
  WebhookOutbox webhookOutbox(JdbcClient jdbc, Jobs jobs, Clock clock) {
    return new WebhookOutbox(jdbc, jobs, clock);
  }

  @Bean
  Webhooks webhooks(
      JdbcClient jdbc,
      WebhookSecrets secrets,
      WebhookOutbox outbox,
      ObjectProvider<OutgoingWebhooks> outgoing,
      Transactions transactions,
      AuditLog audit,
      Clock clock) {
    return new Webhooks(
        jdbc,
        secrets,
        outbox,
        outgoing.getIfAvailable(() -> OutgoingWebhooks.NONE),
        transactions,
        audit,
        clock);
  }

  @Bean
  SendWebhook sendWebhook(
      JdbcClient jdbc,
      WebhookSecrets secrets,
      ObjectProvider<OutgoingWebhooks> outgoing,
      StaffTasks tasks,
      Transactions transactions,
      Clock clock,
      CaseworkProperties p) {
    return new SendWebhook(
        jdbc,
        secrets,
        outgoing.getIfAvailable(() -> OutgoingWebhooks.NONE),
        tasks,
        transactions,
        clock,
        p.webhook().disableAfter());
  }

  @Bean
  RobotJobs robotJobs(SendWebhook webhooks, RobotRequests requests, RobotUploads uploads) {
    return new RobotJobs(webhooks, requests, uploads);
  }
}
