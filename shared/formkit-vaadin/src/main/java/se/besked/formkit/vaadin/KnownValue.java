package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A value the municipality already has: shown, not asked for, with where it comes from and when it
 * was fetched, and a way to say that it is wrong.
 */
public final class KnownValue extends Div {

  /**
   * @param label what the value is, as a field's label
   * @param value as read by people
   * @param source where it comes from, in the middle of a sentence: "folkbokföringen"
   * @param fetchedAt when the source gave it, in the reader's time zone
   */
  public KnownValue(String label, String value, String source, ZonedDateTime fetchedAt) {
    addClassName("prefilled");
    var name = new Paragraph(label);
    name.addClassName("prefilled__label");
    var text = new Paragraph(value);
    text.addClassName("prefilled__value");
    var day = DateTimeFormatter.ofPattern("d MMMM yyyy", getLocale()).format(fetchedAt);
    var time = DateTimeFormatter.ofPattern("HH:mm", getLocale()).format(fetchedAt);
    var from = new Paragraph(getTranslation("kit.prefilled.source", source, day, time));
    from.addClassName("prefilled__source");
    add(name, text, from);
  }

  /** Adds "Stämmer inte?", whose accessible name includes the label. */
  public KnownValue whenWrong(Command report) {
    var label = getComponentAt(0).getElement().getText();
    var button = new NativeButton();
    button.addClassName("link-button");
    var hidden = new Span(" " + label);
    hidden.addClassName("visually-hidden");
    button.add(new Text(getTranslation("kit.prefilled.wrong")), hidden);
    button.addClickListener(click -> report.execute());
    add(button);
    return this;
  }
}
