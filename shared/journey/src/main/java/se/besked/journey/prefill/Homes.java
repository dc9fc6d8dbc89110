package se.besked.journey.prefill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import se.besked.kernel.registers.WalkingDistances.Measurement.Reason;

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

  /** A home that is nobody's secret, and from which only the schools matter. */
  public Home.Open at(Home.Kind kind, Address address, Optional<Sourced<String>> shown) {
    return at(kind, address, shown, List.of(), null);
  }

  /**
   * A home.
   *
   * @param units care units to measure to besides the schools
   * @param secret who may know where it lies; null for everybody
   */
  public Home.Open at(
      Home.Kind kind,
      Address address,
      Optional<Sourced<String>> shown,
      List<CareUnit> units,
      Home.@Nullable Secret secret) {
    var position = addresses.locate(address);
    return new Home.Open(
        kind,
        shown,
        address.municipalityCode(),
        position,
        position.map(p -> walks(p, units)).orElse(Map.of()),
        secret);
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
      case Length.None(var reason, var method) -> notMeasured(reason);
    };
  }

  private static Walk notMeasured(Reason reason) {
    return switch (reason) {
      case START_FAR_FROM_ROAD ->
          new Walk.NotMeasured(
              "Hemmet ligger för långt från närmaste väg på kartan.",
              "The home is too far from the nearest road on the map.");
      case END_FAR_FROM_ROAD ->
          new Walk.NotMeasured(
              "Målet ligger för långt från närmaste väg på kartan.",
              "The destination is too far from the nearest road on the map.");
      case NOT_CONNECTED ->
          new Walk.NotMeasured(
              "Det finns ingen gångväg hela vägen.", "There is no walking route all the way.");
      case OUTSIDE_MAP ->
          new Walk.NotMeasured(
              "Hemmet eller målet ligger utanför kartan.",
              "The home or the destination is outside the map.");
    };
  }
}
