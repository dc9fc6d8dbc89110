package se.besked.casework;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.offers.ChangeWishes;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.OpenCase;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.ReplaceEarlier;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.Notices;
import se.besked.casework.offers.AcceptedOffers;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.OfferRows;
import se.besked.casework.offers.Offers;
import se.besked.casework.offers.SettleOffer;
import se.besked.casework.people.Persons;
import se.besked.casework.events.Events;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.WorkItemRows;

/** Offers of a place. */
@Configuration(proxyBeanMethods = false)
class OfferBeans {
  @Bean
  OfferRows offerRows(JdbcClient jdbc, CaseVault vault, Clock clock) {
    return new OfferRows(jdbc, vault, clock);
  }

  @Bean
  AcceptedOffers acceptedOffers(JdbcClient jdbc, Persons persons, Transactions transactions) {
    return new AcceptedOffers(jdbc, persons, transactions);
  }

  @Bean
  SettleOffer settleOffer(
      OfferRows offers,
      CaseRows cases,
      Parties parties,
      WorkItemRows workItems,
      OpenWorkItems openWorkItems,
      Events events,
      Notices notices,
      StaffTasks tasks) {
    return new SettleOffer(
        offers, cases, parties, workItems, openWorkItems, events, notices, tasks);
  }

  @Bean
  Offers offers(
      JdbcClient jdbc,
      OfferRows offers,
      SettleOffer settle,
      CaseRows cases,
      Parties parties,
      CaseAccess access,
      CustodyGate custody,
      Events events,
      Notices notices,
      StaffTasks tasks,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    return new Offers(
        jdbc,
        offers,
        settle,
        cases,
        parties,
        access,
        custody,
        events,
        notices,
        tasks,
        audit,
        transactions,
        clock);
  }

  @Bean
  ChangeWishes changeWishes(
      JdbcClient jdbc,
      CaseRows cases,
      CaseContents contents,
      CaseVault vault,
      OfferRows offers,
      WorkItemRows workItems,
      OpenWorkItems openWorkItems,
      CaseAccess access,
      Events events,
      Transactions transactions,
      Clock clock) {
    return new ChangeWishes(
        jdbc,
        cases,
        contents,
        vault,
        offers,
        workItems,
        openWorkItems,
        access,
        events,
        transactions,
        clock);
  }

  @Bean
  MakeOffers makeOffers(
      JdbcClient jdbc,
      OfferRows offers,
      SettleOffer settle,
      OpenCase openCase,
      CaseRows cases,
      Parties parties,
      CaseAccess access,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Jobs jobs,
      AuditLog audit,
      Transactions transactions,
      Clock clock,
      CaseworkProperties p) {
    return new MakeOffers(
        jdbc,
        offers,
        settle,
        openCase,
        cases,
        parties,
        access,
        events,
        notices,
        tasks,
        jobs,
        audit,
        transactions,
        clock,
        p.offer().remindBefore());
  }
}
