package se.besked.formkit.vaadin;

import com.vaadin.flow.component.html.H1;

/** The page's one heading: takes focus on navigation, so that the new page is read out. */
public final class PageHeading extends H1 {

  public PageHeading(String text) {
    super(text);
    getElement().setAttribute("tabindex", "-1");
  }

  /** Moves focus here, with the page scrolled to its top. */
  public void takeFocus() {
    getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true})");
  }
}
