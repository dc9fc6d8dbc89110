package se.besked.integrations.studentregistry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.registers.PlacementDirectory;
import se.besked.kernel.registers.RegisteredPlacements;
import se.besked.kernel.registers.RegisteredPlacements.RegisteredPlacement;
import se.besked.kernel.registers.RegisteredPlacements.Unusable;
import se.besked.kernel.registers.SchoolUnit;
import tools.jackson.databind.JsonNode;

/**
 * Every place of the registry. Fails closed: a place where anybody is marked, or cannot be found
 * and may be so, is held back whole.
 */
final class Ss12000PlacementDirectory implements PlacementDirectory {
  private static final int PERSONS_AT_A_TIME = 100;

  private final Ss12000Connection registry;
  private final Ss12000Pages pages;
  private final Ss12000Placements placements;
  private final Supplier<List<SchoolUnit>> units;

  Ss12000PlacementDirectory(
      Ss12000Connection registry,
      Ss12000Pages pages,
      Ss12000Placements placements,
      Supplier<List<SchoolUnit>> units) {
    this.registry = registry;
    this.pages = pages;
    this.placements = placements;
    this.units = units;
  }

  @Override
  public RegisteredPlacements endingNotBefore(LocalDate day) {
    var found = new LinkedHashMap<String, JsonNode>();
    pages
        .all(Ss12000Api::placements, Map.of("endDate.onOrAfter", day.toString()))
        .forEach(p -> found.put(Ss12000Objects.text(p.path("id")), p));
    found.remove("");
    // A registry that does not know the filter gives more than was asked for.
    found.values().removeIf(p -> endsBefore(p, day) || placements.type(p).isEmpty());
    var persons = persons(found.values().stream().toList());
    var names =
        units.get().stream()
            .collect(Collectors.toMap(SchoolUnit::id, SchoolUnit::name, (a, b) -> a));
    var good = new ArrayList<RegisteredPlacement>();
    var held = new LinkedHashSet<String>();
    var unusable = new ArrayList<Unusable>();
    found.forEach(
        (id, placement) -> {
          var child = persons.get(childOf(placement));
          var owners = Owners.of(placement, persons);
          if (child == null
              || Owners.isMarked(child)
              || Owners.isReferenceMarked(placement.path("child"))
              || owners.isEmpty()) {
            held.add(id);
            return;
          }
          read(placement, child, owners.get(), names)
              .ifPresentOrElse(
                  good::add, () -> unusable.add(new Unusable(id, why(placement, child, names))));
        });
    return new RegisteredPlacements(good, held, unusable);
  }

  private static boolean endsBefore(JsonNode placement, LocalDate day) {
    if (!Ss12000Objects.hasReadableDates(placement)) {
      return false;
    }
    var end = Ss12000Objects.date(placement.path("endDate"));
    return end != null && end.isBefore(day);
  }

  private static String childOf(JsonNode placement) {
    return Ss12000Objects.text(placement.path("child").path("id"));
  }

  private Map<String, JsonNode> persons(List<JsonNode> all) {
    var ids = new LinkedHashSet<>(Owners.idsIn(all));
    all.forEach(p -> ids.add(childOf(p)));
    ids.remove("");
    var byId = new HashMap<String, JsonNode>();
    var wanted = List.copyOf(ids);
    for (int i = 0; i < wanted.size(); i += PERSONS_AT_A_TIME) {
      var some = wanted.subList(i, Math.min(wanted.size(), i + PERSONS_AT_A_TIME));
      var lookup = new Ss12000Api.IdLookup(some);
      byId.putAll(
          Owners.byId(Ss12000Objects.items(registry.call(api -> api.lookUpPersonsById(lookup)))));
    }
    return byId;
  }

  private Optional<RegisteredPlacement> read(
      JsonNode placement, JsonNode child, Owners owners, Map<String, String> names) {
    var name =
        PersonName.told(
            Ss12000Objects.text(child.path("givenName")),
            Ss12000Objects.text(child.path("familyName")));
    if (!Ss12000Objects.hasReadableDates(placement)) {
      return Optional.empty();
    }
    return PlacementWire.placement(placement, placements.type(placement), owners, List.of())
        .filter(p -> names.containsKey(p.schoolUnitId()))
        .filter(p -> name.isPresent())
        .flatMap(
            p ->
                Ss12000Objects.number(child)
                    .map(
                        number ->
                            new RegisteredPlacement(
                                p.id(),
                                number,
                                name.orElseThrow(),
                                p.schoolUnitId(),
                                names.getOrDefault(p.schoolUnitId(), ""),
                                p.schoolType(),
                                p.start(),
                                p.end(),
                                p.weeklyHours())));
  }

  private static String why(JsonNode placement, JsonNode child, Map<String, String> names) {
    if (Ss12000Objects.number(child).isEmpty()) {
      return Ss12000Objects.hasInterimNumber(child)
          ? "Barnet har ett tillfälligt nummer i elevregistret och inget personnummer."
          : "Barnet har inget personnummer i elevregistret.";
    }
    if (!names.containsKey(Ss12000Objects.text(placement.path("placedAt").path("id")))) {
      return "Enheten finns inte bland elevregistrets enheter.";
    }
    if (!Ss12000Objects.hasReadableDates(placement)) {
      return "Placeringens första eller sista dag går inte att läsa.";
    }
    return Ss12000Objects.date(placement.path("startDate")) == null
        ? "Placeringen saknar första dag."
        : "Barnet saknar namn i elevregistret.";
  }
}
