package se.besked.integrations.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances.Length;
import se.besked.kernel.registers.WalkingDistances.Measurement.NoRoute;
import se.besked.kernel.registers.WalkingDistances.Measurement.Reason;
import se.besked.kernel.registers.WalkingDistances.Measurement.Route;

/** Small maps drawn by hand, where every length can be worked out: 0.001° north is 111.195 m. */
class DrawnMapsTest {
  /** A square 1-2-3-4 of 0.001° north by 0.002° east, and a lone way 5-6. */
  private static final List<String> NODES =
      List.of(
          "1 56.600 11.900",
          "2 56.601 11.900",
          "3 56.601 11.902",
          "4 56.600 11.902",
          "5 56.610 11.900",
          "6 56.611 11.900");

  private static final Position SOUTH_WEST = new Position(56.6002, 11.900);
  private static final Position NORTH_WEST = new Position(56.6008, 11.900);

  @TempDir Path folder;
  Path map;

  @BeforeEach
  void name() {
    map = folder.resolve("drawn.osm");
  }

  @Test
  void aOneWayPathIsWalkedRoundTheOtherWay() throws IOException {
    draw("highway=footway oneway:foot=yes | 1 2", "highway=footway | 2 3 4 1");
    try (var distances = TestMaps.open(map, folder)) {
      // 0.0006° of the west side; else all the way round: 2 × 122.42 + 111.19 + 0.0004°
      assertBoth(distances, SOUTH_WEST, NORTH_WEST, 67);
      assertBoth(distances, NORTH_WEST, SOUTH_WEST, 401);
    }
  }

  @Test
  void waysClosedToWalkersAreNotUsed() throws IOException {
    for (var closed :
        List.of(
            "highway=motorway",
            "highway=residential foot=no",
            "highway=path access=private",
            "highway=path sac_scale=demanding_mountain_hiking",
            "route=ferry foot=yes")) {
      draw(closed + " | 1 4", "highway=footway | 1 2", "highway=footway | 2 3 4");
      try (var distances = TestMaps.open(map, folder)) {
        var route = (Route) distances.measure(new Position(56.6, 11.9), new Position(56.6, 11.902));
        assertThat(route.metres()).as(closed).isEqualTo(345);
      }
    }
  }

  @Test
  void theShortestWayIsTakenEvenWhenItIsSlower() throws IOException {
    draw("highway=steps | 1 4", "highway=primary | 1 2", "highway=primary | 2 3 4");
    try (var distances = TestMaps.open(map, folder)) {
      assertBoth(distances, new Position(56.6, 11.9), new Position(56.6, 11.902), 122);
    }
  }

  @Test
  void theStretchToTheWayIsCountedOnlyWhenSet() throws IOException {
    draw("highway=footway | 1 2", "highway=motorway | 3 4");
    var off = new Position(56.6002, 11.9010); // 61.2 m east of the way
    try (var onNetwork = TestMaps.open(map, folder);
        var withStretch =
            GraphHopperWalkingDistances.open(
                new DistanceSettings(map, folder.resolve("cache"), 100, true));
        var strict =
            GraphHopperWalkingDistances.open(
                new DistanceSettings(map, folder.resolve("cache"), 61, false))) {
      assertBoth(onNetwork, off, NORTH_WEST, 67);
      assertBoth(withStretch, off, NORTH_WEST, 128);
      assertThat(((Route) withStretch.measure(off, NORTH_WEST)).line().getFirst()).isEqualTo(off);
      assertThat(onNetwork.method().name())
          .isEqualTo("kortaste gångväg, mätt från närmaste punkt på vägen");
      assertThat(withStretch.method().name())
          .isEqualTo("kortaste gångväg, med sträckorna fram till vägen inräknade");
      assertThat(strict.measure(off, NORTH_WEST))
          .isEqualTo(new NoRoute(Reason.START_FAR_FROM_ROAD, strict.method()));
      assertThat(strict.measure(NORTH_WEST, off))
          .isEqualTo(new NoRoute(Reason.END_FAR_FROM_ROAD, strict.method()));
    }
  }

  @Test
  void aLoneWayIsANetworkOfItsOwn() throws IOException {
    draw("highway=footway | 1 2", "highway=footway | 5 6");
    try (var distances = TestMaps.open(map, folder)) {
      var alone = new Position(56.6105, 11.9001);
      assertThat(distances.measure(alone, SOUTH_WEST))
          .isEqualTo(new NoRoute(Reason.NOT_CONNECTED, distances.method()));
      assertThat(distances.metresToOne(List.of(alone, NORTH_WEST), SOUTH_WEST))
          .containsExactly(null, 67);
    }
  }

  @Test
  void halfAMetreIsRoundedUpOnce() throws IOException {
    draw("highway=footway | 1 2");
    try (var distances = TestMaps.open(map, folder)) {
      var start = new Position(56.600, 11.900);
      for (var tenths = 1; tenths < 1000; tenths += 7) {
        var metres = tenths / 10.0;
        var end = new Position(56.600 + metres / 111_194.93, 11.900);
        var expected = (int) Math.floor(metres + 0.5);
        if (Math.abs(metres + 0.5 - Math.rint(metres + 0.5)) > 0.01) { // beside the very edge
          assertBoth(distances, start, end, expected);
        }
      }
    }
  }

  @Test
  void nothingAnswersAfterClosing() throws IOException {
    draw("highway=footway | 1 2");
    var distances = TestMaps.open(map, folder);
    distances.close();
    distances.close();
    assertThatThrownBy(() -> distances.measure(SOUTH_WEST, NORTH_WEST))
        .isInstanceOf(IllegalStateException.class);
  }

  private void draw(String... ways) throws IOException {
    TestMaps.drawn(map, NODES, List.of(ways));
  }

  private static void assertBoth(
      GraphHopperWalkingDistances distances, Position from, Position to, int metres) {
    assertThat(((Route) distances.measure(from, to)).metres()).isEqualTo(metres);
    assertThat(distances.metresToOne(List.of(from), to)).containsExactly(metres);
    assertThat(distances.length(from, to)).isEqualTo(new Length.Metres(metres, distances.method()));
  }
}
