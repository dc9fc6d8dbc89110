package se.besked.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.distance.DistanceSettings;
import se.besked.integrations.distance.GraphHopperWalkingDistances;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.kernel.registers.WalkingDistances.Measurement.NoRoute;
import se.besked.kernel.registers.WalkingDistances.Measurement.Route;

/**
 * Walking distances: all pupils to all schools by one search for each school, against pair by pair.
 * The promise: the same metres for every pair, and at least fifty times faster.
 */
public final class DistanceBench {
  private static final int PUPILS = 1_000;
  private static final int SCHOOLS = 20;
  private static final int PEER_PAIRS = 1_000;
  private static final double PROMISED_RATIO = 50;

  private DistanceBench() {}

  public static void main(String[] unused) throws Exception {
    run();
  }

  static void run() throws Exception {
    try (var scratch = new Scratch()) {
      for (var map : Maps.toMeasureOn(scratch.folder())) {
        measure(map, Files.createDirectory(scratch.folder().resolve("of-" + map.getFileName())));
      }
    }
  }

  private static void measure(Path map, Path folder) throws Exception {
    System.out.printf(
        "%ndistance on %s, %d pupils × %d schools%n", map.getFileName(), PUPILS, SCHOOLS);
    var settings = DistanceSettings.of(map, folder.resolve("cache"));
    var first = Timing.of(0, 1, _ -> open(settings));
    var again = Timing.of(0, 3, _ -> open(settings));
    Timing.line(
        "start, map imported / from cache",
        "%.0f ms / %.0f ms, ratio %.1f"
            .formatted(first.median(), again.median(), first.median() / again.median()));
    try (var distances = GraphHopperWalkingDistances.open(settings);
        var peer = new GraphHopperRoutes(map, folder.resolve("peer"))) {
      var points = Points.nearWays(distances, PUPILS + SCHOOLS);
      var pupils = points.subList(0, PUPILS);
      var schools = points.subList(PUPILS, PUPILS + SCHOOLS);
      single(distances, pupils, schools);
      everyPair(distances, pupils, schools);
      peer(distances, peer, pupils, schools);
    }
  }

  private static String open(DistanceSettings settings) {
    try (var distances = GraphHopperWalkingDistances.open(settings)) {
      return distances.method().dataVersion();
    }
  }

  private static void single(
      WalkingDistances distances, List<Position> pupils, List<Position> schools) throws Exception {
    var route =
        Timing.of(
            3_000,
            3_000,
            turn ->
                distances.measure(pupils.get(turn % PUPILS), schools.get((turn / 7) % SCHOOLS)));
    Timing.line(
        "one route with its line, warm",
        "p50 %.2f ms, p99 %.2f ms".formatted(route.median(), route.milliseconds(0.99)));
  }

  private static void everyPair(
      WalkingDistances distances, List<Position> pupils, List<Position> schools) throws Exception {
    var together = Timing.of(5, 9, _ -> together(distances, pupils, schools));
    var metres = together(distances, pupils, schools);
    var differing = 0;
    var without = 0;
    var alone = 0L;
    for (var s = 0; s < SCHOOLS; s++) {
      for (var p = 0; p < PUPILS; p++) {
        var start = System.nanoTime();
        var measured = distances.measure(pupils.get(p), schools.get(s));
        alone += System.nanoTime() - start;
        var single = metres(measured);
        differing += Objects.equals(single, metres.get(s).get(p)) ? 0 : 1;
        without += single == null ? 1 : 0;
      }
    }
    var ratio = alone / 1e6 / together.median();
    Timing.line("one search a school, all pairs", "%.0f ms".formatted(together.median()));
    Timing.line("pair by pair with measure(), all pairs", "%.0f ms".formatted(alone / 1e6));
    Timing.line("pairs", "%d, of them without a route %d".formatted(PUPILS * SCHOOLS, without));
    Timing.line("pairs whose metres differ (must be 0)", "%d".formatted(differing));
    Timing.line(
        "times faster than pair by pair",
        "%.0f (promised ≥ %.0f)".formatted(ratio, PROMISED_RATIO));
    if (differing > 0 || ratio < PROMISED_RATIO) {
      throw new IllegalStateException("The promise about distances is broken");
    }
  }

  private static void peer(
      WalkingDistances distances,
      GraphHopperRoutes peer,
      List<Position> pupils,
      List<Position> schools)
      throws Exception {
    var route =
        Timing.of(
            500,
            PEER_PAIRS,
            turn -> peer.metres(pupils.get(turn % PUPILS), schools.get((turn / 7) % SCHOOLS)));
    var largest = 0.0;
    for (var p = 0; p < PUPILS; p++) {
      var school = schools.get(p % SCHOOLS);
      var ours = metres(distances.measure(pupils.get(p), school));
      var theirs = peer.metres(pupils.get(p), school);
      if (ours != null && !Double.isNaN(theirs)) {
        largest = Math.max(largest, Math.abs(ours - theirs));
      }
    }
    Timing.line(
        "GraphHopper.route() for one pair",
        "p50 %.2f ms, p99 %.2f ms".formatted(route.median(), route.milliseconds(0.99)));
    var together = Timing.of(2, 5, _ -> together(distances, pupils, schools)).median();
    Timing.line(
        "times faster than it for all pairs",
        "%.0f (its mean × pairs)".formatted(route.mean() * PUPILS * SCHOOLS / together));
    Timing.line("largest difference from it", "%.1f m in %d pairs".formatted(largest, PUPILS));
  }

  private static List<List<@Nullable Integer>> together(
      WalkingDistances distances, List<Position> pupils, List<Position> schools) {
    return List.copyOf(distances.metresToAll(pupils, schools).values());
  }

  private static @Nullable Integer metres(WalkingDistances.Measurement measurement) {
    return switch (measurement) {
      case Route route -> route.metres();
      case NoRoute _ -> null;
    };
  }
}
