package se.besked.casework;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.registry.ExportRecord;
import se.besked.casework.registry.SendToRegistry;
import se.besked.casework.tasks.StaffTasks;
import se.besked.kernel.registry.RecordFolder;
import se.besked.kernel.registry.Registry;

/** The record as it is read, sent and written. */
@Configuration(proxyBeanMethods = false)
class RegistryBeans {
  @Bean
  SendToRegistry sendToRegistry(
      JdbcClient jdbc,
      CaseVault vault,
      CaseAttachments attachments,
      DecisionDocuments letters,
      ObjectProvider<Registry> registry,
      StaffTasks tasks,
      Desk desk,
      Clock clock) {
    return new SendToRegistry(
        jdbc,
        vault,
        attachments,
        letters,
        Optional.ofNullable(registry.getIfAvailable()),
        tasks,
        desk,
        clock);
  }

  @Bean
  ExportRecord exportRecord(
      JdbcClient jdbc,
      CaseVault vault,
      CaseAttachments attachments,
      DecisionDocuments letters,
      ObjectProvider<RecordFolder> folder,
      Desk desk,
      Clock clock) {
    return new ExportRecord(
        jdbc,
        vault,
        attachments,
        letters,
        Optional.ofNullable(folder.getIfAvailable()),
        desk,
        clock);
  }
}
