package se.besked.integrations.studentregistry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.Enrolment;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.StudentRegistry;
import tools.jackson.databind.JsonNode;

/** The student registry over SS12000. */
final class Ss12000StudentRegistry implements StudentRegistry {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final int SMALLER_BY = 10;

  private final Ss12000Connection registry;
  private final int pageSize;
  private final Duration kept;
  private final Clock clock;
  private @Nullable Read units;

  Ss12000StudentRegistry(
      Ss12000Connection registry, StudentRegistryConfiguration.Settings settings, Clock clock) {
    this.registry = registry;
    this.pageSize = settings.pageSize();
    this.kept = settings.schoolUnitsKept();
    this.clock = clock;
  }

  @Override
  public Optional<Pupil> find(PersonalNumber child) {
    var lookup = new Ss12000Api.PersonLookup(List.of(child.digits()));
    return Wire.items(registry.call(api -> api.lookUpPersons(lookup))).stream()
        .filter(person -> Wire.is(person, child))
        .map(person -> Wire.pupil(person, child))
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
    return List.of();
  }

  @Override
  public synchronized List<SchoolUnit> schoolUnits() {
    var now = clock.instant();
    if (units == null || !now.isBefore(units.at().plus(kept))) {
      units = new Read(readSchoolUnits(LocalDate.ofInstant(now, STOCKHOLM)), now);
    }
    return units.list();
  }

  private List<SchoolUnit> readSchoolUnits(LocalDate today) {
    var all = new ArrayList<SchoolUnit>();
    var seen = new HashSet<String>();
    String token = "";
    do {
      var page = page(token);
      Wire.items(page).forEach(o -> Wire.schoolUnit(o, today).ifPresent(all::add));
      token = Wire.text(page.path("pageToken"));
      if (!token.isEmpty() && !seen.add(token)) {
        throw Ss12000Connection.notUnderstood("pages in a circle");
      }
    } while (!token.isEmpty());
    return List.copyOf(all);
  }

  private JsonNode page(String token) {
    try {
      return registry.call(api -> api.organisations(parameters(token, pageSize)));
    } catch (IntegrationFailure e) {
      // 503 is also the standard's way to say that the answer would be too large.
      if (e.code() != IntegrationFailure.Code.UNAVAILABLE
          || !(e.getCause() instanceof Ss12000Api.Refused refused && refused.status() == 503)
          || pageSize == 1) {
        throw e;
      }
      int smaller = Math.max(1, pageSize / SMALLER_BY);
      return registry.call(api -> api.organisations(parameters(token, smaller)));
    }
  }

  /** A page token may stand together with the limit only. */
  private static Map<String, Object> parameters(String token, int limit) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("limit", limit);
    if (token.isEmpty()) {
      parameters.put("type", "Skolenhet");
    } else {
      parameters.put("pageToken", token);
    }
    return parameters;
  }

  private record Read(List<SchoolUnit> list, Instant at) {}
}
