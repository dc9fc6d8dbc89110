package se.besked.platform.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.di.Instantiator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.besked.platform.site.Language;
import se.besked.platform.site.Messages;

/** Whose site this is, the few links that are always there, and the other language. */
final class SiteHeader extends Header {
  private final Anchor language = new Anchor();
  private final List<Anchor> links = new ArrayList<>();
  private final Locale other;

  SiteHeader(SiteParts parts, Locale locale) {
    addClassName("site-header");
    other = locale.getLanguage().equals("en") ? Messages.SWEDISH : Messages.ENGLISH;
    var home = new Anchor("");
    home.addClassName("site-header__home");
    parts
        .municipality()
        .look()
        .logo()
        .ifPresent(
            logo -> {
              var image = new Image(logo, "");
              image.addClassName("site-header__logo");
              home.add(image);
            });
    home.add(new com.vaadin.flow.component.html.Span(parts.municipality().name()));

    var list = new UnorderedList();
    for (var link : parts.links()) {
      list.add(new ListItem(link.press() == null ? followed(link) : pressed(link)));
    }
    language.setText(getTranslation("layout.language." + other.getLanguage()));
    language.getElement().setAttribute("lang", other.getLanguage());
    language.setRouterIgnore(true);
    list.add(new ListItem(language));
    var nav = new Nav(list);
    nav.addClassName("site-header__nav");
    nav.getElement().setAttribute("aria-label", getTranslation("layout.navigation"));
    var inner = new Div(home, nav);
    inner.addClassName("page__inner");
    add(inner);
  }

  private Anchor followed(HeaderLink link) {
    var anchor = new Anchor(link.href(), getTranslation(link.textKey()));
    links.add(anchor);
    return anchor;
  }

  private NativeButton pressed(HeaderLink link) {
    var does = Objects.requireNonNull(link.press());
    var button =
        new NativeButton(
            getTranslation(link.textKey()),
            click -> {
              var ui = UI.getCurrentOrThrow();
              Instantiator.get(ui).getOrCreate(does).press(ui);
            });
    button.setId(link.href() + "-knapp");
    button.addClassName("link-button");
    return button;
  }

  /** Marks the page that is open and lets the language link come back to it. */
  void show(String path) {
    language.setHref(Language.switchTo(other, path));
    for (var link : links) {
      if (link.getHref().equals(path)) {
        link.getElement().setAttribute("aria-current", "page");
      } else {
        link.getElement().removeAttribute("aria-current");
      }
    }
  }
}
