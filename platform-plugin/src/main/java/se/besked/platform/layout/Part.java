package se.besked.platform.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page, under a heading of its own. */
@StyleSheet("besked/matter.css")
public final class Part extends Section {
  public Part(String title, Component... content) {
    add(new H2(title));
    add(content);
  }
}
