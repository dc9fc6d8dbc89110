package se.besked.casework.hearings;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.events.Events;
import se.besked.casework.notices.Notices;
import se.besked.casework.tasks.StaffTasks;

/** Communication before decisions. */
@Configuration(proxyBeanMethods = false)
public class HearingBeans {
  @Bean
  Communications communications(
      JdbcClient jdbc,
      CaseVault vault,
      CaseRows cases,
      Parties parties,
      CaseAttachments attachments,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Clock clock) {
    return new Communications(
        new CommunicationRows(jdbc, vault, clock),
        cases,
        parties,
        attachments,
        desk,
        events,
        notices,
        tasks,
        clock);
  }
}
