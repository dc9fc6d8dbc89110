package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import se.besked.kernel.text.Written;

/**
 * Question and answer, row by row, as on the check-answers page and in a case.
 *
 * <pre>{@code
 * new SummaryList().row("Barn", "Alva Lind", () -> form.open("child")).row("Telefon", "");
 * }</pre>
 *
 * An empty answer reads "Inte angivet".
 */
public final class SummaryList extends DescriptionList {

  public SummaryList() {
    addClassName("summary-list");
  }

  /** A row that cannot be changed. */
  public SummaryList row(String key, String value) {
    return row(key, answer(value));
  }

  /** A row that cannot be changed, with a component as its value. */
  public SummaryList row(String key, Component value) {
    add(rowOf(key, value));
    return this;
  }

  /** A row with "Ändra"; its accessible name tells which row. */
  public SummaryList row(String key, String value, Command change) {
    return row(key, answer(value), change);
  }

  /** A row with a component as its value, and "Ändra". */
  public SummaryList row(String key, Component value, Command change) {
    var button = new NativeButton();
    button.addClassName("link-button");
    var rowName = new Span(" " + key);
    rowName.addClassName("visually-hidden");
    button.add(new Text(getTranslation("kit.change")), rowName);
    button.addClickListener(click -> change.execute());
    var actions = new Description(button);
    actions.addClassName("summary-list__actions");
    var row = rowOf(key, value);
    row.add(actions);
    add(row);
    return this;
  }

  private static Div rowOf(String key, Component value) {
    var row = new Div(new Term(key), new Description(value));
    row.addClassName("summary-list__row");
    return row;
  }

  /** An answer as it stands in a row. */
  public static Component answer(String value) {
    if (!value.isBlank()) {
      return new Text(Written.shown(value));
    }
    var nothing = new Span();
    nothing.setText(nothing.getTranslation("kit.not-stated"));
    nothing.addClassName("soft");
    return nothing;
  }
}
