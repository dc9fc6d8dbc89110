package se.besked.platform.place;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import se.besked.formkit.vaadin.Callout;
import se.besked.kernel.municipality.Municipality;

/**
 * The same neutral words whether somebody is protected, has no child in care, or needs a person.
 */
final class ClosedBox {
  private ClosedBox() {}

  static Callout of(Municipality municipality) {
    var ui = UI.getCurrentOrThrow();
    var contact = municipality.contact();
    return new Callout(
        Callout.Kind.INFO,
        ui.getTranslation("form.closed.title"),
        new Paragraph(ui.getTranslation("place.closed")),
        new Paragraph(
            ui.getTranslation(
                "service.contact", contact.unit(), contact.phone(), contact.openingHours())));
  }
}
