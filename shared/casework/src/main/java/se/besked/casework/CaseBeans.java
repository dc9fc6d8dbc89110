package se.besked.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Signatures;
import se.besked.casework.cases.WhenLeftToPerson;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.drafts.DraftExpiry;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.events.Events;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.Notices;
import se.besked.casework.tasks.StaffTasks;

/** From the first answer to the review. */
@Configuration(proxyBeanMethods = false)
class CaseBeans {
  @Bean
  Drafts drafts(
      JdbcClient jdbc, PersonalVault vault, Desk desk, Clock clock, CaseworkProperties p) {
    return new Drafts(jdbc, vault, desk, clock, p.draft().lifetime());
  }

  @Bean
  DraftExpiry draftExpiry(
      JdbcClient jdbc, Desk desk, Notices notices, Clock clock, CaseworkProperties p) {
    return new DraftExpiry(jdbc, desk, notices, clock, p.draft().remindBefore());
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
  CoGuardians coGuardians(
      CaseRows cases,
      Parties parties,
      Signatures signatures,
      List<WhenLeftToPerson> whenLeftToPerson,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Jobs jobs,
      Clock clock,
      CaseworkProperties p) {
    return new CoGuardians(
        cases,
        parties,
        signatures,
        whenLeftToPerson,
        desk,
        events,
        notices,
        tasks,
        jobs,
        clock,
        new CoGuardians.Waits(p.coGuardian().remindAfter(), p.coGuardian().answerWithin()));
  }
}
