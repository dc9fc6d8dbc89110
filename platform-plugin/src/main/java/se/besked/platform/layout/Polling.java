package se.besked.platform.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;

/** Lets a page ask the server each second, and puts back what was before. */
public final class Polling {
  private static final int ONE_SECOND = 1_000;

  private Polling() {}

  public static Registration eachSecond(UI ui, Command tick) {
    int before = ui.getPollInterval();
    ui.setPollInterval(ONE_SECOND);
    var listener = ui.addPollListener(poll -> tick.execute());
    return Registration.once(
        () -> {
          listener.remove();
          ui.setPollInterval(before);
        });
  }
}
