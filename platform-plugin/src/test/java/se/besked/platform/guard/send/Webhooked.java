package se.besked.platform.guard.send;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import se.besked.casework.access.Desk;
import se.besked.casework.events.EventType;
import se.besked.casework.webhooks.WebhookEvent;
import se.besked.casework.webhooks.WebhookOutbox;
import se.besked.platform.guard.protect.Aside;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;

/** Everything that can happen in a case, as far as other systems are told of it. */
final class Webhooked {
  private final Host host;
  private final Aside aside;

  Webhooked(Host host, Aside aside) {
    this.host = host;
    this.aside = aside;
  }

  /** What was told of a family when all of it happened to them, by its names in the API. */
  Set<String> told(Household family) {
    var events =
        host.jdbc()
            .sql("select id from case_event where case_id = :case order by id")
            .param("case", family.caseId().value())
            .query(Long.class)
            .list();
    aside.forget();
    var types = EventType.values();
    // An address is told of an event once, so the next round begins with none told.
    for (int from = 0; from < types.length; from += events.size()) {
      for (int i = from; i < Math.min(types.length, from + events.size()); i++) {
        happened(family, events.get(i - from), types[i]);
      }
      host.quiet();
      host.jdbc().sql("delete from webhook_delivery").update();
    }
    return Arrays.stream(WebhookEvent.values())
        .map(WebhookEvent::title)
        .filter(title -> aside.webhooks().contains("\"type\":\"" + title + "\""))
        .collect(Collectors.toSet());
  }

  private void happened(Household family, long event, EventType type) {
    host.get(Desk.class)
        .whole(() -> host.get(WebhookOutbox.class).happened(family.caseId(), event, type));
  }
}
