package se.besked.platform.pages;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.besked.platform.layout.Page;
import se.besked.platform.layout.PublicLayout;

/** Which cookies are set: only those without which the site does not work. */
@Route(value = "kakor", layout = PublicLayout.class)
@AnonymousAllowed
class CookiesView extends Page {

  CookiesView() {
    title(getTranslation("cookies.title"));
    add(
        new Paragraph(getTranslation("cookies.text")),
        new UnorderedList(
            new ListItem(getTranslation("cookies.session")),
            new ListItem(getTranslation("identity.cookies.login")),
            new ListItem(getTranslation("identity.cookies.browser")),
            new ListItem(getTranslation("identity.cookies.order")),
            new ListItem(getTranslation("cookies.language"))));
  }
}
