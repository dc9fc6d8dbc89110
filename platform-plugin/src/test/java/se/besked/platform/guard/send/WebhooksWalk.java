package se.besked.platform.guard.send;

import static org.assertj.core.api.Assertions.assertThat;

import se.besked.casework.webhooks.WebhookEvent;
import se.besked.platform.guard.book.Book;
import se.besked.platform.guard.book.By;
import se.besked.platform.guard.book.Kind;
import se.besked.platform.guard.protect.Aside;
import se.besked.platform.guard.protect.Robot;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.town.Household;
import se.besked.platform.guard.town.Markers;
import se.besked.platform.guard.town.Town;
import se.besked.platform.guard.town.Traces;

/** Every event that other systems are told of: that it happened in which case, and not to whom. */
public final class WebhooksWalk {
  private final Host host;
  private final Household family;

  public WebhooksWalk(Host host, Town town) {
    this.host = host;
    this.family = town.ordinary().getFirst();
  }

  public void walk() {
    try (var aside = new Aside(host)) {
      var webhook = new Robot(host).listen(aside.address());
      var told = new Webhooked(host, aside).told(family);
      for (var event : WebhookEvent.values()) {
        assertThat(told).contains(event.title());
        Book.here().visited(Kind.WEBHOOK, event.title(), By.ORDINARY);
      }
      assertThat(aside.webhooks()).contains(family.id("case"));
      for (var person : family.people()) {
        assertThat(new Traces(Markers.of(host, person)).in(aside.webhooks())).isEmpty();
      }
      new Robot(host).leave(webhook);
    }
  }
}
