package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Ranking;
import se.besked.formkit.Ranking.Place;

/** Wishes in order, found by searching. */
final class RankingInput implements QuestionField {
  private final Ranking question;
  private final FormHost host;
  private final MultiSelectComboBox<Place> field = new MultiSelectComboBox<>();
  private List<Place> shown = List.of();

  RankingInput(Ranking question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    field.setId(question.key());
    field.setManualValidation(true);
    field.setItemLabelGenerator(p -> p.option().label());
    field.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            page.answered(
                question.key(), change.getValue().stream().map(p -> p.option().value()).toList());
          }
        });
  }

  @Override
  public Component component() {
    return field;
  }

  @Override
  public void refresh() {
    field.setLabel(FormPage.label(question, host, field.getTranslation("form.optional")));
    field.setHelperText(FormPage.hint(question.key(), host));
    var options = question.options().apply(host.answers(), host.facts());
    if (!options.equals(shown)) {
      shown = options;
      field.setItems(options);
    }
    var kept = host.answers().of(question.key());
    field.setValue(shown.stream().filter(p -> kept.contains(p.option().value())).toList());
  }

  @Override
  public void problem(@Nullable String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(sentence != null);
  }
}
