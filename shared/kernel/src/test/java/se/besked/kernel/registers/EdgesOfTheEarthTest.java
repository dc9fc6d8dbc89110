package se.besked.kernel.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgesOfTheEarthTest {
  @ParameterizedTest
  @CsvSource({"90, 0", "-90, 0", "0, 180", "0, -180", "0, 0"})
  void polesAndTheDateLineAreOnIt(double lat, double lon) {
    var position = new Position(lat, lon);

    assertThat(position.lat()).isEqualTo(lat);
    assertThat(position.lon()).isEqualTo(lon);
  }

  @Test
  void everyKindOfWorkHasATitleOfItsOwn() {
    var titles = Arrays.stream(WorkKind.values()).map(WorkKind::title).toList();

    assertThat(titles).doesNotHaveDuplicates().allMatch(t -> t.matches("(Reg|Avreg)istrera .+"));
  }

  @Test
  void aFailureNamesTheSupplierAndWhatToDo() {
    var failure =
        new IntegrationFailure(
            "Provregistret", IntegrationFailure.Code.UNAVAILABLE, "Försök igen senare.", null);

    assertThat(failure.supplier()).isEqualTo("Provregistret");
    assertThat(failure.remedy()).isEqualTo("Försök igen senare.");
    assertThat(failure).hasMessage("Provregistret: UNAVAILABLE");
  }
}
