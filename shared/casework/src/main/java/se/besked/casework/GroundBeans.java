package se.besked.casework;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.chain.AdvanceChain;
import se.besked.casework.chain.CheckChain;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.CheckKeys;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.ReplacedKeys;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.events.Events;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.Notices;
import se.besked.casework.notices.OutgoingNotices;
import se.besked.casework.notices.SendNotice;
import se.besked.casework.people.Contacts;
import se.besked.casework.record.Boards;
import se.besked.casework.record.Journal;
import se.besked.casework.tasks.StaffTasks;
import se.besked.kernel.registry.Registry;

/** What every use case stands on. */
@Configuration(proxyBeanMethods = false)
class GroundBeans {
  /** Asked for by nobody: it is there to refuse. */
  @Bean
  ApplicationRole applicationRole(JdbcClient jdbc) {
    return ApplicationRole.of(jdbc);
  }

  @Bean
  KeepChain keepChain(JdbcClient jdbc, DataSource dataSource, MasterKeys masters) {
    return new KeepChain(
        new AdvanceChain(jdbc),
        new CheckChain(dataSource, new CheckKeys(masters)),
        new ReplacedKeys(jdbc));
  }

  @Bean
  Logins logins(JdbcClient jdbc, Desk desk, Clock clock, CaseworkProperties p) {
    return new Logins(jdbc, desk, clock, new Logins.Limits(p.login().idle(), p.login().absolute()));
  }

  @Bean
  Journal journal(
      JdbcClient jdbc,
      Desk desk,
      Events events,
      Jobs jobs,
      ObjectProvider<Boards> boards,
      CaseVault vault,
      Clock clock,
      ObjectProvider<Registry> registry) {
    return new Journal(
        jdbc,
        desk,
        events,
        jobs,
        boards.getIfAvailable(() -> Boards.ONE),
        vault,
        clock,
        registry.getIfAvailable() != null);
  }

  @Bean
  SendNotice sendNotice(
      JdbcClient jdbc,
      Notices notices,
      Contacts contacts,
      OutgoingNotices outgoing,
      StaffTasks tasks,
      Events events,
      Desk desk,
      Clock clock,
      CaseworkProperties p,
      ObjectProvider<ConfirmParties> confirmParties) {
    return new SendNotice(
        jdbc,
        notices,
        contacts,
        outgoing,
        tasks,
        events,
        desk,
        clock,
        p.noticeAttempts(),
        id -> confirmParties.getObject().confirm(id, ConfirmParties.SENDING));
  }
}
