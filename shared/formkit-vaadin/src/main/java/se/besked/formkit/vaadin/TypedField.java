package se.besked.formkit.vaadin;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import se.besked.kernel.text.Written;

/** A line to write: the text that comes out of it is {@link Written#text}, whatever was typed. */
@JsModule("./besked/typed-text.ts")
public class TypedField extends TextField {
  public TypedField() {}

  public TypedField(String label) {
    super(label);
  }

  /**
   * For an e-mail address. Not the browsers' own field for them: it rewrites the letters of a
   * domain, and neither the one who wrote them nor anybody here sees them again.
   */
  public final TypedField forEmail() {
    setAutocomplete(Autocomplete.EMAIL);
    setAutocapitalize(Autocapitalize.NONE);
    setAutocorrect(false);
    return keyboard("email");
  }

  /** For a telephone number. */
  public final TypedField forPhone() {
    setAutocomplete(Autocomplete.TEL);
    return keyboard("tel");
  }

  /** For figures alone. */
  public final TypedField forFigures() {
    addClassName("numeric");
    return keyboard("numeric");
  }

  /**
   * What a telephone shows to write with. Vaadin leaves it on the outside of what is written in.
   */
  private TypedField keyboard(String kind) {
    addAttachListener(attached -> getElement().executeJs("this.inputElement.inputMode = $0", kind));
    return this;
  }

  @Override
  protected void setModelValue(String typed, boolean fromClient) {
    super.setModelValue(typed == null ? null : Written.text(typed), fromClient);
  }
}
