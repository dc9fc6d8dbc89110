package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.kernel.law.Figure.Choice;
import se.besked.kernel.law.Figure.Kind;

class TopicFormTest {
  private static final List<Choice> CHOICES = List.of(new Choice("DAYS", "dagar"));
  private static final List<Figure> PARTS = List.of(Figure.whole("value", "Antal", "dagar"));

  @ParameterizedTest
  @EnumSource(Kind.class)
  void choicesAndPartsAreThereWhereTheKindHasThemAndNowhereElse(Kind kind) {
    boolean chooses = kind == Kind.CHOICE;
    boolean groups = kind == Kind.GROUP || kind == Kind.GROUPS;

    assertThat(isRight(kind, List.of(), List.of())).isEqualTo(!chooses && !groups);
    assertThat(isRight(kind, CHOICES, List.of())).isEqualTo(chooses);
    assertThat(isRight(kind, List.of(), PARTS)).isEqualTo(groups);
    assertThat(isRight(kind, CHOICES, PARTS)).isFalse();
  }

  private static boolean isRight(Kind kind, List<Choice> choices, List<Figure> parts) {
    try {
      return new Figure("f", "Fråga", "", kind, true, choices, parts).kind() == kind;
    } catch (IllegalArgumentException refused) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Figure("f", "Fråga", "", kind, true, choices, parts))
          .withMessageContaining("f");
      return false;
    }
  }

  @Test
  void aTopicThatNobodyHasDescribedIsAskedForByTheNamesItHas() {
    var values = new LinkedHashMap<String, Object>();
    values.put("metres", 2000);
    values.put("fritids", false);
    values.put("notice", Map.of("value", 2));
    values.put("bands", List.of(Map.of("to", 3), Map.of("to", 9)));
    values.put("rates", List.of("3", "2"));
    values.put("none", List.of());
    values.put("rule", "Riktlinjer § 3");
    var form = TopicForm.undescribed("eget", values);

    assertThat(form.name()).isEqualTo("eget");
    assertThat(form.figures())
        .extracting(Figure::name)
        .containsExactly("metres", "fritids", "notice", "bands", "rates", "none", "rule");
    assertThat(form.figures())
        .extracting(Figure::kind)
        .containsExactly(
            Kind.WHOLE, Kind.YES_NO, Kind.GROUP, Kind.GROUPS, Kind.TEXTS, Kind.TEXTS, Kind.TEXT);
    assertThat(form.figures()).noneMatch(Figure::required);
    assertThat(form.figures().get(3).parts()).extracting(Figure::name).containsExactly("to");
  }
}
