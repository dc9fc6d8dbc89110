package se.besked.formkit.vaadin.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import org.jspecify.annotations.Nullable;
import se.besked.formkit.Question;

/** A question on the screen. */
interface QuestionField {
  Component component();

  /** Shows the answer and the alternatives as they stand now. */
  void refresh();

  /** Shows what is wrong between label and input, or nothing. */
  void problem(@Nullable String sentence);

  /** The question's label and hint, in words that fit the answers so far. */
  static <F extends Component & HasLabel & HasHelper> void describe(
      F field, Question<?> question, FormHost host) {
    field.setLabel(FormPage.label(question, host, field.getTranslation("form.optional")));
    field.setHelperText(FormPage.hint(question.key(), host));
  }

  /** Marks a field as wrong, or as right. */
  static void tell(HasValidation field, @Nullable String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(sentence != null);
  }
}
