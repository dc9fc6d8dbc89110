package se.besked.journey.prefill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.facts.Child.SchoolPlace;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.Enrolment;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.Sourced;
import se.besked.kernel.registers.StudentRegistry;

/** A child's school and grade from the student registry; a registry that is down leaves a gap. */
public final class Enrolments {
  private static final String SOURCE = "Elevregistret";

  /** SS12000 school types: preschool class and compulsory school. */
  private static final List<String> ORDINARY = List.of("FKLASS", "GR");

  /** Other forms of compulsory school, with chapters and provisions of their own in the law. */
  private static final List<String> OTHER_FORMS = List.of("GRS", "SP", "SAM");

  private final StudentRegistry registry;

  public Enrolments(StudentRegistry registry) {
    this.registry = registry;
  }

  /**
   * Asks the registry.
   *
   * @param gaps gets a Swedish sentence when the registry cannot answer
   */
  Optional<Sourced<SchoolPlace>> of(
      PersonalNumber child, Instant now, LocalDate today, List<String> gaps) {
    try {
      var current =
          registry.find(child).filter(p -> !p.protection().isProtected()).stream()
              .flatMap(p -> p.enrolments().stream())
              .filter(e -> e.isCurrentOn(today))
              .toList();
      if (current.stream().anyMatch(e -> OTHER_FORMS.contains(e.schoolType()))) {
        gaps.add(
            "Barnet går i en annan skolform än grundskolan. En handläggare prövar ansökan efter de regler som gäller där.");
      }
      return current.stream()
          .filter(e -> ORDINARY.contains(e.schoolType()))
          .max(Comparator.comparing(Enrolment::start))
          .map(e -> new Sourced<>(place(e, today), SOURCE, now));
    } catch (IntegrationFailure e) {
      gaps.add(
          "Elevregistret svarar inte just nu. Skola och årskurs är därför inte ifyllda efter registret. Kontrollera dem extra noga.");
      return Optional.empty();
    }
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
