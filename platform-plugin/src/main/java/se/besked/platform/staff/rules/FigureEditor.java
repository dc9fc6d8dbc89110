package se.besked.platform.staff.rules;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.law.Figure;

/** Where one figure is written. */
interface FigureEditor extends Serializable {
  Component component();

  /**
   * What is written, as in the configuration.
   *
   * @param problems what cannot be read is added here, and shown at the field
   * @return null when nothing is
   */
  @Nullable Object read(List<Problem> problems);

  /**
   * The editor for a figure.
   *
   * @param id of the field on the page
   */
  static FigureEditor of(Figure figure, String id, @Nullable Object value) {
    return switch (figure.kind()) {
      case WHOLE -> new TextEditors.Whole(figure, id, value);
      case TEXT -> new TextEditors.Line(figure, id, value);
      case TEXTS -> new TextEditors.Lines(figure, id, value);
      case YES_NO -> ChoiceEditor.yesNo(figure, id, value);
      case CHOICE -> ChoiceEditor.choice(figure, id, value);
      case GROUP -> new GroupEditor(figure, id, value);
      case GROUPS -> new GroupsEditor(figure, id, value);
    };
  }
}
