package se.besked.journey.prefill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.people.Address;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.kernel.registers.WalkingDistances.Length;

/** Homes with their walking distances to the schools. */
public final class Homes {
  private final AddressRegister addresses;
  private final WalkingDistances distances;
  private final SchoolDirectory schools;

  public Homes(AddressRegister addresses, WalkingDistances distances, SchoolDirectory schools) {
    this.addresses = addresses;
    this.distances = distances;
    this.schools = schools;
  }

  /** A home from which only the schools matter. */
  public Home at(Home.Kind kind, Address address, Optional<Sourced<String>> shown) {
    return at(kind, address, shown, List.of());
  }

  /**
   * A home.
   *
   * @param units care units to measure to besides the schools
   */
  public Home at(
      Home.Kind kind, Address address, Optional<Sourced<String>> shown, List<CareUnit> units) {
    var position = addresses.locate(address);
    return new Home(
        kind,
        shown,
        address.municipalityCode(),
        position,
        position.map(p -> walks(p, units)).orElse(Map.of()));
  }

  private Map<String, Walk> walks(Position home, List<CareUnit> units) {
    var walks = new LinkedHashMap<String, Walk>();
    for (var school : schools.schools()) {
      school.position().ifPresent(p -> walks.put(school.id(), walk(home, p)));
    }
    for (var unit : units) {
      unit.position().ifPresent(p -> walks.computeIfAbsent(unit.id(), id -> walk(home, p)));
    }
    return walks;
  }

  /** The walking distance between two points, in the citizen's words when there is none. */
  private Walk walk(Position from, Position to) {
    return switch (distances.length(from, to)) {
      case Length.Metres(int metres, var method) ->
          new Walk.Metres(metres, "%s, %s".formatted(method.name(), method.dataVersion()));
      case Length.None(var reason, var method) ->
          new Walk.NotMeasured(
              switch (reason) {
                case START_FAR_FROM_ROAD -> "Hemmet ligger för långt från närmaste väg på kartan.";
                case END_FAR_FROM_ROAD -> "Skolan ligger för långt från närmaste väg på kartan.";
                case NOT_CONNECTED -> "Det finns ingen gångväg hela vägen till skolan.";
                case OUTSIDE_MAP -> "Hemmet eller skolan ligger utanför kartan.";
              });
    };
  }
}
