package se.besked.integrations.distance;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.GHRequest;
import com.graphhopper.util.DistanceCalcEarth;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances.Length;
import se.besked.kernel.registers.WalkingDistances.Measurement;
import se.besked.kernel.registers.WalkingDistances.Measurement.NoRoute;
import se.besked.kernel.registers.WalkingDistances.Measurement.Reason;
import se.besked.kernel.registers.WalkingDistances.Measurement.Route;

/** Real towns and mountains. */
class RealMapsTest {
  @TempDir static Path folder;

  @ParameterizedTest
  @CsvSource({
    "monaco.osm.gz,         43.72, 7.40, 43.76, 7.45",
    "north-bayreuth.osm.gz, 49.97, 11.48, 50.05, 11.61",
    "andorra.osm.pbf,       42.42, 1.40, 42.66, 1.79"
  })
  void oneSearchGivesTheSameMetresAsPairByPair(
      String map, double south, double west, double north, double east) throws Exception {
    try (var distances = TestMaps.open(TestMaps.extract(map), folder)) {
      var points =
          TestMaps.pointsNearWays(
              distances, new Position(south, west), new Position(north, east), 120);
      var origins = points.subList(0, 100);
      var routes = 0;
      var all = distances.metresToAll(origins, points.subList(100, 108));
      for (var destination : points.subList(100, 108)) {
        var together = distances.metresToOne(origins, destination);
        assertThat(all.get(destination)).isEqualTo(together);
        for (var i = 0; i < origins.size(); i++) {
          var alone = metres(distances.measure(origins.get(i), destination));
          assertThat(alone).isEqualTo(together.get(i));
          var length = distances.length(origins.get(i), destination);
          assertThat(length instanceof Length.Metres m ? m.metres() : null).isEqualTo(alone);
          routes += alone == null ? 0 : 1;
        }
      }
      assertThat(routes).as("pairs with a route").isGreaterThan(400);
      assertLineIsAsLong(distances, origins, points.getLast());
      assertManyThreadsAgree(distances, origins, points.subList(100, 120));
    }
  }

  /** Our exact sums against the library's own search and its own way of adding up. */
  @ParameterizedTest
  @CsvSource({
    "monaco.osm.gz,         43.72, 7.40, 43.76, 7.45",
    "north-bayreuth.osm.gz, 49.97, 11.48, 50.05, 11.61",
    "andorra.osm.pbf,       42.42, 1.40, 42.66, 1.79"
  })
  void graphHoppersOwnRouteIsAsLong(
      String map, double south, double west, double north, double east) throws Exception {
    var file = TestMaps.extract(map);
    var peer = PreparedGraph.open(file, Sha256.of(file), folder.resolve("cache"));
    var compared = 0;
    try (var distances = TestMaps.open(file, folder)) {
      var points =
          TestMaps.pointsNearWays(
              distances, new Position(south, west), new Position(north, east), 400);
      for (var i = 0; i < points.size(); i += 2) {
        var from = points.get(i);
        var to = points.get(i + 1);
        var theirs =
            peer.route(
                new GHRequest(from.lat(), from.lon(), to.lat(), to.lon())
                    .setProfile(WalkingProfile.NAME));
        switch (distances.measure(from, to)) {
          case Route ours -> {
            assertThat(theirs.getBest().getDistance()).isCloseTo(ours.metres(), Offset.offset(1.5));
            compared++;
          }
          case NoRoute none when none.reason() == Reason.NOT_CONNECTED ->
              assertThat(theirs.hasErrors()).isTrue();
          case NoRoute _ -> {} // further from a way than we allow: the library would go on
        }
      }
    } finally {
      peer.close();
    }
    assertThat(compared).isGreaterThan(80);
  }

  /** A stretch walked one way only is rare; elsewhere there and back are the same. */
  @ParameterizedTest
  @CsvSource({"north-bayreuth.osm.gz, 49.97, 11.48, 50.05, 11.61"})
  void thereAndBackAreAsLong(String map, double south, double west, double north, double east) {
    try (var distances = TestMaps.open(TestMaps.extract(map), folder)) {
      var points =
          TestMaps.pointsNearWays(
              distances, new Position(south, west), new Position(north, east), 300);
      for (var i = 0; i < points.size(); i += 2) {
        var there = distances.measure(points.get(i), points.get(i + 1));
        var back = distances.measure(points.get(i + 1), points.get(i));
        assertThat(metres(there)).isEqualTo(metres(back));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"andorra.osm.pbf, 42.46, 1.66"})
  void noRoadHighInTheMountains(String map, double lat, double lon) {
    try (var distances = TestMaps.open(TestMaps.extract(map), folder)) {
      var town = new Position(42.5075, 1.5218);
      var top = new Position(lat, lon);
      assertThat(distances.measure(top, town))
          .isEqualTo(new NoRoute(Reason.START_FAR_FROM_ROAD, distances.method()));
      assertThat(distances.measure(town, top))
          .isEqualTo(new NoRoute(Reason.END_FAR_FROM_ROAD, distances.method()));
      assertThat(distances.measure(town, new Position(59.33, 18.06)))
          .isEqualTo(new NoRoute(Reason.OUTSIDE_MAP, distances.method()));
      assertThat(distances.length(top, town))
          .isEqualTo(new Length.None(Reason.START_FAR_FROM_ROAD, distances.method()));
      assertThat(distances.length(town, top))
          .isEqualTo(new Length.None(Reason.END_FAR_FROM_ROAD, distances.method()));
      assertThat(distances.length(town, new Position(59.33, 18.06)))
          .isEqualTo(new Length.None(Reason.OUTSIDE_MAP, distances.method()));
      assertThat(distances.metresToOne(List.of(top, town), town)).containsExactly(null, 0);
      assertThat(distances.method().dataVersion())
          .startsWith("andorra.osm.pbf")
          .contains("sha256 ");
    }
  }

  private static void assertLineIsAsLong(
      GraphHopperWalkingDistances distances, List<Position> origins, Position destination) {
    for (var origin : origins) {
      if (distances.measure(origin, destination) instanceof Route route) {
        var length = 0.0;
        for (var i = 1; i < route.line().size(); i++) {
          length +=
              DistanceCalcEarth.DIST_EARTH.calcDist(
                  route.line().get(i - 1).lat(),
                  route.line().get(i - 1).lon(),
                  route.line().get(i).lat(),
                  route.line().get(i).lon());
        }
        assertThat(length).isCloseTo(route.metres(), Offset.offset(2 + length / 100));
      }
    }
  }

  private static void assertManyThreadsAgree(
      GraphHopperWalkingDistances distances, List<Position> origins, List<Position> destinations)
      throws Exception {
    var alone = new ArrayList<List<Integer>>();
    for (var destination : destinations) {
      alone.add(distances.metresToOne(origins, destination));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      var work = new ArrayList<Callable<List<Integer>>>();
      for (var destination : destinations) {
        work.add(() -> distances.metresToOne(origins, destination));
        work.add(
            () ->
                origins.stream()
                    .map(origin -> metres(distances.measure(origin, destination)))
                    .collect(
                        ArrayList::new, (list, metres) -> list.add(metres), ArrayList::addAll));
      }
      var answers = threads.invokeAll(work);
      for (var i = 0; i < work.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(alone.get(i / 2));
      }
    }
    assertThat(Collections.frequency(alone, alone.getFirst())).isLessThan(alone.size());
  }

  private static Integer metres(Measurement measurement) {
    return switch (measurement) {
      case Route route -> route.metres();
      case NoRoute _ -> null;
    };
  }
}
