package se.besked.platform.staff.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import se.besked.casework.queue.CaseQueue;

/** The pages of the queue, and how many lines there are. */
final class QueuePager extends Nav {
  private final Paragraph above = new Paragraph();
  private final Button previous;
  private final Button next;

  QueuePager(Runnable back, Runnable on) {
    setAriaLabel(getTranslation("staff.queue.pages"));
    addClassName("button-row");
    above.addClassName("soft");
    above.setId("antal-arenden");
    previous = new Button(getTranslation("staff.queue.previous"), click -> back.run());
    previous.setId("foregaende");
    next = new Button(getTranslation("staff.queue.next"), click -> on.run());
    next.setId("nasta");
    add(previous, next);
  }

  /** The sentence that stands above the list. */
  Paragraph above() {
    return above;
  }

  /** Says where in the queue the page is. */
  String show(int before, int shown, int all, boolean more) {
    previous.setVisible(before > 0);
    next.setVisible(more && (all >= CaseQueue.COUNTED || before + shown < all));
    setVisible(previous.isVisible() || next.isVisible());
    var sentence =
        shown == 0
            ? getTranslation("staff.queue.none")
            : all >= CaseQueue.COUNTED
                ? getTranslation("staff.queue.shown.many", before + 1, before + shown, all)
                : getTranslation("staff.queue.shown", before + 1, before + shown, all);
    above.setText(sentence);
    return sentence;
  }
}
