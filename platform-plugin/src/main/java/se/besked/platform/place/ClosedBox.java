package se.besked.platform.place;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import se.besked.formkit.vaadin.Callout;
import se.besked.kernel.municipality.Municipality;

/**
 * The same neutral words whether somebody is protected, has no child in care, or needs a person.
 */
final class ClosedBox {
  private ClosedBox() {}

  static Callout of(Municipality municipality, Locale language) {
    var ui = UI.getCurrentOrThrow();
    var contact = municipality.contact();
    return new Callout(
        Callout.Kind.INFO,
        ui.getTranslation(language, "form.closed.title"),
        new Paragraph(ui.getTranslation(language, "place.closed")),
        new Paragraph(
            ui.getTranslation(
                language,
                "service.contact",
                contact.unit(),
                contact.phone(),
                contact.openingHours())));
  }
}
