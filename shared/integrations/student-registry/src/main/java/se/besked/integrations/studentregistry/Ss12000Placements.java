package se.besked.integrations.studentregistry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.questions.SideBySide;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.CarePlacement.Schedule;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.SchoolUnit;
import tools.jackson.databind.JsonNode;

/**
 * A child's childcare places. Fails closed: a protected child has none here, and a place that a
 * protected person holds is left out whole.
 */
final class Ss12000Placements {
  private static final Set<String> CARE = Set.of("FS", "FTH", "OPPFTH");
  private static final Set<Integer> NOT_OFFERED = Set.of(400, 403, 404);

  private final Ss12000Connection registry;
  private final Ss12000Pages pages;
  private final String schedules;
  private final Supplier<List<SchoolUnit>> units;

  Ss12000Placements(
      Ss12000Connection registry,
      Ss12000Pages pages,
      String schedules,
      Supplier<List<SchoolUnit>> units) {
    this.registry = registry;
    this.pages = pages;
    this.schedules = schedules;
    this.units = units;
  }

  List<CarePlacement> of(PersonalNumber child, LocalDate today) {
    var lookup = new Ss12000Api.PersonLookup(List.of(child.digits()));
    var persons =
        Ss12000Objects.items(registry.call(api -> api.lookUpPersons(lookup))).stream()
            .filter(person -> Ss12000Objects.is(person, child))
            .toList();
    if (persons.isEmpty() || persons.stream().anyMatch(Owners::isMarked)) {
      return List.of();
    }
    try (var questions = new SideBySide()) {
      var found = new LinkedHashMap<String, JsonNode>();
      persons.stream()
          .map(p -> questions.ask(() -> placementsOf(Ss12000Objects.text(p.path("id")))))
          .toList()
          .forEach(answer -> found.putAll(answer.get()));
      return read(List.copyOf(found.values()), questions, today);
    }
  }

  /** With what is asked for when the places are known. */
  private record Asked(JsonNode placement, Supplier<List<Schedule>> schedules) {}

  private List<CarePlacement> read(List<JsonNode> all, SideBySide questions, LocalDate today) {
    var owners = questions.ask(() -> owners(all));
    var asked =
        all.stream().map(p -> new Asked(p, questions.ask(() -> schedulesOf(p, today)))).toList();
    var read = new ArrayList<CarePlacement>();
    for (var a : asked) {
      Owners.of(a.placement(), owners.get())
          .flatMap(
              o ->
                  PlacementWire.placement(
                      a.placement(), type(a.placement()), o, a.schedules().get()))
          .ifPresent(read::add);
    }
    read.sort(Comparator.comparing(CarePlacement::start));
    return List.copyOf(read);
  }

  /** By id. A registry that does not know the filter must not give us other children. */
  private Map<String, JsonNode> placementsOf(String childId) {
    var found = new LinkedHashMap<String, JsonNode>();
    if (childId.isEmpty()) {
      return found;
    }
    for (var placement : pages.all(Ss12000Api::placements, Map.of("child", childId))) {
      var id = Ss12000Objects.text(placement.path("id"));
      var child = placement.path("child");
      if (!id.isEmpty()
          && Ss12000Objects.text(child.path("id")).equals(childId)
          && !Owners.isReferenceMarked(child)) {
        found.put(id, placement);
      }
    }
    return found;
  }

  private Map<String, JsonNode> owners(List<JsonNode> placements) {
    var ids = Owners.idsIn(placements);
    if (ids.isEmpty()) {
      return Map.of();
    }
    var lookup = new Ss12000Api.IdLookup(List.copyOf(ids));
    return Owners.byId(Ss12000Objects.items(registry.call(api -> api.lookUpPersonsById(lookup))));
  }

  /** The type may be missing; a unit that only does one kind of care tells it. */
  String type(JsonNode placement) {
    var type = Ss12000Objects.text(placement.path("schoolType"));
    if (!type.isEmpty()) {
      return CARE.contains(type) ? type : "";
    }
    var unit = Ss12000Objects.text(placement.path("placedAt").path("id"));
    var kinds =
        units.get().stream()
            .filter(u -> u.id().equals(unit))
            .flatMap(u -> u.schoolTypes().stream())
            .filter(CARE::contains)
            .toList();
    return kinds.size() == 1 ? kinds.getFirst() : "";
  }

  /** Of a place that has ended nobody asks when the child was there. */
  private List<Schedule> schedulesOf(JsonNode placement, LocalDate today) {
    var end = Ss12000Objects.date(placement.path("endDate"));
    if (schedules.isEmpty() || (end != null && end.isBefore(today))) {
      return List.of();
    }
    var id = Ss12000Objects.text(placement.path("id"));
    try {
      return PlacementWire.schedules(
          pages
              .all(
                  (api, parameters) -> api.schedules(schedules, parameters),
                  Map.of("placement", id))
              .stream()
              .filter(s -> Ss12000Objects.text(s.path("placement").path("id")).equals(id))
              .toList());
    } catch (IntegrationFailure e) {
      // Many registries give placements and no schedules; the place is known all the same.
      if (NOT_OFFERED.contains(Ss12000Connection.status(e))) {
        return List.of();
      }
      throw e;
    }
  }
}
