package se.besked.eservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.eservice.Summary.Row;
import se.besked.formkit.Condition;

class ContractTest {
  @ParameterizedTest
  @CsvSource({
    "School, skolskjuts, SKJ",
    "school_transport, skolskjuts, SKJ",
    "school-transport, Skolskjuts, SKJ",
    "school-transport, skol skjuts, SKJ",
    "school-transport-, skolskjuts, SKJ",
    "school-transport, skolskjuts, S",
    "school-transport, skolskjuts, SKJUT",
    "school-transport, skolskjuts, skj",
  })
  void namesAreKeptInOneForm(String id, String path, String prefix) {
    assertThatThrownBy(() -> new Identity(id, path, prefix))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGoodName() {
    assertThat(new Identity("school-transport", "skolskjuts", "SKJ").path())
        .isEqualTo("skolskjuts");
  }

  @Test
  void summariesDoNotChange() {
    var rows = new java.util.ArrayList<>(List.of(new Row("Barn", "Bo")));
    var summary = new Summary("Ansökan", rows, rows);
    rows.clear();

    assertThat(summary.rows()).containsExactly(new Row("Barn", "Bo"));
    assertThat(summary.sharedRows()).hasSize(1);
  }

  @Test
  void thePhoneNumberIsOptionalAndTheAddressIsNot() {
    assertThat(ContactQuestions.EMAIL.requiredWhen()).isSameAs(Condition.ALWAYS);
    assertThat(ContactQuestions.PHONE.requiredWhen()).isSameAs(Condition.NEVER);
  }

  @Test
  void anInvalidFieldIsNamed() {
    var e = new InvalidField("residence[1].metres", "Värdet saknas.");

    assertThat(e.field()).isEqualTo("residence[1].metres");
    assertThat(e).hasMessage("Värdet saknas.");
  }
}
