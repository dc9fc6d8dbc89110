package se.besked.platform.guard.leak;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.besked.kernel.registers.Position;

/**
 * A point on the map.
 *
 * @param known points that anybody may know, such as crossings and schools
 * @param streets lines drawn for everybody that go over the point: where one is drawn whole, the
 *     point tells nothing
 */
public record Spot(Position point, Set<Position> known, List<List<Position>> streets) {
  /** A point that no street goes over. */
  public Spot(Position point, Set<Position> known) {
    this(point, known, List.of());
  }

  /** Near enough to find a house by. */
  private static final double NEAR = 25;

  private static final double METRES_A_DEGREE = 111_320;

  /** Fewer say too little. */
  static final int DECIMALS = 3;

  /** So many are a house of its own, not a quarter. */
  private static final int EXACT = 5;

  boolean is(Decimal lat, Decimal lon) {
    if (lat.decimals() < DECIMALS || lon.decimals() < DECIMALS) {
      return false;
    }
    if (lat.is(point.lat()) && lon.is(point.lon())) {
      return true;
    }
    boolean exact = lat.decimals() > DECIMALS && lon.decimals() > DECIMALS;
    return exact && metres(lat.value(), lon.value()) < NEAR && !isKnown(lat, lon);
  }

  /** Whether a point is one of a whole street's, drawn from end to end. */
  boolean isOfStreet(List<Decimal> all, int at) {
    return streets.stream()
        .anyMatch(
            street ->
                IntStream.range(0, street.size()).anyMatch(k -> isDrawn(street, all, at - 2 * k)));
  }

  private static boolean isDrawn(List<Position> street, List<Decimal> all, int from) {
    return from >= 0
        && from + 2 * street.size() <= all.size()
        && IntStream.range(0, street.size())
            .allMatch(
                k ->
                    all.get(from + 2 * k).is(street.get(k).lat())
                        && all.get(from + 2 * k + 1).is(street.get(k).lon()));
  }

  /** One axis alone, where no known point lies on the same. */
  boolean isAlone(Decimal axis) {
    return axis.decimals() >= EXACT
        && ((axis.is(point.lat()) && known.stream().noneMatch(p -> axis.is(p.lat())))
            || (axis.is(point.lon()) && known.stream().noneMatch(p -> axis.is(p.lon()))));
  }

  boolean isKnown(Decimal lat, Decimal lon) {
    return known.stream().anyMatch(p -> lat.is(p.lat()) && lon.is(p.lon()));
  }

  private double metres(double lat, double lon) {
    return Math.hypot(
        (lat - point.lat()) * METRES_A_DEGREE,
        (lon - point.lon()) * METRES_A_DEGREE * Math.cos(Math.toRadians(point.lat())));
  }

  Sweref.Grid grid() {
    return Sweref.of(point);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Spot(var otherPoint, var otherKnown, var otherStreets)
        && point.equals(otherPoint);
  }

  @Override
  public int hashCode() {
    return point.hashCode();
  }
}
