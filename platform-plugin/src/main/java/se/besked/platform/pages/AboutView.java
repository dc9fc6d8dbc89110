package se.besked.platform.pages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** What the site is and who runs it. */
@Route(value = "om", layout = PublicLayout.class)
@AnonymousAllowed
class AboutView extends Page {

  AboutView(Municipalities municipalities) {
    var municipality = municipalities.host();
    title(getTranslation("about.title"));
    var website = municipality.contact().website();
    add(
        new Paragraph(getTranslation("about.text", municipality.name())),
        new Paragraph(getTranslation("about.data", municipality.name())),
        new Paragraph(new Anchor(website, website)));
  }
}
