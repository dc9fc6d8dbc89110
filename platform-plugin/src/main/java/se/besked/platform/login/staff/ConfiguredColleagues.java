package se.besked.platform.login.staff;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.besked.casework.queue.Colleague;
import se.besked.casework.queue.Colleagues;
import se.besked.kernel.municipality.Municipalities;

/** Those in the configuration can be handed a case before they have ever logged in. */
@Component
class ConfiguredColleagues {
  private final StaffAccounts accounts;
  private final Municipalities municipalities;
  private final Colleagues colleagues;

  ConfiguredColleagues(
      StaffAccounts accounts, Municipalities municipalities, Colleagues colleagues) {
    this.accounts = accounts;
    this.municipalities = municipalities;
    this.colleagues = colleagues;
  }

  @EventListener(ApplicationReadyEvent.class)
  void remember() {
    var here = municipalities.host().id();
    accounts
        .all()
        .forEach(a -> colleagues.met(new Colleague(a.id(), a.name(), here, a.roles(), a.units())));
  }
}
