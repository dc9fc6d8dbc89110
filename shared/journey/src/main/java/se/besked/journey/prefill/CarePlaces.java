package se.besked.journey.prefill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.besked.childcare.fees.SupportPlace;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.AcceptedPlaces;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.SupportPeriods;

/** What the student registry's childcare places mean for a family. */
final class CarePlaces {
  /** Nobody has a place in educare after the year they turn 13 (skollagen 14 kap. 7 §). */
  private static final int LAST_AGE = 13;

  private static final int LAST_PRESCHOOL_AGE = 6;
  private static final int FIRST_EDUCARE_AGE = 5;

  /** A unit that the list no longer has has no name to show. */
  private static final String NO_NAME = "–";

  private final List<CareUnit> units;
  private final AcceptedPlaces accepted;

  CarePlaces(List<CareUnit> units, AcceptedPlaces accepted) {
    this.units = units;
    this.accepted = accepted;
  }

  List<CareUnit> units() {
    return units;
  }

  /** Whether a child could have a place at all. */
  static boolean isOfAge(LocalDate born, LocalDate today) {
    return today.getYear() - born.getYear() <= LAST_AGE;
  }

  /** The units that a child of this age may wish for. */
  List<CareUnit> unitsFor(LocalDate born, LocalDate today) {
    int age = today.getYear() - born.getYear();
    return units.stream()
        .filter(
            u ->
                switch (u.activity()) {
                  case PRESCHOOL -> age <= LAST_PRESCHOOL_AGE;
                  case SCHOOL_AGE_EDUCARE -> age >= FIRST_EDUCARE_AGE && age <= LAST_AGE;
                })
        .toList();
  }

  /**
   * The places that are used or will be, as the person sees them.
   *
   * @param child in the viewer's custody
   * @param livesHere decides whose a place is when the registry names no owner
   */
  List<Placement> open(
      PersonalNumber child,
      List<CarePlacement> all,
      RegisteredPerson viewer,
      boolean livesHere,
      LocalDate today) {
    var own = all.stream().filter(p -> isHeldBy(p, viewer, livesHere)).toList();
    return all.stream()
        .flatMap(
            p ->
                (own.contains(p)
                        ? placement(child, p, true, Optional.ofNullable(p.weeklyHours()))
                        : placement(child, p, false, besideOwn(child, p, own)))
                    .stream())
        .filter(p -> p.isOpenOn(today))
        .sorted(Comparator.comparing(Placement::start))
        .toList();
  }

  private static boolean isHeldBy(CarePlacement p, RegisteredPerson viewer, boolean livesHere) {
    return p.owners().isEmpty() ? livesHere : p.owners().stream().anyMatch(viewer::isKnownAs);
  }

  /**
   * What a viewer may know of the hours of a place that another holds: whether they are free beside
   * those of the viewer's own, where the fee rests on it; nothing otherwise.
   */
  private Optional<Integer> besideOwn(
      PersonalNumber child, CarePlacement other, List<CarePlacement> own) {
    var both =
        Stream.concat(
                Stream.of(other),
                own.stream()
                    .filter(p -> p.schoolType().equals(other.schoolType()) && meet(p, other)))
            .toList();
    boolean support =
        both.stream()
            .anyMatch(
                p -> !accepted.supportOf(child, p.schoolUnitId()).equals(SupportPeriods.NONE));
    boolean free =
        both.stream().allMatch(p -> p.weeklyHours() != null)
            && both.stream().mapToInt(p -> Objects.requireNonNullElse(p.weeklyHours(), 0)).sum()
                <= SupportPlace.FREE_HOURS;
    return support && free ? Optional.of(0) : Optional.empty();
  }

  private static boolean meet(CarePlacement one, CarePlacement other) {
    return (one.end() == null || !one.end().isBefore(other.start()))
        && (other.end() == null || !other.end().isBefore(one.start()));
  }

  private Optional<Placement> placement(
      PersonalNumber child, CarePlacement p, boolean held, Optional<Integer> hours) {
    return activity(p)
        .map(
            activity ->
                new Placement(
                    p.id(),
                    p.schoolUnitId(),
                    name(p.schoolUnitId()),
                    activity,
                    p.start(),
                    Optional.ofNullable(p.end()),
                    Optional.ofNullable(p.reason()),
                    hours,
                    held,
                    p.schedules(),
                    activity == Activity.PRESCHOOL
                        ? accepted.supportOf(child, p.schoolUnitId())
                        : SupportPeriods.NONE));
  }

  private String name(String unitId) {
    return units.stream()
        .filter(u -> u.id().equals(unitId))
        .findFirst()
        .map(CareUnit::name)
        .orElse(NO_NAME);
  }

  /** What the fee is for: the place used today, else the next one. */
  static Optional<Activity> activity(List<CarePlacement> all, LocalDate today) {
    return all.stream()
        .filter(p -> p.end() == null || !p.end().isBefore(today))
        .sorted(Comparator.comparing(CarePlacement::start))
        .flatMap(p -> activity(p).stream())
        .findFirst();
  }

  /** Open activity (OPPFTH) is no place and has no fee by the ordinance. */
  private static Optional<Activity> activity(CarePlacement p) {
    return switch (p.schoolType()) {
      case "FS" -> Optional.of(Activity.PRESCHOOL);
      case "FTH" -> Optional.of(Activity.SCHOOL_AGE_EDUCARE);
      default -> Optional.empty();
    };
  }
}
