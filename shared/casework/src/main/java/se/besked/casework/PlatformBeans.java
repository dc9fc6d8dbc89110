package se.besked.casework;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Served;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.eplatform.PlatformCases;
import se.besked.casework.eplatform.PlatformSettings;
import se.besked.casework.eplatform.TellPlatform;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.receipts.ReceiptRows;
import se.besked.casework.tasks.StaffTasks;
import se.besked.kernel.eplatform.EPlatform;

/** The e-service platform, where the host has one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class PlatformBeans {
  @Bean
  PlatformCases platformCases(
      JdbcClient jdbc,
      CaseRows cases,
      Desk desk,
      Jobs jobs,
      Clock clock,
      ObjectProvider<EPlatform> platform) {
    return new PlatformCases(jdbc, cases, desk, jobs, clock, platform.getIfAvailable() != null);
  }

  @Bean
  TellPlatform tellPlatform(
      JdbcClient jdbc,
      ObjectProvider<EPlatform> platform,
      CaseRows cases,
      DecisionRows decisions,
      DecisionDocuments documents,
      ReceiptRows receipts,
      Served served,
      StaffTasks tasks,
      Desk desk,
      Clock clock,
      PlatformSettings settings) {
    return new TellPlatform(
        jdbc,
        Optional.ofNullable(platform.getIfAvailable()),
        cases,
        decisions,
        documents,
        receipts,
        served,
        tasks,
        desk,
        clock,
        settings);
  }
}
