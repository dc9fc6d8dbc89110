package se.besked.formkit.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsTest {
  private static final ZonedDateTime FETCHED =
      ZonedDateTime.of(2026, 11, 22, 9, 14, 0, 0, ZoneId.of("Europe/Stockholm"));

  static List<Component> components() {
    var choices = new RadioChoices<String>("Varför?").describedBy(text -> text, text -> "hint");
    choices.setItems("A", "B");
    var map = new RouteMap("Vägen är 2 340 meter.");
    map.setHome(new RouteMap.Point(59.1, 15.2), "Hemmet");
    map.setUnits(
        List.of(new RouteMap.Unit("a", new RouteMap.Point(59.1, 15.2), "Ängen", 0, "Lägg till")));
    return List.of(
        new ErrorSummary(),
        new SummaryList().row("Barn", "Alva", () -> {}).row("Telefon", ""),
        new TaskList().task("Intyg", "intyg", "Klart").waiting("Skriv under", "Inte än"),
        new StepText(2, 5),
        new StatusTag(StatusTag.Tone.INFO, "Under granskning"),
        Callout.info("Rubrik", "Text"),
        new KnownValue("Adress", "Havregatan 12", "folkbokföringen", FETCHED).whenWrong(() -> {}),
        new LiveRegion(),
        new Expander("Mer", new Paragraph("text")),
        new PageHeading("Rubrik"),
        new BackLink("om"),
        new BackLink(() -> {}),
        new NoticeBanner("Stopp", "Söndag"),
        new Comparison("Vägen", "Uppmätt", 2340, "Gräns", 2000, "m"),
        new QrCode("QR-kod för BankID"),
        new DayPicker("dag", "Dag"),
        new CalendarButton("Välj i kalender", day -> {}),
        choices,
        map);
  }

  @ParameterizedTest
  @MethodSource("components")
  void survivesSerialization(Component component) throws Exception {
    var bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(component);
    var copy =
        (Component)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    // Attributes have no order of their own.
    assertThat(words(copy)).containsExactlyInAnyOrder(words(component));
  }

  @Test
  void errorSummaryLinksEachProblemToItsFieldAndHidesWithoutAny() {
    var summary = new ErrorSummary();
    assertThat(summary.isVisible()).isFalse();
    summary.show(List.of(new ErrorSummary.Problem("child", "Välj barn")));
    assertThat(summary.isVisible()).isTrue();
    assertThat(summary.getElement().getAttribute("role")).isEqualTo("alert");
    assertThat(summary.getElement().getOuterHTML())
        .contains("href=\"#child\"", "data-focus=\"child\"", "Välj barn");
    summary.show(List.of());
    assertThat(summary.isVisible()).isFalse();
  }

  @Test
  void comparisonDrawsBothBarsOnOneScale() {
    var html =
        new Comparison("Vägen", "Uppmätt", 1000, "Gräns", 2000, "m").getElement().getOuterHTML();
    assertThat(html).contains("width:50.0%", "width:100.0%");
  }

  @Test
  void nonsenseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StepText(6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new StepText(0, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RouteMap.Line(List.of(new RouteMap.Point(59, 15))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison("Vägen", "Uppmätt", 1, "Gräns", 0, "m"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Comparison("Vägen", "Uppmätt", 2, 1, "Gräns", 1, "m"));
    assertThatIllegalArgumentException().isThrownBy(() -> new ErrorSummary.Problem(" ", "text"));
  }

  @Test
  void liveRegionSaysTheSameTwice() {
    var region = new LiveRegion();
    region.say("Sparat 09:14");
    var first = region.getText();
    region.say("Sparat 09:14");
    assertThat(region.getText()).isNotEqualTo(first).startsWith("Sparat 09:14");
  }

  private static String[] words(Component component) {
    return component.getElement().getOuterHTML().split("[\\s<>]+");
  }
}
