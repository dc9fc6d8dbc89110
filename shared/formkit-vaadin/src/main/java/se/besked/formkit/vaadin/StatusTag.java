package se.besked.formkit.vaadin;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A status in a word or two. The word says it all; the tone only helps the eye. */
public final class StatusTag extends Span {

  /** How the tag is tinted. */
  public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    ERROR
  }

  public StatusTag(Tone tone, String text) {
    super(text);
    addClassNames("tag", "tag--" + tone.name().toLowerCase(Locale.ROOT));
  }
}
