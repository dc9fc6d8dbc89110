package se.besked.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.HavrelundaPeople.Inhabitant;

class PersonasTest {
  private static final int AUTUMN = 2026;

  /** Official coordination numbers; the list of test personnummer does not carry them. */
  private static final Set<String> OFFICIAL_COORDINATION_NUMBERS =
      Set.of("201801712389", "202301612392");

  private final HavrelundaPeople people = HavrelundaPeople.load();

  @Test
  void everyNumberIsWellFormedAndUsedOnce() {
    assertThat(numbers().map(n -> PersonalNumber.of(n).digits())).doesNotHaveDuplicates();
  }

  @Test
  void everyNumberIsAnOfficialTestNumber() throws IOException {
    var list = officialList();
    assumeTrue(list != null, "The folder with the official test numbers is not here: not checked");
    assertThat(numbers().filter(n -> !OFFICIAL_COORDINATION_NUMBERS.contains(n)).toList())
        .isSubsetOf(list);
  }

  @Test
  void everyRelationAndAddressAndSchoolExists() {
    var schoolIds = people.schools().stream().map(HavrelundaPeople.School::id).toList();
    assertThat(people.all())
        .allSatisfy(
            i -> {
              assertThat(i.guardianOf()).allMatch(n -> people.find(n).isPresent());
              assertThat(i.parentOf()).allMatch(n -> people.find(n).isPresent());
              assertThat(i.address() == null || people.home(i.address()).isPresent()).isTrue();
              assertThat(i.enrolments()).allMatch(e -> schoolIds.contains(e.school()));
              assertThat(i.places()).allMatch(p -> schoolIds.contains(p.unit()));
              assertThat(i.places())
                  .flatExtracting(HavrelundaPeople.Place::owners)
                  .allMatch(n -> people.find(n).orElseThrow().guardianOf().contains(i.number()));
              assertThat(i.spouse() == null || isMarriedTo(i.spouse(), i.number())).isTrue();
            });
  }

  private boolean isMarriedTo(String number, String other) {
    return other.equals(people.find(number).orElseThrow().spouse());
  }

  @Test
  void childrenAreInTheGradeOfTheirAge() {
    assertThat(people.all())
        .flatExtracting(Inhabitant::enrolments)
        .as("there are enrolments to check")
        .isNotEmpty();
    for (var child : people.all()) {
      for (var e : child.enrolments()) {
        if (e.schoolYear() != null) {
          int birthYear = PersonalNumber.of(child.number()).birthYear();
          assertThat(e.schoolYear()).isEqualTo(e.start().getYear() - birthYear - 6);
        }
        if (e.end() == null && !e.schoolType().equals("FS")) {
          assertThat(e.start()).hasYear(AUTUMN).hasMonthValue(8);
        }
      }
    }
  }

  @Test
  void everyPersonaSaysInSwedishAndEnglishWhatItShows() {
    assertThat(people.personas())
        .hasSizeGreaterThanOrEqualTo(14)
        .allSatisfy(
            i -> {
              assertThat(i.persona()).isNotNull();
              assertThat(i.persona().title()).isNotBlank();
              assertThat(i.persona().shows()).endsWith(".");
              assertThat(i.persona().titleEnglish()).isNotBlank();
              assertThat(i.persona().showsEnglish()).endsWith(".");
            });
  }

  @Test
  void theNamesOfTheTestsPointAtThePersonas() {
    assertThat(Personas.ALONE.digits()).isEqualTo("198501012382");
    assertThat(Personas.CHILD_OF_COORDINATION.isCoordinationNumber()).isTrue();
    assertThat(people.find(Personas.PROTECTED_CHILD.digits()).orElseThrow().protection())
        .isEqualTo("SKYDDAD_FOLKBOKFORING");
    assertThat(people.find(Personas.YOUNGER_CHILD_OF_ISLAND.digits()).orElseThrow())
        .extracting(Inhabitant::earlierNumbers)
        .isEqualTo(List.of(Personas.EARLIER_NUMBER_ON_ISLAND.digits()));
  }

  private Stream<String> numbers() {
    return people.all().stream()
        .flatMap(i -> Stream.concat(Stream.of(i.number()), i.earlierNumbers().stream()));
  }

  /** The list lies beside the repository, at whatever depth the module is built. */
  private static Set<String> officialList() throws IOException {
    for (var dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      var folder = dir.resolve("shared/data/test-persons");
      if (Files.isDirectory(folder)) {
        return read(folder);
      }
    }
    return null;
  }

  private static Set<String> read(Path folder) throws IOException {
    var all = new HashSet<String>();
    try (var files = Files.newDirectoryStream(folder, "*.gz")) {
      for (var file : files) {
        try (var in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          in.lines().map(String::strip).forEach(all::add);
        }
      }
    }
    return all;
  }
}
