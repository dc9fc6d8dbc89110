package se.besked.formkit.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in a field for a day is a day or an error, never silently nothing. */
class DayPickerTest {
  private final DayPicker picker = new DayPicker("dag", "Dag");

  /** As the browser tells of a text that it could not read itself. */
  private void written(String text) {
    var element = picker.getElement();
    element.setProperty("_inputElementValue", text);
    element
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(element, "unparsable-change", JacksonUtils.createObjectNode()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-31", "snart", "10/1", "2026-13-01"})
  void whatCannotBeReadIsAnError(String text) {
    written(text);
    assertThat(picker.getValue()).isNull();
    assertThat(picker.isInvalid()).as("said as the field is left").isTrue();
    var problem = picker.check();
    assertThat(problem).isPresent();
    assertThat(problem.orElseThrow().fieldId()).isEqualTo("dag");
    assertThat(picker.isInvalid()).isTrue();
    assertThat(picker.check(day -> day == null, "Ange en dag")).isEqualTo(problem);
  }

  @Test
  void noDayIsNone() {
    assertThat(picker.check()).isEmpty();
    assertThat(picker.isInvalid()).isFalse();
    assertThat(picker.check(day -> day == null, "Ange en dag").orElseThrow().text())
        .isEqualTo("Ange en dag");
    assertThat(picker.getErrorMessage()).isEqualTo("Ange en dag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10 januari 2027", "2027\u201301\u201310", "den 10 jan 2027"})
  void daysAreReadAsInForms(String text) {
    written(text);
    assertThat(picker.getValue()).isEqualTo("2027-01-10");
    assertThat(picker.check()).isEmpty();
  }

  @Test
  void aDayAfterwardsIsRight() {
    written("2026-02-31");
    picker.setValue(LocalDate.of(2026, 2, 28));
    assertThat(picker.isInvalid()).isFalse();
    assertThat(picker.check()).isEmpty();
  }

  @Test
  void aYearOfTheFirstCenturyIsNone() {
    picker.setValue(LocalDate.of(26, 1, 10));
    assertThat(picker.check()).isPresent();
  }
}
