package se.besked.formkit.vaadin;

import com.vaadin.flow.component.html.Paragraph;
import se.besked.kernel.text.Written;

/**
 * What a person has written, on a page: with its lines, as every paragraph has them, and by number
 * what has no look of its own.
 */
public final class WrittenText extends Paragraph {
  public WrittenText(String text) {
    super(Written.shown(text));
  }
}
