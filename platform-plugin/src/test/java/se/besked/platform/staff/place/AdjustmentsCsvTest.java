package se.besked.platform.staff.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.besked.casework.income.PostControls.Row;
import se.besked.casework.income.PostControls.State;
import se.besked.casework.income.YearCheck.Checked;
import se.besked.casework.income.YearCheck.Verdict;

class AdjustmentsCsvTest {

  @Test
  void oneLineForEachWithItsMonths() {
    var checked =
        new Checked(Verdict.REFUND, -240, "För mycket; \"dubbelt\".", List.of("jan", "feb"));
    var csv =
        AdjustmentsCsv.of(
            List.of(
                new Row(2, State.CHECKED, "198501012382; 420000", null, checked),
                new Row(3, State.INVALID, "x", "Fel.", null)));
    assertThat(new String(csv, StandardCharsets.UTF_8).lines())
        .containsExactly(
            "\ufeffrad;personnummer;taxerad inkomst;utfall;kronor;förklaring;månader",
            "\"2\";\"19850101-2382\";\"420000\";\"återbetalas\";\"-240\";"
                + "\"För mycket; \"\"dubbelt\"\".\";\"jan | feb\"");
  }
}
