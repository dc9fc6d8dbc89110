package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersAtTheEdgeTest {
  private static final PersonalNumber TEST = PersonalNumber.of("198501012382");

  /** The date of a coordination number, with whichever check digit is right. */
  @ParameterizedTest
  @CsvSource({
    "20151260, 1", "20151360, 0", // month 12 and 13
    "20150191, 1", "20150192, 0", // the 31st and the 32nd
    "20150060, 1", "20150059, 0", // day 60 without a month, and no coordination number
  })
  void theDatesOfCoordinationNumbers(String date, int accepted) {
    assertThat(
            IntStream.rangeClosed(0, 9)
                .filter(d -> PersonalNumber.tryParse(date + "238" + d, Year.of(2026)).isPresent()))
        .hasSize(accepted);
  }

  @Test
  void theListOfTestNumbersIsNotWrittenOut() {
    assertThat(TestNumbers.listed(List.of(TEST))).hasToString("Listed[1]");
  }

  @Test
  void whyANumberIsNotTakenIsAHintOfItsOwn() {
    assertThat(AcceptedNumbers.Refusal.TEST_NUMBER.hint()).isEqualTo("testNumber");
    assertThat(AcceptedNumbers.Refusal.REAL_NUMBER.hint()).isEqualTo("realNumber");
  }

  @Test
  void theRegisterIsNotAskedForNobody() {
    var alone =
        new RegisteredPerson(
            TEST,
            new PersonName("Prov", "Provsson"),
            Protection.NONE,
            null,
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            false);
    var asked = new ArrayList<Set<PersonalNumber>>();
    var found =
        ChildrenInCare.of(
            numbers -> {
              asked.add(numbers);
              return new HashMap<>(Map.of(TEST, alone));
            },
            TEST,
            LocalDate.of(2026, 11, 22));

    assertThat(found).isEqualTo(new ChildrenInCare.Found(alone, List.of(), 0));
    assertThat(asked).containsExactly(Set.of(TEST));
  }
}
