package se.besked.formkit.vaadin;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Opens the browser's own calendar, which people know from elsewhere on their device. The day that
 * is chosen goes to the listener; the field beside it stays the place to write.
 *
 * <pre>{@code
 * field.setSuffixComponent(new CalendarButton("Välj i kalender", day -> field.setValue(...)));
 * }</pre>
 */
@Tag("besked-calendar-button")
@JsModule("./besked/calendar-button.ts")
public final class CalendarButton extends Component {
  private final SerializableConsumer<LocalDate> listener;

  /**
   * A button.
   *
   * @param label what a screen reader says of it
   */
  public CalendarButton(String label, SerializableConsumer<LocalDate> listener) {
    this.listener = listener;
    getElement().setProperty("label", label);
  }

  /** The day the calendar opens on; empty for today. */
  public void setDay(Optional<LocalDate> day) {
    getElement().setProperty("day", day.map(LocalDate::toString).orElse(""));
  }

  /** The first and the last day that can be chosen; empty for any. */
  public void setBounds(Optional<LocalDate> first, Optional<LocalDate> last) {
    getElement().setProperty("first", first.map(LocalDate::toString).orElse(""));
    getElement().setProperty("last", last.map(LocalDate::toString).orElse(""));
  }

  /** Called by the browser. */
  @ClientCallable
  public void chosen(String day) {
    try {
      listener.accept(LocalDate.parse(day));
    } catch (DateTimeException e) {
      // A calendar that was emptied: what is written in the field stays.
      return;
    }
  }
}
