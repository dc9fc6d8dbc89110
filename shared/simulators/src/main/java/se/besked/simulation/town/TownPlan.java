package se.besked.simulation.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import se.besked.kernel.registers.Position;

/** A drawn plan: named lines whose corners are rounded off to curves. */
final class TownPlan {
  private static final double CURVE_STEP_METRES = 60;
  private static final int MOST_STEPS = 6;

  /** A point in metres east and north of the square. */
  record Corner(double east, double north) {
    private static final double SQUARE_LAT = 56.60;
    private static final double SQUARE_LON = 11.90;

    /** Rounded to seven decimals, as OpenStreetMap keeps positions. */
    Position position() {
      var lat = SQUARE_LAT + north / Position.METRES_A_DEGREE;
      var lon =
          SQUARE_LON + east / (Position.METRES_A_DEGREE * Math.cos(Math.toRadians(SQUARE_LAT)));
      return new Position(Math.round(lat * 1e7) / 1e7, Math.round(lon * 1e7) / 1e7);
    }
  }

  /** A named line of a kind that {@link DemoTown} knows the tags of. */
  record Line(String kind, String name, List<Corner> corners) {}

  private TownPlan() {}

  static List<Line> read() {
    try (var plan = Objects.requireNonNull(TownPlan.class.getResourceAsStream("demo-town.csv"))) {
      return new String(plan.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(TownPlan::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String text) {
    var cells = text.split(";");
    var corners =
        Arrays.stream(cells[2].split(" "))
            .map(pair -> pair.split(","))
            .map(pair -> new Corner(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
            .toList();
    return new Line(cells[0], cells[1], curved(corners));
  }

  /** A Catmull-Rom curve: it passes through every corner, so shared corners stay shared. */
  private static List<Corner> curved(List<Corner> corners) {
    var curve = new ArrayList<Corner>();
    for (var i = 0; i + 1 < corners.size(); i++) {
      var before = corners.get(Math.max(0, i - 1));
      var from = corners.get(i);
      var to = corners.get(i + 1);
      var after = corners.get(Math.min(corners.size() - 1, i + 2));
      var length = Math.hypot(to.east - from.east, to.north - from.north);
      var steps = Math.clamp(Math.round(length / CURVE_STEP_METRES), 1, MOST_STEPS);
      curve.add(from);
      for (var step = 1; step < steps; step++) {
        var t = (double) step / steps;
        curve.add(
            new Corner(
                between(t, before.east, from.east, to.east, after.east),
                between(t, before.north, from.north, to.north, after.north)));
      }
    }
    curve.add(corners.getLast());
    return List.copyOf(curve);
  }

  private static double between(double t, double p0, double p1, double p2, double p3) {
    return 0.5
        * (2 * p1
            + (p2 - p0) * t
            + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t
            + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t);
  }
}
