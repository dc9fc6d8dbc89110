package se.besked.platform.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Draws a part of a page now and then while what it shows goes on by itself. What was drawn decides
 * whether to look again, never a second reading: what ended between the two would stay on the page
 * as if it went on.
 */
public final class LookAgain implements Serializable {
  private final Component page;
  private final Duration pause;
  private final SerializableSupplier<Boolean> draw;
  private boolean goesOn;
  private @Nullable Registration polling;

  /**
   * For as long as the page is shown.
   *
   * @param pause between two looks
   * @param draw reads once, shows that, and says whether it goes on by itself
   */
  public LookAgain(Component page, Duration pause, SerializableSupplier<Boolean> draw) {
    this.page = page;
    this.pause = pause;
    this.draw = draw;
    page.addAttachListener(attached -> follow());
    page.addDetachListener(detached -> stop());
  }

  /** Draws what is now. */
  public void now() {
    goesOn = draw.get();
    follow();
  }

  private void follow() {
    if (!goesOn) {
      stop();
    } else if (polling == null && page.isAttached()) {
      page.getUI().ifPresent(ui -> polling = Polling.every(pause, ui, this::now));
    }
  }

  private void stop() {
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }
}
