package se.besked.integrations.studentregistry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.questions.KeptAnswers;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.Enrolment;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.StudentRegistry;

/** The student registry over SS12000. */
final class Ss12000StudentRegistry implements StudentRegistry {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final String SCHOOL_UNIT = "Skolenhet";

  private final Ss12000Connection registry;
  private final Ss12000Pages pages;
  private final Ss12000Placements placements;
  private final Clock clock;
  private final KeptAnswers<String, List<SchoolUnit>> units;

  Ss12000StudentRegistry(
      Ss12000Connection registry, StudentRegistryConfiguration.Settings settings, Clock clock) {
    this.registry = registry;
    this.pages = new Ss12000Pages(registry, settings.pageSize());
    this.clock = clock;
    this.units =
        new KeptAnswers<>(
            types -> Map.of(SCHOOL_UNIT, readSchoolUnits()), settings.schoolUnitsKept(), clock);
    this.placements =
        new Ss12000Placements(registry, pages, settings.schedules(), this::schoolUnits);
  }

  @Override
  public Optional<Pupil> find(PersonalNumber child) {
    var lookup = new Ss12000Api.PersonLookup(List.of(child.digits()));
    return Ss12000Objects.items(registry.call(api -> api.lookUpPersons(lookup))).stream()
        .filter(person -> Ss12000Objects.is(person, child))
        .map(person -> Ss12000Objects.pupil(person, child))
        .reduce(Ss12000StudentRegistry::together);
  }

  /** A registry fed from several systems may have a child twice; the stronger protection holds. */
  private static Pupil together(Pupil one, Pupil other) {
    var enrolments = new ArrayList<Enrolment>(one.enrolments());
    other.enrolments().stream().filter(e -> !enrolments.contains(e)).forEach(enrolments::add);
    var protection =
        one.protection() == Protection.NONE
            ? other.protection()
            : other.protection() == Protection.NONE || other.protection() == one.protection()
                ? one.protection()
                : Protection.UNKNOWN;
    return new Pupil(one.number(), protection, enrolments);
  }

  @Override
  public List<CarePlacement> placementsOf(PersonalNumber child) {
    return placements.of(child, today());
  }

  @Override
  public List<SchoolUnit> schoolUnits() {
    return units.find(Set.of(SCHOOL_UNIT)).getOrDefault(SCHOOL_UNIT, List.of());
  }

  private List<SchoolUnit> readSchoolUnits() {
    var today = today();
    var all = new ArrayList<SchoolUnit>();
    pages
        .all(Ss12000Api::organisations, Map.of("type", SCHOOL_UNIT))
        .forEach(o -> Ss12000Objects.schoolUnit(o, today).ifPresent(all::add));
    return List.copyOf(all);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), STOCKHOLM);
  }
}
