package se.besked.formkit.vaadin;

import com.vaadin.flow.component.html.Paragraph;

/** "Steg 2 av 5", the only sign of progress: text, above the page's heading. */
public final class StepText extends Paragraph {

  /**
   * @param step this page, counted from 1
   * @param of all pages the citizen will meet as the answers stand now
   */
  public StepText(int step, int of) {
    if (step < 1 || of < step) {
      throw new IllegalArgumentException("step " + step + " of " + of);
    }
    addClassName("step-text");
    setText(getTranslation("kit.step", step, of));
  }
}
