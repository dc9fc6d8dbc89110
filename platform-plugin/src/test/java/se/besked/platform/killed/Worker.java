package se.besked.platform.killed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import org.springframework.context.ConfigurableApplicationContext;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.SubmitCase;
import se.besked.journey.login.FollowOrder;

/**
 * A process of its own that sends in the signed applications it reads from standard input, one a
 * line, while its jobs run. It is the one that gets killed.
 */
final class Worker {
  private final ConfigurableApplicationContext host;

  private Worker(ConfigurableApplicationContext host) {
    this.host = host;
  }

  public static void main(String[] arguments) {
    var worker = new Worker(JourneyHost.start(Path.of(System.getenv("BESKED_DATA")), arguments));
    try (var lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
      while (lines.hasNextLine()) {
        worker.send(SignedApplication.parse(lines.nextLine()));
      }
    }
    System.exit(0);
  }

  /** As the page does it: a signature that is already used leads to the case it made. */
  private void send(SignedApplication signed) {
    var citizen = new Actor.Citizen(signed.citizen());
    var order = host.getBean(FollowOrder.class).follow(signed.order(), signed.browser());
    if (order.isEmpty()) {
      host.getBean(SubmitCase.class).caseOf(citizen, signed.draft()).orElseThrow();
      return;
    }
    var unused = Guardian.send(host, signed);
  }
}
