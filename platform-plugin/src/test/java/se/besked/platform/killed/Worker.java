package se.besked.platform.killed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import org.springframework.context.ConfigurableApplicationContext;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.SubmitCase;
import se.besked.journey.Matter;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.submit.Sent;
import se.besked.journey.submit.SubmitApplication;
import se.besked.kernel.municipality.Municipalities;

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
    var service = host.getBean(EServices.class).find("school-transport").orElseThrow();
    var matter = new Matter<>(service, host.getBean(Municipalities.class).host(), "sv");
    var sent =
        host.getBean(SubmitApplication.class)
            .finish(citizen, matter, order.get(), signed.browser());
    if (!(sent instanceof Sent.Arrived)) {
      throw new IllegalStateException("Not sent: " + sent);
    }
  }
}
