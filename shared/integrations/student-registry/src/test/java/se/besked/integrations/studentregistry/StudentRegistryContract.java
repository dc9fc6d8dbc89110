package se.besked.integrations.studentregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.Protection;
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
        .hasSize(6)
        .contains(
            new SchoolUnit(HAVRESKOLAN, "Havreskolan", "99000001", Set.of("FKLASS", "GR", "FTH")))
        .extracting(SchoolUnit::name)
        .doesNotContain("Havrelunda kommun");
  }
}
