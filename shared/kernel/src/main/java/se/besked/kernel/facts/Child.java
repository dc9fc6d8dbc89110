package se.besked.kernel.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.law.SchoolYear;
import se.besked.kernel.law.Stage;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.Sourced;

/**
 * A child in the guardian's custody.
 *
 * @param handle names the child in answers and addresses; opaque, never a personal number
 * @param coGuardians the other persons with custody
 * @param homes where the child may live: the registered address first, then guardians' who are
 *     registered elsewhere, the one who asks before the others
 * @param enrolment school unit and grade according to the student registry
 * @param placements childcare places according to the student registry, past ones left out
 * @param livesHere whether the child is registered where the guardian is
 */
public record Child(
    String handle,
    Sourced<PersonName> name,
    LocalDate birthDate,
    List<CoGuardian> coGuardians,
    List<Home> homes,
    Optional<Sourced<SchoolPlace>> enrolment,
    List<Sourced<Placement>> placements,
    boolean livesHere) {
  public Child {
    coGuardians = List.copyOf(coGuardians);
    homes = List.copyOf(homes);
    placements = List.copyOf(placements);
  }

  /** A child who lives with the guardian and has no childcare place. */
  public Child(
      String handle,
      Sourced<PersonName> name,
      LocalDate birthDate,
      List<CoGuardian> coGuardians,
      List<Home> homes,
      Optional<Sourced<SchoolPlace>> enrolment) {
    this(handle, name, birthDate, coGuardians, homes, enrolment, List.of(), true);
  }

  public Optional<Home> registeredHome() {
    return homes.stream().filter(h -> h.kind() == Home.Kind.REGISTERED).findFirst();
  }

  public Optional<Home> otherHome() {
    return homes.stream().filter(h -> h.kind() == Home.Kind.OTHER_GUARDIAN).findFirst();
  }

  /** The same child as a person may know it: homes hidden from them are {@link Home.Hidden}. */
  public Child seenBy(String viewer) {
    return with(homes.stream().map(h -> h.seenBy(viewer)).toList());
  }

  /** The same child in other homes. */
  public Child with(List<Home> others) {
    return new Child(
        handle, name, birthDate, coGuardians, others, enrolment, placements, livesHere);
  }

  /** The same child without the names of other people. */
  public Child withoutOthers() {
    return new Child(handle, name, birthDate, List.of(), homes, enrolment, placements, livesHere);
  }

  /**
   * The stage in a given school year: the registry's grade carried forward, else by age, counted
   * from the autumn of the year the child turns six (skollagen 7 kap. 10 §).
   *
   * @return empty when the child has not begun, or has left, compulsory school that year
   */
  public Optional<Stage> stageIn(SchoolYear year) {
    for (var place : enrolment.stream().map(Sourced::value).toList()) {
      if (place.stage().isPresent()) {
        return place.stage().get().after(year.startYear() - place.year().startYear());
      }
    }
    return stageByAge(year);
  }

  private Optional<Stage> stageByAge(SchoolYear year) {
    int stage = year.startYear() - birthDate.getYear() - 6;
    return stage < 0 || stage > Stage.LAST ? Optional.empty() : Optional.of(new Stage(stage));
  }

  /**
   * Another person with custody.
   *
   * @param handle opaque, never a personal number
   */
  public record CoGuardian(String handle, PersonName name) {}

  /**
   * Where the child goes to school.
   *
   * @param stage absent when the registry has no grade
   * @param year the school year the grade is for
   */
  public record SchoolPlace(String schoolId, Optional<Stage> stage, SchoolYear year) {}
}
