package se.besked.platform.pages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** The accessibility statement that the law on digital public service (2018:1937) asks for. */
@Route(value = "tillganglighet", layout = PublicLayout.class)
@AnonymousAllowed
class AccessibilityView extends Page {

  AccessibilityView(Municipalities municipalities) {
    var municipality = municipalities.host();
    title(getTranslation("accessibility.title"));
    var contact = municipality.contact();
    add(
        new Paragraph(getTranslation("accessibility.text", municipality.name())),
        new H2(getTranslation("accessibility.how.title")),
        new Paragraph(getTranslation("accessibility.how.text")),
        new H2(getTranslation("accessibility.report.title")),
        new Paragraph(getTranslation("accessibility.report.text", contact.phone()) + " "),
        new Paragraph(new Anchor("mailto:" + contact.email(), contact.email())),
        new H2(getTranslation("accessibility.supervision.title")),
        new Paragraph(getTranslation("accessibility.supervision.text")),
        new Paragraph(
            new Anchor(
                "https://www.digg.se/tdosanmalan",
                getTranslation("accessibility.supervision.link"))));
  }
}
