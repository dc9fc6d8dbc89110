package se.besked.formkit.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of a field is fit to keep, whatever the browser sends. */
class TypedTest {
  private static final String TYPED =
      "inte" + Character.toString(0x202E) + " beviljas" + '\u0007' + "\r\nRad 2";

  static Stream<AbstractSinglePropertyField<?, String>> fields() {
    return Stream.of(new TypedField("Skäl"), new TypedArea("Skäl"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void whatIsNotSeenDoesNotComeOut(AbstractSinglePropertyField<?, String> field) {
    List<String> told = new ArrayList<>();
    field.addValueChangeListener(changed -> told.add(changed.getValue()));
    // As the browser's own value comes: a property of the element.
    field.getElement().setProperty("value", TYPED);
    assertThat(field.getValue()).isEqualTo("inte beviljas\nRad 2");
    assertThat(told).containsExactly("inte beviljas\nRad 2");
  }
}
