package se.besked.platform.staff.rules;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.RadioChoices;
import se.besked.kernel.law.Figure;

/** A figure that is one of a few: yes or no, or a word of the configuration. */
final class ChoiceEditor implements FigureEditor {
  private static final String NONE = "";

  private final Figure figure;
  private final RadioChoices<String> field;
  private final boolean yesNo;

  private ChoiceEditor(
      Figure figure, String id, Map<String, String> words, @Nullable Object value, boolean yesNo) {
    this.figure = figure;
    this.yesNo = yesNo;
    field = new RadioChoices<>(figure.label());
    field.setId(id);
    var items = new ArrayList<>(words.keySet());
    if (!figure.required()) {
      items.add(NONE);
    }
    var none = field.getTranslation("rules.field.none");
    field.setItems(items);
    var shown = new TreeMap<>(words);
    field.describedBy(item -> shown.getOrDefault(item, none), item -> "");
    if (value != null) {
      field.setValue(value.toString());
    } else if (!figure.required()) {
      field.setValue(NONE);
    }
  }

  static ChoiceEditor yesNo(Figure figure, String id, @Nullable Object value) {
    var words = new java.util.LinkedHashMap<String, String>();
    words.put("true", RuleWords.YES);
    words.put("false", RuleWords.NO);
    return new ChoiceEditor(figure, id, words, value, true);
  }

  static ChoiceEditor choice(Figure figure, String id, @Nullable Object value) {
    var words = new java.util.LinkedHashMap<String, String>();
    figure.choices().forEach(c -> words.put(c.value(), c.label()));
    return new ChoiceEditor(figure, id, words, value, false);
  }

  @Override
  public Component component() {
    return field;
  }

  @Override
  public @Nullable Object read(List<Problem> problems) {
    var value = field.getValue();
    boolean missing = value == null && figure.required();
    var sentence = field.getTranslation("rules.field.choose", figure.label());
    field.setInvalid(missing);
    field.setErrorMessage(missing ? sentence : "");
    if (missing) {
      problems.add(new Problem(field.getId().orElseThrow(), sentence));
    }
    if (value == null || value.equals(NONE)) {
      return null;
    }
    return yesNo ? (Object) Boolean.valueOf(value) : value;
  }
}
