package se.besked.platform.pages;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** The entry page. */
@Route(value = "", layout = PublicLayout.class)
@AnonymousAllowed
class StartView extends Page {

  StartView(ObjectProvider<StartAddition> additions) {
    title(getTranslation("start.title"));
    var lead = new Paragraph(getTranslation("start.lead"));
    lead.addClassName("lead");
    add(lead);
    additions.orderedStream().forEach(addition -> add(addition.content(getLocale())));
  }
}
