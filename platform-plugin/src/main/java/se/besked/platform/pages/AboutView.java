package se.besked.platform.pages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;
import se.besked.platform.site.Municipality;

/** What the site is and who runs it. */
@Route(value = "om", layout = PublicLayout.class)
@AnonymousAllowed
class AboutView extends Page {

  AboutView(Municipality municipality) {
    title(getTranslation("about.title"));
    add(
        new Paragraph(getTranslation("about.text", municipality.name())),
        new Paragraph(getTranslation("about.data", municipality.name())),
        new Paragraph(new Anchor(municipality.website(), municipality.website())));
  }
}
