package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * A box that stands out from the running text: something to know, to beware of, or that went well.
 *
 * <pre>{@code
 * add(Callout.warning("Utkastet är inte inskickat", "Kommunen ser det först när du skickar in."));
 * }</pre>
 */
public final class Callout extends Div {

  /** What sort of message the box carries; read out before the title. */
  public enum Kind {
    INFO,
    WARNING,
    SUCCESS,
    ERROR
  }

  public Callout(Kind kind, String title, Component... content) {
    var name = kind.name().toLowerCase(Locale.ROOT);
    addClassNames("callout", "callout--" + name);
    var spoken = new Span(getTranslation("kit.callout." + name) + ": ");
    spoken.addClassName("visually-hidden");
    var heading = new Paragraph(spoken, new Span(title));
    heading.addClassName("callout__title");
    add(heading);
    add(content);
  }

  public static Callout info(String title, String text) {
    return new Callout(Kind.INFO, title, new Paragraph(text));
  }

  public static Callout warning(String title, String text) {
    return new Callout(Kind.WARNING, title, new Paragraph(text));
  }

  public static Callout success(String title, String text) {
    return new Callout(Kind.SUCCESS, title, new Paragraph(text));
  }

  public static Callout error(String title, String text) {
    return new Callout(Kind.ERROR, title, new Paragraph(text));
  }
}
