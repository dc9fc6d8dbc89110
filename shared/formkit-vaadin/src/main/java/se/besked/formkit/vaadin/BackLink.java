package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.Command;

/** "Tillbaka", first on the page, above everything else. Going back keeps what was answered. */
public final class BackLink extends Composite<Div> {

  /** Leads to an address. */
  public BackLink(String href) {
    this(new Anchor(href));
  }

  /** Leads one page back within the same view. */
  public BackLink(Command goBack) {
    this(new NativeButton("", click -> goBack.execute()));
  }

  private BackLink(HtmlContainer link) {
    link.setText(getTranslation("kit.back"));
    link.addClassName("back-link__link");
    getContent().addClassName("back-link");
    getContent().add(link);
  }
}
