package se.besked.integrations.distance;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.util.DistanceCalcEarth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.integrations.distance.SchoolFile.School;
import se.besked.kernel.people.Address;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances.Measurement.NoRoute;
import se.besked.kernel.registers.WalkingDistances.Measurement.Reason;
import se.besked.kernel.registers.WalkingDistances.Measurement.Route;
import se.besked.simulation.town.DemoTown;

class DemoTownTest {
  @TempDir static Path folder;

  static GraphHopperWalkingDistances distances;
  static AddressFile addresses;
  static List<School> schools;

  @BeforeAll
  static void open() {
    distances = TestMaps.demo(folder);
    addresses = new AddressFile(TestMaps.havrelunda("addresses.csv"));
    schools = new SchoolFile(TestMaps.havrelunda("schools.csv")).schools();
  }

  @AfterAll
  static void close() {
    distances.close();
  }

  /** The table that every story about Havrelunda rests on. */
  @ParameterizedTest(name = "{0} to {1}: {2} m")
  @CsvSource({
    "Kornvägen 1,      Havreskolan,       2598",
    "Rågstigen 2,      Havreskolan,       851",
    "Vetebacken 3,     Havreskolan,       2027",
    "Havregränd 4,     Havreskolan,       3399",
    "Linstigen 5,      Havreskolan,       2500",
    "Klövervägen 6,    Havreskolan,       997",
    "Bokgatan 8,       Havreskolan,       6963",
    "Skogsbrynet 9,    Havreskolan,       4700",
    "Skogsbrynet 9,    Kvarnskolan,       4680",
    "Norrängen 10,     Norrängens skola,  399",
    "Norrängen 10,     Havreskolan,       5377",
    "Bäckavägen 11,    Havreskolan,       1298",
    "Bäckavägen 11,    Friskolan Vinden,  3623",
    "Stationsgatan 12, Havreskolan,       1503"
  })
  void metres(String street, String school, int metres) {
    assertThat(measured(street, school)).isEqualTo(metres);
  }

  @Test
  void onlyNorrangenHasItsOwnSchoolNearest() {
    var junior = schools.stream().filter(s -> s.municipal() && s.teaches(2)).toList();
    assertThat(junior).extracting(School::name).contains("Havreskolan", "Norrängens skola");
    for (var located : addresses.search("999", 100)) {
      if (located.address().street().startsWith("Lillön")) {
        continue;
      }
      var metres = junior.stream().map(s -> metres(located.position(), s.position())).toList();
      var nearest = junior.get(metres.get(0) < metres.get(1) ? 0 : 1).name();
      assertThat(nearest)
          .as(located.address().street())
          .isEqualTo(
              located.address().locality().equals("Norrängen")
                  ? "Norrängens skola"
                  : "Havreskolan");
    }
  }

  @Test
  void theFerryIsNotWalked() {
    var answer = distances.measure(address("Lillön 7"), school("Havreskolan"));
    assertThat(answer).isEqualTo(new NoRoute(Reason.NOT_CONNECTED, distances.method()));
    assertThat(distances.metresToOne(List.of(address("Lillön 7")), school("Havreskolan")))
        .containsExactly((Integer) null);
  }

  @Test
  void theRiverMakesTheBirdsWayALie() {
    var home = address("Linstigen 5");
    var route = (Route) distances.measure(home, school("Kvarnskolan"));
    assertThat(route.metres()).isGreaterThan(1500);
    assertThat(bird(home, school("Kvarnskolan"))).isLessThan(1200);
  }

  @Test
  void theLineGoesFromStartToEndAndIsAsLongAsTheMetresSay() {
    var start = address("Linstigen 5");
    var end = school("Havreskolan");
    var route = (Route) distances.measure(start, end);
    assertThat(bird(route.line().getFirst(), start)).isLessThan(20);
    assertThat(bird(route.line().getLast(), end)).isLessThan(20);
    var length = 0.0;
    for (var i = 1; i < route.line().size(); i++) {
      length += bird(route.line().get(i - 1), route.line().get(i));
    }
    assertThat(length).isCloseTo(route.metres(), Offset.offset(3.0));
  }

  @Test
  void waysAroundTheSquareAreForDrawing() {
    var ways = distances.waysWithin(new Position(56.597, 11.894), new Position(56.604, 11.906));
    assertThat(ways)
        .hasSizeGreaterThan(20)
        .allSatisfy(way -> assertThat(way.size()).isGreaterThan(1));
    assertThat(distances.waysWithin(new Position(56.5, 11.5), new Position(56.51, 11.51)))
        .isEmpty();
  }

  @Test
  void isTheSameEveryTime(@TempDir Path other) throws IOException {
    var first = Files.readAllBytes(folder.resolve("demo.osm.gz"));
    assertThat(DemoTown.writeTo(other.resolve("town.osm.gz"))).hasBinaryContent(first);
  }

  private static int measured(String street, String school) {
    return metres(address(street), school(school));
  }

  private static int metres(Position from, Position to) {
    var metres = ((Route) distances.measure(from, to)).metres();
    assertThat(distances.metresToOne(List.of(from), to)).containsExactly(metres);
    return metres;
  }

  private static Position address(String street) {
    var found = addresses.search(street, 1).getFirst().address();
    assertThat(found.street()).isEqualTo(street);
    return addresses.locate(new Address(street, "", "", found.key(), "")).orElseThrow();
  }

  private static Position school(String name) {
    return schools.stream()
        .filter(school -> school.name().equals(name))
        .findFirst()
        .orElseThrow()
        .position();
  }

  private static double bird(Position from, Position to) {
    return DistanceCalcEarth.DIST_EARTH.calcDist(from.lat(), from.lon(), to.lat(), to.lon());
  }
}
