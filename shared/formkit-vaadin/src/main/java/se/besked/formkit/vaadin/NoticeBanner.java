package se.besked.formkit.vaadin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A notice to everyone at the top of the page: planned stop, a register that does not answer. */
public final class NoticeBanner extends Section {

  public NoticeBanner(String title, String text) {
    addClassName("notice-banner");
    getElement().setAttribute("aria-label", title);
    var heading = new Paragraph(title);
    heading.addClassName("notice-banner__title");
    var inner = new Div(heading, new Paragraph(text));
    inner.addClassName("page__inner");
    add(inner);
  }
}
