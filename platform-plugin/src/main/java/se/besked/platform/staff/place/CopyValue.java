package se.besked.platform.staff.place;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import se.besked.formkit.vaadin.LiveRegion;

/** A value to carry to another system: marked as a whole by one click, or copied by the button. */
final class CopyValue extends Span {
  private static final String COPY =
      """
      return navigator.clipboard
        ? navigator.clipboard.writeText($0).then(() => true, () => false)
        : false;
      """;

  /**
   * A value.
   *
   * @param name what it is, for those who hear the button
   */
  CopyValue(String name, String value) {
    addClassName("copy-value");
    var text = new Span(value);
    text.addClassName("copy-value__text");
    var which = new Span(" " + name);
    which.addClassName("visually-hidden");
    var button = new NativeButton();
    button.addClassName("link-button");
    button.add(new Text(getTranslation("staff.copy")), which);
    button.addClickListener(click -> copy(name, value));
    add(text, new Text(" "), button);
  }

  private void copy(String name, String value) {
    getElement()
        .executeJs(COPY, value)
        .then(
            Boolean.class,
            copied ->
                getUI()
                    .ifPresent(
                        ui ->
                            LiveRegion.announce(
                                ui,
                                getTranslation(
                                    copied ? "staff.copy.done" : "staff.copy.not", name))));
  }
}
