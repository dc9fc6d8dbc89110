package se.besked.journey.prefill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.facts.Gap;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.registers.Enrolment;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.Sourced;

/** A child's school and grade from what the student registry has. */
final class Enrolments {
  static final String SOURCE = "Elevregistret";

  /** SS12000 school types: preschool class and compulsory school. */
  private static final List<String> ORDINARY = List.of("FKLASS", "GR");

  /** Other forms of compulsory school, with chapters and provisions of their own in the law. */
  private static final List<String> OTHER_FORMS = List.of("GRS", "SP", "SAM");

  private Enrolments() {}

  static Optional<Sourced<SchoolPlace>> of(
      Optional<Pupil> pupil, Instant read, LocalDate today, Set<Gap> gaps) {
    var current =
        pupil.filter(p -> !p.protection().isProtected()).stream()
            .flatMap(p -> p.enrolments().stream())
            .filter(e -> e.isCurrentOn(today))
            .toList();
    if (current.stream().anyMatch(e -> OTHER_FORMS.contains(e.schoolType()))) {
      gaps.add(Gap.OTHER_SCHOOL_FORM);
    }
    return current.stream()
        .filter(e -> ORDINARY.contains(e.schoolType()))
        .max(Comparator.comparing(Enrolment::start))
        .map(e -> new Sourced<>(place(e, today), SOURCE, read));
  }

  private static SchoolPlace place(Enrolment enrolment, LocalDate today) {
    return new SchoolPlace(
        enrolment.schoolUnitId(),
        Optional.ofNullable(enrolment.schoolYear())
            .filter(y -> y >= 0 && y <= Stage.LAST)
            .map(Stage::new),
        SchoolYear.containing(today));
  }
}
