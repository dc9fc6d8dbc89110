package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/** More for those who want it: a line that unfolds. Never for what everyone must read. */
public final class Expander extends NativeDetails {

  public Expander(String summary, Component... content) {
    super(summary);
    addClassName("expander");
    var body = new Div(content);
    body.addClassName("expander__body");
    setContent(body);
  }
}
