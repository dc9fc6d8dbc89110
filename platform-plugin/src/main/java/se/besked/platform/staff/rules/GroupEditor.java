package se.besked.platform.staff.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.kernel.law.Figure;

/** Figures that belong together, under a legend. One that may be left out has a box to tick. */
final class GroupEditor implements FigureEditor {
  private final HtmlContainer fieldset = new HtmlContainer("fieldset");
  private final Parts parts;
  private final @Nullable Checkbox given;

  GroupEditor(Figure figure, String id, @Nullable Object value) {
    fieldset.addClassName("rule-group");
    fieldset.setId(id);
    var legend = new HtmlContainer("legend");
    legend.setText(figure.label());
    fieldset.add(legend);
    parts = new Parts(figure.parts(), id, value);
    if (figure.required()) {
      given = null;
    } else {
      var box = new Checkbox(fieldset.getTranslation("rules.field.given"), value != null);
      box.setId(id + "-given");
      box.setAriaLabel(figure.label() + ": " + fieldset.getTranslation("rules.field.given"));
      box.addValueChangeListener(change -> parts.setVisible(change.getValue()));
      parts.setVisible(value != null);
      fieldset.add(box);
      given = box;
    }
    fieldset.add(parts);
  }

  @Override
  public Component component() {
    return fieldset;
  }

  @Override
  public @Nullable Object read(List<Problem> problems) {
    return given != null && !given.getValue() ? null : parts.read(problems);
  }

  /** The fields of a group, without what is around them. */
  static final class Parts extends Div {
    private final LinkedHashMap<String, FigureEditor> editors = new LinkedHashMap<>();
    private final LinkedHashMap<String, Object> others = new LinkedHashMap<>();

    Parts(List<Figure> figures, String id, @Nullable Object value) {
      addClassName("rule-fields");
      if (value instanceof Map<?, ?> values) {
        values.forEach((name, v) -> others.put(String.valueOf(name), v));
      }
      for (var figure : figures) {
        var editor =
            FigureEditor.of(figure, id + "-" + figure.name(), others.remove(figure.name()));
        editors.put(figure.name(), editor);
        add(editor.component());
      }
    }

    /** What the form does not know of is kept as it was. */
    Map<String, Object> read(List<Problem> problems) {
      var read = new LinkedHashMap<String, Object>();
      editors.forEach(
          (name, editor) -> {
            var value = editor.read(problems);
            if (value != null) {
              read.put(name, value);
            }
          });
      read.putAll(others);
      return read;
    }
  }
}
