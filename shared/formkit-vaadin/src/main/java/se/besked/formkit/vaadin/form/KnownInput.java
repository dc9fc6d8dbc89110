package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Known;
import se.besked.formkit.vaadin.KnownValue;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.kernel.registers.Sourced;

/** A value the municipality has, and a way to say that it is wrong. */
final class KnownInput implements QuestionField {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final Known question;
  private final FormHost host;
  private final Div wrapper = new Div();
  private final TextArea report = new TypedArea();
  private @Nullable Sourced<String> shown;

  KnownInput(Known question, FormHost host, FormPage page) {
    this.question = question;
    this.host = host;
    report.setId(question.key());
    report.setMinRows(2);
    report.setManualValidation(true);
    report.setVisible(false);
    TextInput.savedWhileWritten(report, text -> page.answered(question.key(), List.of(text)));
  }

  @Override
  public Component component() {
    return wrapper;
  }

  @Override
  public void refresh() {
    var value = question.value().apply(host.answers(), host.facts()).orElse(null);
    if (value != null && !value.equals(shown)) {
      shown = value;
      draw(value);
    }
    var kept = host.answers().of(question.key()).stream().findFirst().orElse("");
    if (!kept.strip().equals(report.getValue().strip())) {
      report.setValue(kept);
    }
    report.setVisible(report.isVisible() || !kept.isBlank());
  }

  private void draw(Sourced<String> value) {
    var label = host.words().say(question.key() + ".label");
    report.setLabel(report.getTranslation("form.known.report", label.toLowerCase(Locale.ROOT)));
    report.setHelperText(report.getTranslation("form.known.report.hint"));
    wrapper.removeAll();
    wrapper.add(
        new KnownValue(
                label, value.value(), inSentence(value.source()), value.readAt().atZone(SWEDEN))
            .whenWrong(
                () -> {
                  report.setVisible(true);
                  report.focus();
                }),
        report);
  }

  private static String inSentence(String source) {
    return source.substring(0, 1).toLowerCase(Locale.ROOT) + source.substring(1);
  }

  @Override
  public void problem(@Nullable String sentence) {
    QuestionField.tell(report, sentence);
  }
}
