package se.besked.platform.staff.place;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.besked.casework.income.PostControls.Progress;

/** How far the control of a file has come, as a bar and in words. */
final class ControlProgress extends Div {
  private final Paragraph words = new Paragraph();
  private final HtmlContainer bar = new HtmlContainer("progress");

  ControlProgress() {
    addClassName("control-progress");
    setId("framsteg");
    bar.getElement().setAttribute("aria-label", getTranslation("staff.control.progress"));
    add(words, bar);
  }

  void show(Progress progress) {
    words.setText(words(progress, this));
    bar.getElement().setAttribute("max", "" + Math.max(1, all(progress)));
    bar.getElement().setAttribute("value", "" + (all(progress) - progress.pending()));
    bar.setVisible(progress.pending() > 0);
  }

  static int all(Progress progress) {
    return progress.pending() + progress.unreadable() + progress.notPayers() + progress.checked();
  }

  static String words(Progress progress, Component on) {
    int all = all(progress);
    return on.getTranslation(
        progress.pending() > 0 ? "staff.control.going" : "staff.control.done",
        "" + (all - progress.pending()),
        "" + all,
        "" + progress.unreadable(),
        "" + progress.notPayers(),
        "" + progress.checked());
  }
}
