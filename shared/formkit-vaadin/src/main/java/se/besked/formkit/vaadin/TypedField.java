package se.besked.formkit.vaadin;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextField;
import se.besked.kernel.text.Written;

/** A line to write: the text that comes out of it is {@link Written#text}, whatever was typed. */
@JsModule("./besked/typed-text.ts")
public class TypedField extends TextField {
  public TypedField() {}

  public TypedField(String label) {
    super(label);
  }

  @Override
  protected void setModelValue(String typed, boolean fromClient) {
    super.setModelValue(typed == null ? null : Written.text(typed), fromClient);
  }
}
