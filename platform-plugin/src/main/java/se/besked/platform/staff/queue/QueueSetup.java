package se.besked.platform.staff.queue;

import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.casework.queue.AnswerPromises;
import se.besked.journey.catalogue.EServices;
import se.besked.platform.staff.StaffLink;

/** The way to the queue, and what its days depend on. */
@Configuration(proxyBeanMethods = false)
class QueueSetup {
  private final AnswerPromises promises;
  private final EServices services;

  QueueSetup(AnswerPromises promises, EServices services) {
    this.promises = promises;
    this.services = services;
  }

  @Bean
  @Order(5)
  static StaffLink queueLink() {
    return new StaffLink("staff.queue.title", QueueView.ADDRESS, Permission.READ_CASES);
  }

  @EventListener(ApplicationReadyEvent.class)
  void tellPromises() {
    promises.are(
        services.all().stream()
            .collect(Collectors.toMap(s -> s.identity().id(), s -> s.handling().answerWithin())));
  }
}
