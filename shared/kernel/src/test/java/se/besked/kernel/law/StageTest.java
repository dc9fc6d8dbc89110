package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
  private static final SchoolYear BEFORE = SchoolYear.parse("2027/28");
  private static final SchoolYear AFTER = SchoolYear.parse("2028/29");

  @ParameterizedTest
  @CsvSource({
    "0, F, förskoleklass, 1, årskurs 1", // LAW-30 and T-LAW-31
    "1, 1, årskurs 1, 2, årskurs 2",
    "3, 3, årskurs 3, 4, årskurs 4",
    "4, 4, årskurs 4, 5, årskurs 5",
    "9, 9, årskurs 9, 10, årskurs 10",
  })
  void calledDifferentlyBeforeAndAfterTheReform(
      int stage, String before, String labelBefore, String after, String labelAfter) {
    var s = new Stage(stage);

    assertThat(s.grade(BEFORE)).isEqualTo(before);
    assertThat(s.label(BEFORE)).isEqualTo(labelBefore);
    assertThat(s.grade(AFTER)).isEqualTo(after);
    assertThat(s.label(AFTER)).isEqualTo(labelAfter);
  }

  @Test
  void everyGradeIsReadAsItIsWritten() {
    for (int i = 0; i <= Stage.LAST; i++) {
      var stage = new Stage(i);
      assertThat(Stage.parse(stage.grade(BEFORE), BEFORE)).isEqualTo(stage);
      assertThat(Stage.parse(stage.grade(AFTER), AFTER)).isEqualTo(stage);
    }
  }

  @Test
  void preschoolClassIsUnderstoodInEveryYear() {
    assertThat(Stage.parse("f ", BEFORE)).isEqualTo(new Stage(0));
    assertThat(Stage.parse("F", AFTER)).isEqualTo(new Stage(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "10", "-1", "04", "X", "1.5", "100"})
  void gradesThatDoNotExistBeforeTheReform(String grade) {
    assertThatThrownBy(() -> Stage.parse(grade, BEFORE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Läsåret 2027/28 finns årskurserna F, 1–9.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "11", "G"})
  void gradesThatDoNotExistAfterTheReform(String grade) {
    assertThatThrownBy(() -> Stage.parse(grade, AFTER))
        .hasMessage("Läsåret 2028/29 finns årskurserna 1–10.");
  }

  @Test
  void fromPreschoolClassStraightToGradeTwo() {
    var preschoolClass = Stage.parse("F", BEFORE);

    assertThat(preschoolClass.after(1).orElseThrow().label(AFTER)).isEqualTo("årskurs 2");
  }

  @Test
  void compulsorySchoolHasABeginningAndAnEnd() {
    assertThat(new Stage(8).after(1)).contains(new Stage(9));
    assertThat(new Stage(9).after(1)).isEmpty();
    assertThat(new Stage(1).after(-1)).contains(new Stage(0));
    assertThat(new Stage(0).after(-1)).isEmpty();
    assertThatThrownBy(() -> new Stage(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Stage(10)).isInstanceOf(IllegalArgumentException.class);
  }
}
