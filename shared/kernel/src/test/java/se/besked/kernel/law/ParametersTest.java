package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametersTest {
  enum Colour {
    RED,
    BLUE
  }

  private final Parameters figures =
      new Parameters(
          "school-transport",
          Map.of(
              "metres",
              2000,
              "rule",
              "Riktlinjer § 3",
              "blank",
              " ",
              "flag",
              true,
              "colour",
              "BLUE",
              "bands",
              List.of(Map.of("to", 3), Map.of("to", 9))));

  @Test
  void readsEachKind() {
    assertThat(figures.whole("metres")).isEqualTo(2000);
    assertThat(figures.text("rule")).isEqualTo("Riktlinjer § 3");
    assertThat(figures.textIfAny("rule")).contains("Riktlinjer § 3");
    assertThat(figures.textIfAny("absent")).isEmpty();
    assertThat(figures.flag("flag")).isTrue();
    assertThat(figures.oneOf(Colour.class, "colour")).isEqualTo(Colour.BLUE);
    assertThat(figures.each("bands")).extracting(b -> b.whole("to")).containsExactly(3, 9);
    assertThat(figures.each("bands").get(1).path()).isEqualTo("school-transport.bands[1]");
  }

  @Test
  void mistakesNameTheirPlace() {
    refused(() -> figures.whole("absent"), "Inställningen school-transport.absent saknas.");
    refused(
        () -> figures.whole("rule"), "Inställningen school-transport.rule ska vara ett heltal.");
    refused(
        () -> figures.text("metres"), "Inställningen school-transport.metres ska vara en text.");
    refused(() -> figures.text("blank"), "Inställningen school-transport.blank ska vara en text.");
    refused(
        () -> figures.textIfAny("metres"),
        "Inställningen school-transport.metres ska vara en text.");
    refused(
        () -> figures.flag("rule"),
        "Inställningen school-transport.rule ska vara true eller false.");
    refused(
        () -> figures.oneOf(Colour.class, "rule"),
        "Inställningen school-transport.rule ska vara ett av [RED, BLUE].");
    refused(() -> figures.each("rule"), "Inställningen school-transport.rule ska vara en lista.");
    refused(
        () -> figures.each("bands").get(1).whole("metres"),
        "Inställningen school-transport.bands[1].metres saknas.");
  }

  @Test
  void aListOfSomethingElseThanGroupsIsRefused() {
    var wrong = new Parameters("x", Map.of("list", List.of("a")));

    refused(() -> wrong.each("list"), "Inställningen x.list[0] ska vara en grupp av värden.");
  }

  @Test
  void anEmptyValueInAGroupIsToldOfAsMissing() {
    var group = new HashMap<String, Object>();
    group.put("to", 3);
    group.put("metres", null);
    var band = new Parameters("x", Map.of("bands", List.of(group))).each("bands").getFirst();

    assertThat(band.whole("to")).isEqualTo(3);
    refused(() -> band.whole("metres"), "Inställningen x.bands[0].metres saknas.");
  }

  @Test
  void namesThatNobodyKnowsAreRefused() {
    assertThat(figures.each("bands").getFirst().only("to", "metres").whole("to")).isEqualTo(3);
    refused(
        () -> figures.each("bands").getFirst().only("till", "metres"),
        "Inställningen school-transport.bands[0].to är okänd. Här finns till, metres.");
  }

  private static void refused(ThrowingCallable call, String sentence) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void readsGroupsAndLists() {
    var nested =
        new Parameters(
            "x", Map.of("notice", Map.of("value", 2), "rates", List.of("3", "2.4"), "no", 1));

    assertThat(nested.group("notice").whole("value")).isEqualTo(2);
    assertThat(nested.group("notice").path()).isEqualTo("x.notice");
    assertThat(nested.groupIfAny("absent")).isEmpty();
    assertThat(nested.texts("rates")).containsExactly("3", "2.4");
    assertThat(nested.wholeIfAny("no")).contains(1);
    assertThat(nested.wholeIfAny("absent")).isEmpty();
    assertThatThrownBy(() -> nested.group("no")).hasMessageContaining("x.no");
    assertThatThrownBy(() -> nested.texts("no")).hasMessageContaining("x.no");
    var mixed = new Parameters("x", Map.of("rates", List.of("3", 2)));
    assertThatThrownBy(() -> mixed.texts("rates")).hasMessageContaining("x.rates");
  }
}
