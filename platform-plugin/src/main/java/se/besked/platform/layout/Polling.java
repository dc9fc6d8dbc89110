package se.besked.platform.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/** Lets a page ask the server by itself, and puts back what was before. */
public final class Polling {
  private Polling() {}

  public static Registration every(Duration pause, UI ui, Command tick) {
    int before = ui.getPollInterval();
    ui.setPollInterval((int) pause.toMillis());
    var listener = ui.addPollListener(poll -> tick.execute());
    return Registration.once(
        () -> {
          listener.remove();
          ui.setPollInterval(before);
        });
  }
}
