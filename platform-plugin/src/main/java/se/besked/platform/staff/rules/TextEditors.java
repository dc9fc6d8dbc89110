package se.besked.platform.staff.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.law.Figure;

/** Figures that are written: whole numbers, texts, and several texts one a line. */
final class TextEditors {
  private static final int SHOWN_LINES = 3;

  private TextEditors() {}

  /** The unit stands below the label; what may be left out says so. */
  private static <F extends TextFieldBase<F, String>> F dressed(F field, Figure figure, String id) {
    field.setLabel(
        figure.required()
            ? figure.label()
            : field.getTranslation("rules.field.optional", figure.label()));
    field.setHelperText(figure.unit());
    field.setId(id);
    field.setManualValidation(true);
    field.setWidthFull();
    return field;
  }

  private static void wrong(
      TextFieldBase<?, String> field, String key, Figure figure, List<Problem> problems) {
    var sentence = field.getTranslation(key, figure.label());
    field.setInvalid(true);
    field.setErrorMessage(sentence);
    problems.add(new Problem(field.getId().orElseThrow(), sentence));
  }

  /** A whole number. */
  static final class Whole implements FigureEditor {
    private final Figure figure;
    private final TextField field;

    Whole(Figure figure, String id, @Nullable Object value) {
      this.figure = figure;
      field = dressed(new TypedField().forFigures(), figure, id);
      field.setAllowedCharPattern("[0-9-]");
      field.setValue(value == null ? "" : value.toString());
    }

    @Override
    public Component component() {
      return field;
    }

    @Override
    public @Nullable Object read(List<Problem> problems) {
      field.setInvalid(false);
      var text = field.getValue().strip();
      if (text.isEmpty() && !figure.required()) {
        return null;
      }
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException noNumber) {
        wrong(field, "rules.field.whole", figure, problems);
        return null;
      }
    }
  }

  /** A text. */
  static final class Line implements FigureEditor {
    private final Figure figure;
    private final TextField field;

    Line(Figure figure, String id, @Nullable Object value) {
      this.figure = figure;
      field = dressed(new TypedField(), figure, id);
      field.setValue(value == null ? "" : value.toString());
    }

    @Override
    public Component component() {
      return field;
    }

    @Override
    public @Nullable Object read(List<Problem> problems) {
      field.setInvalid(false);
      var text = field.getValue().strip();
      if (text.isEmpty() && figure.required()) {
        wrong(field, "rules.field.missing", figure, problems);
      }
      return text.isEmpty() ? null : text;
    }
  }

  /** Several texts. */
  static final class Lines implements FigureEditor {
    private final Figure figure;
    private final TextArea field;

    Lines(Figure figure, String id, @Nullable Object value) {
      this.figure = figure;
      field = dressed(new TypedArea(), figure, id);
      field.setMinRows(SHOWN_LINES);
      field.setValue(
          value instanceof List<?> list
              ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
              : "");
    }

    @Override
    public Component component() {
      return field;
    }

    @Override
    public @Nullable Object read(List<Problem> problems) {
      field.setInvalid(false);
      var lines = field.getValue().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      if (lines.isEmpty() && figure.required()) {
        wrong(field, "rules.field.missing", figure, problems);
      }
      return lines.isEmpty() ? null : lines;
    }
  }
}
