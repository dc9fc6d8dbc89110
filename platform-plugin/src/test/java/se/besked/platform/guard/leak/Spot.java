package se.besked.platform.guard.leak;

import java.util.Set;
import se.besked.kernel.registers.Position;

/**
 * A point on the map.
 *
 * @param known points that anybody may know, such as crossings and schools
 */
public record Spot(Position point, Set<Position> known) {
  /** Near enough to find a house by. */
  private static final double NEAR = 25;

  private static final double METRES_A_DEGREE = 111_320;

  /** Fewer say too little. */
  static final int DECIMALS = 3;

  /** So many are a house of its own, not a quarter. */
  private static final int EXACT = 5;

  boolean is(Decimal lat, Decimal lon) {
    if (lat.is(point.lat()) && lon.is(point.lon())) {
      return true;
    }
    boolean exact = lat.decimals() > DECIMALS && lon.decimals() > DECIMALS;
    return exact && metres(lat.value(), lon.value()) < NEAR && !isKnown(lat, lon);
  }

  /** One axis alone, where no known point lies on the same. */
  boolean isAlone(Decimal axis) {
    return axis.decimals() >= EXACT
        && ((axis.is(point.lat()) && known.stream().noneMatch(p -> axis.is(p.lat())))
            || (axis.is(point.lon()) && known.stream().noneMatch(p -> axis.is(p.lon()))));
  }

  private boolean isKnown(Decimal lat, Decimal lon) {
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
    return other instanceof Spot(var otherPoint, var otherKnown) && point.equals(otherPoint);
  }

  @Override
  public int hashCode() {
    return point.hashCode();
  }
}
