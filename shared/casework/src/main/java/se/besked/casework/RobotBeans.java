package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
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
  Webhooks webhooks(
      JdbcClient jdbc,
      WebhookSecrets secrets,
      WebhookOutbox outbox,
      ObjectProvider<OutgoingWebhooks> outgoing,
      Desk desk,
      Clock clock) {
    return new Webhooks(
        jdbc, secrets, outbox, outgoing.getIfAvailable(() -> OutgoingWebhooks.NONE), desk, clock);
  }

  @Bean
  SendWebhook sendWebhook(
      JdbcClient jdbc,
      WebhookSecrets secrets,
      ObjectProvider<OutgoingWebhooks> outgoing,
      StaffTasks tasks,
      Desk desk,
      Clock clock,
      CaseworkProperties p) {
    return new SendWebhook(
        jdbc,
        secrets,
        outgoing.getIfAvailable(() -> OutgoingWebhooks.NONE),
        tasks,
        desk,
        clock,
        p.webhook().disableAfter());
  }

  @Bean
  RobotJobs robotJobs(SendWebhook webhooks, RobotRequests requests, RobotUploads uploads) {
    return new RobotJobs(webhooks, requests, uploads);
  }
}
