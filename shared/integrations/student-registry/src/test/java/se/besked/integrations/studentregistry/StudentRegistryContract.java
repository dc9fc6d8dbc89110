package se.besked.integrations.studentregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.Protection;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.CarePlacement.Schedule;
import se.besked.kernel.registers.CarePlacement.Stay;
import se.besked.kernel.registers.Enrolment;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.StudentRegistry;
import se.besked.testkit.Personas;

/** What every student registry over the people of Havrelunda must answer. */
abstract class StudentRegistryContract {
  static final String HAVRESKOLAN = "7a000000-0000-4000-8000-000000000001";
  static final String KVARNSKOLAN = "7a000000-0000-4000-8000-000000000002";

  abstract StudentRegistry registry();

  @Test
  void givesTheEnrolmentsOldAndNew() {
    assertThat(registry().find(Personas.OLDER_CHILD_TOGETHER))
        .contains(
            new Pupil(
                Personas.OLDER_CHILD_TOGETHER,
                Protection.NONE,
                List.of(
                    new Enrolment(
                        HAVRESKOLAN, "GR", 2, LocalDate.of(2025, 8, 18), LocalDate.of(2026, 6, 12)),
                    new Enrolment(HAVRESKOLAN, "GR", 3, LocalDate.of(2026, 8, 17), null))));
  }

  @Test
  void preschoolClassIsGradeZeroAndNoGradeIsNone() {
    assertThat(registry().find(Personas.CHILD_OF_NEAR).orElseThrow().enrolments())
        .singleElement()
        .extracting(Enrolment::schoolType, Enrolment::schoolYear)
        .containsExactly("FKLASS", 0);
    assertThat(registry().find(Personas.CHILD_OF_NO_GRADE).orElseThrow().enrolments())
        .singleElement()
        .extracting(Enrolment::schoolYear)
        .isNull();
  }

  @Test
  void knowsChildrenWithCoordinationNumbersAndInPreschool() {
    assertThat(registry().find(Personas.CHILD_OF_COORDINATION)).isPresent();
    assertThat(registry().find(Personas.CHILD_OF_TOO_YOUNG).orElseThrow().enrolments())
        .extracting(Enrolment::schoolType)
        .containsExactly("FS");
  }

  @Test
  void aChildItDoesNotHaveIsAbsent() {
    assertThat(registry().find(Personas.CHILD_OF_NOT_IN_REGISTRY)).isEmpty();
  }

  @Test
  void saysThatAChildIsProtected() {
    assertThat(registry().find(Personas.PROTECTED_CHILD).orElseThrow().protection())
        .isEqualTo(Protection.PROTECTED_REGISTRATION);
  }

  @Test
  void listsTheSchoolUnits() {
    assertThat(registry().schoolUnits())
        .hasSize(12)
        .contains(
            new SchoolUnit(HAVRESKOLAN, "Havreskolan", "99000001", Set.of("FKLASS", "GR", "FTH")))
        .extracting(SchoolUnit::name)
        .doesNotContain("Havrelunda kommun");
  }

  static final String ARTAN = "7a000000-0000-4000-8000-000000000005";

  private static List<Stay> weekdays(int week, String from, int minutes) {
    return IntStream.rangeClosed(1, 5).mapToObj(day -> new Stay(week, day, from, minutes)).toList();
  }

  @Test
  void givesThePlacesOldAndNewWithTheirSchedules() {
    var places = registry().placementsOf(Personas.OLDER_SIBLING);
    assertThat(places).hasSize(2);
    assertThat(places.getFirst())
        .satisfies(
            p -> {
              assertThat(p.end()).isEqualTo(LocalDate.of(2023, 6, 16));
              assertThat(p.schedules()).isEmpty();
            });
    assertThat(places.getLast())
        .isEqualTo(
            new CarePlacement(
                places.getLast().id(),
                ARTAN,
                "FS",
                Set.of(Personas.SIBLINGS, Personas.SIBLINGS_OTHER),
                LocalDate.of(2023, 8, 14),
                null,
                "Omsorg",
                40,
                List.of(
                    new Schedule(
                        LocalDate.of(2023, 8, 14), null, 1, true, weekdays(0, "08:00", 480)))));
  }

  @Test
  void withTwoHomesEachHasAPlaceAndTheirOwnWeek() {
    var places = registry().placementsOf(Personas.CHILD_OF_TWO_PLACES);
    assertThat(places)
        .extracting(CarePlacement::owners)
        .containsExactlyInAnyOrder(Set.of(Personas.TWO_PLACES), Set.of(Personas.TWO_PLACES_OTHER));
    assertThat(places)
        .filteredOn(p -> p.owners().contains(Personas.TWO_PLACES_OTHER))
        .flatExtracting(CarePlacement::schedules)
        .containsExactly(
            new Schedule(LocalDate.of(2023, 8, 14), null, 2, true, weekdays(1, "08:30", 450)));
  }

  @Test
  void educareIsAPlaceAndSchoolIsNot() {
    assertThat(registry().placementsOf(Personas.CHILD_IN_EDUCARE))
        .extracting(CarePlacement::schoolType, CarePlacement::schoolUnitId)
        .containsExactly(tuple("FTH", HAVRESKOLAN));
    assertThat(registry().placementsOf(Personas.CHILD_OF_UPPER)).isEmpty();
    assertThat(registry().placementsOf(Personas.CHILD_OF_NOT_IN_REGISTRY)).isEmpty();
  }
}
