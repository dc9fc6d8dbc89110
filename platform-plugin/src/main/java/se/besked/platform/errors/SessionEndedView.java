package se.besked.platform.errors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** Where an idle session lands: what was kept, and how to go on. */
@Route(value = "avslutad", layout = PublicLayout.class)
@AnonymousAllowed
class SessionEndedView extends Page {

  SessionEndedView() {
    title(getTranslation("session.ended.title"));
    var go = new Anchor("", getTranslation("session.ended.continue"));
    go.addClassNames("button", "button--primary");
    // A fresh page: the old session's client must not live on.
    go.setRouterIgnore(true);
    add(
        new Paragraph(getTranslation("session.ended.text")),
        new Paragraph(getTranslation("session.ended.kept")),
        go);
  }
}
