package se.besked.platform.pages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;
import se.besked.platform.site.Municipality;

/** The accessibility statement that the law on digital public service (2018:1937) asks for. */
@Route(value = "tillganglighet", layout = PublicLayout.class)
@AnonymousAllowed
class AccessibilityView extends Page {

  AccessibilityView(Municipality municipality) {
    title(getTranslation("accessibility.title"));
    add(
        new Paragraph(getTranslation("accessibility.text", municipality.name())),
        new H2(getTranslation("accessibility.how.title")),
        new Paragraph(getTranslation("accessibility.how.text")),
        new H2(getTranslation("accessibility.report.title")),
        new Paragraph(getTranslation("accessibility.report.text", municipality.phone()) + " "),
        new Paragraph(new Anchor("mailto:" + municipality.email(), municipality.email())),
        new H2(getTranslation("accessibility.supervision.title")),
        new Paragraph(getTranslation("accessibility.supervision.text")),
        new Paragraph(
            new Anchor(
                "https://www.digg.se/tdosanmalan",
                getTranslation("accessibility.supervision.link"))));
  }
}
