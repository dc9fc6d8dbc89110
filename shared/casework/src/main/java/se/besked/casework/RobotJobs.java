package se.besked.casework;

import java.time.Duration;
import java.util.UUID;
import se.besked.casework.robots.RobotRequests;
import se.besked.casework.robots.RobotUploads;
import se.besked.casework.webhooks.SendWebhook;

/** The jobs that concern robots. */
public record RobotJobs(SendWebhook webhooks, RobotRequests requests, RobotUploads uploads) {
  private static final Duration REQUESTS_KEPT = Duration.ofDays(30);
  private static final Duration UPLOADS_KEPT = Duration.ofDays(1);
  private static final Duration DELIVERIES_KEPT = Duration.ofDays(90);

  void tell(UUID delivery) {
    webhooks.send(delivery);
  }

  void purge() {
    requests.purge(REQUESTS_KEPT);
    uploads.purge(UPLOADS_KEPT);
    webhooks.purge(DELIVERIES_KEPT);
  }
}
