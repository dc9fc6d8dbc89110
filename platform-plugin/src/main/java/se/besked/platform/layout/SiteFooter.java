package se.besked.platform.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import se.besked.kernel.municipality.Municipality;

/** Who answers for the site, how to get help (same place on every page), and what the law asks. */
final class SiteFooter extends Footer {

  SiteFooter(Municipality municipality) {
    addClassName("site-footer");
    var name = new Span(municipality.name());
    name.addClassName("site-footer__name");
    var phone = new Span(municipality.contact().phone());
    phone.addClassName("site-footer__phone");
    var help = new Paragraph(name, new Span(" " + getTranslation("layout.help") + " "));
    var email = municipality.contact().email();
    help.add(phone, new Span(", "), new Anchor("mailto:" + email, email));
    var links =
        new UnorderedList(
            link("tillganglighet", "layout.accessibility"),
            link("om", "layout.about"),
            link("kakor", "layout.cookies"));
    var nav = new Nav(links);
    nav.getElement().setAttribute("aria-label", getTranslation("layout.footer"));
    var inner = new Div(help, nav);
    inner.addClassName("page__inner");
    add(inner);
  }

  private ListItem link(String href, String key) {
    return new ListItem(new Anchor(href, getTranslation(key)));
  }
}
