package se.besked.platform.staff.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.besked.casework.rules.RuleDraft;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.ErrorSummary.Problem;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.law.TopicForm;
import se.besked.platform.layout.Part;

/** Where a draft is written: from when, by whose decision, and each figure of the topic. */
final class DraftForm extends Div {
  static final String SAVE = "spara";

  private final LocalDate today;
  private final DayPicker validFrom =
      new DayPicker("galler-fran", getTranslation("rules.valid-from"));
  private final TextField source = new TypedField(getTranslation("rules.source"));
  private final GroupEditor.Parts figures;

  /**
   * What is written.
   *
   * @param problems what must be put right before it can be saved
   */
  record Written(
      LocalDate validFrom, String source, Map<String, Object> figures, List<Problem> problems) {}

  DraftForm(
      RuleDraft draft,
      TopicForm form,
      LocalDate today,
      SerializableConsumer<Written> save,
      Command discard) {
    this.today = today;
    validFrom.setHelperText(getTranslation("rules.valid-from.hint"));
    validFrom.setValue(draft.validFrom());
    source.setId("beslut");
    source.setHelperText(getTranslation("rules.source.hint"));
    source.setManualValidation(true);
    source.setWidthFull();
    source.setValue(draft.source());
    figures = new GroupEditor.Parts(form.figures(), "f", draft.figures());
    var keep = new Button(getTranslation("rules.save"), click -> save.accept(read()));
    keep.setId(SAVE);
    keep.addThemeVariants(ButtonVariant.PRIMARY);
    var away = new Button(getTranslation("rules.discard"), click -> discard.execute());
    away.setId("kasta");
    var row = new Div(keep, away);
    row.addClassName("button-row");
    var fields = new Div(validFrom, source, figures, row);
    fields.addClassName("staff-form");
    add(new Part(getTranslation("rules.figures"), fields));
  }

  private Written read() {
    var problems = new ArrayList<Problem>();
    var day = validFrom.getValue();
    validFrom
        .check(d -> d == null || !d.isAfter(today), getTranslation("rules.valid-from.wrong"))
        .ifPresent(problems::add);
    boolean nobody = source.getValue().isBlank();
    source.setInvalid(nobody);
    source.setErrorMessage(nobody ? getTranslation("rules.source.wrong") : "");
    if (nobody) {
      problems.add(new Problem("beslut", getTranslation("rules.source.wrong")));
    }
    var read = figures.read(problems);
    return new Written(
        Objects.requireNonNullElse(day, today), source.getValue().strip(), read, problems);
  }
}
