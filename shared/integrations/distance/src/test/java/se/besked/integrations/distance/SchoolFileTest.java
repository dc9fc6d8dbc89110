package se.besked.integrations.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.integrations.distance.SchoolFile.School;

class SchoolFileTest {
  @TempDir Path folder;

  @Test
  void readsTheSchoolsOfHavrelunda() {
    var schools = new SchoolFile(TestMaps.havrelunda("schools.csv")).schools();
    assertThat(schools).hasSize(12).extracting(School::code).doesNotHaveDuplicates();
    var first = schools.getFirst();
    assertThat(first.name()).isEqualTo("Havreskolan");
    assertThat(first.schoolTypes()).isEqualTo(Set.of("FKLASS", "GR", "FTH"));
    assertThat(first.municipal()).isTrue();
    assertThat(first.teaches(0)).isTrue();
    assertThat(first.teaches(6)).isTrue();
    assertThat(first.teaches(7)).isFalse();
    assertThat(schools.getLast().teaches(0)).isFalse();
    assertThat(schools.getLast().fromGrade()).isNull();
    assertThat(schools.get(3).municipal()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;2;S;GR;6;3;true;G 1;99910;H;56.6;11.9  | rad 2: fromGrade är högre än toGrade",
        "1;2;S;GR;6;;true;G 1;99910;H;56.6;11.9   | rad 2: fromGrade och toGrade",
        "1;2;S;GR;F;3;true;G 1;99910;H;56.6;11.9  | rad 2: fromGrade ska vara en årskurs",
        "1;2;S;GR;0;3;ja;G 1;99910;H;56.6;11.9    | rad 2: municipal ska vara true eller false",
        "1;2;S;GR;0;3;true;G 1;99910;H;56.6;      | rad 2: lon saknas"
      })
  void aBadRowIsNamed(String row, String sentence) throws IOException {
    var header =
        "id;code;name;schoolTypes;fromGrade;toGrade;municipal;street;postalCode;locality;lat;lon\n";
    var file = Files.writeString(folder.resolve("schools.csv"), header + row + "\n");
    assertThatThrownBy(() -> new SchoolFile(file.toUri().toURL()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(sentence);
  }
}
