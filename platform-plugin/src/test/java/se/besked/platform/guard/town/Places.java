package se.besked.platform.guard.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;

/** Homes, schools and crossings on the town's map, and how far it is from one to another. */
final class Places {
  private static final Position SOUTH_WEST = new Position(56.55, 11.80);
  private static final Position NORTH_EAST = new Position(56.67, 12.06);
  private static final int TOO_NEAR = 100;

  /** In degrees. */
  private static final double TENTH_OF_A_METRE = 0.000_001;

  private final Host host;
  private final WalkingDistances distances;
  private final List<Position> units;
  private final List<List<Position>> streets;
  private final Set<Position> known;

  Places(Host host) {
    this.host = host;
    this.distances = host.get(WalkingDistances.class);
    this.units =
        lines("schools.csv").stream().map(line -> position(line, line.length - 2)).toList();
    this.known = new HashSet<>(units);
    this.streets = distances.waysWithin(SOUTH_WEST, NORTH_EAST);
    streets.forEach(known::addAll);
  }

  /**
   * Where somebody lives.
   *
   * @param street with its number
   */
  record Home(String street, Position at) {}

  /** Empty for who has no address. */
  Optional<Home> home(PersonalNumber number) {
    return home(host.suppliers().people().find(number.digits()).orElseThrow().address());
  }

  private static Optional<Home> home(@Nullable String id) {
    return lines("addresses.csv").stream()
        .filter(line -> line[0].equals(id))
        .map(line -> new Home(line[2], position(line, line.length - 2)))
        .findFirst();
  }

  /** To every school and preschool there is a way to; what is next door is nobody's secret. */
  List<Integer> metres(Home from) {
    return units.stream()
        .map(unit -> distances.metresToOne(List.of(from.at()), unit).getFirst())
        .filter(metres -> metres != null && metres > TOO_NEAR)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** What is drawn for everybody. */
  Set<Position> known() {
    return known;
  }

  /** Those that have a corner where somebody lives, to a tenth of a metre. */
  List<List<Position>> streetsOver(Position home) {
    return streets.stream()
        .filter(
            street ->
                street.stream()
                    .anyMatch(
                        p ->
                            Math.abs(p.lat() - home.lat()) < TENTH_OF_A_METRE
                                && Math.abs(p.lon() - home.lon()) < TENTH_OF_A_METRE))
        .toList();
  }

  private static Position position(String[] line, int lat) {
    return new Position(Double.parseDouble(line[lat]), Double.parseDouble(line[lat + 1]));
  }

  private static List<String[]> lines(String name) {
    try (var file = Places.class.getResourceAsStream("/havrelunda/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
