package se.besked.kernel.registers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walking routes and their lengths. Never the bird's way: a river makes that a lie. */
public interface WalkingDistances {
  /** The shortest walking route between two points, or the reason why there is no number. */
  Measurement measure(Position from, Position to);

  /**
   * The length alone, in the same metres as {@link #measure}, to a place that many are measured to,
   * such as a school: from the second time on almost at once.
   */
  Length length(Position from, Position destination);

  /**
   * Distances from every origin to one destination, by a single search from the destination.
   *
   * @return as many entries as origins, in their order; a null says that the point has no route
   */
  List<@Nullable Integer> metresToOne(List<Position> origins, Position destination);

  /** How and on which map the measuring is done; stored with every measurement. */
  Method method();

  /** Roads and paths around a route for drawing a plain map, each a line of positions. */
  List<List<Position>> waysWithin(Position southWest, Position northEast);

  /**
   * A method of measuring.
   *
   * @param name what is measured, in Swedish, e.g. {@code "kortaste gångväg"}
   * @param dataVersion the map's name and date
   */
  record Method(String name, String engine, String dataVersion) {}

  /** A length, or the reason why there is none. */
  sealed interface Length {
    Method method();

    /**
     * How long the walk is.
     *
     * @param metres whole metres, as in {@link Measurement.Route}
     */
    record Metres(int metres, Method method) implements Length {}

    /** No number can be given. */
    record None(Measurement.Reason reason, Method method) implements Length {}
  }

  /** What measuring gave. */
  sealed interface Measurement {
    Method method();

    /**
     * A route.
     *
     * @param metres whole metres, rounded half up once from the exact length; never kilometres
     * @param line the route as positions from start to end
     */
    record Route(int metres, List<Position> line, Method method) implements Measurement {
      public Route {
        line = List.copyOf(line);
      }
    }

    /** No number can be given. */
    record NoRoute(Reason reason, Method method) implements Measurement {}

    /** Why there is no number. */
    enum Reason {
      START_FAR_FROM_ROAD,
      END_FAR_FROM_ROAD,
      NOT_CONNECTED,
      OUTSIDE_MAP
    }
  }

  /** Distances for all pairs, one search for each destination. */
  Map<Position, List<@Nullable Integer>> metresToAll(
      List<Position> origins, List<Position> destinations);
}
