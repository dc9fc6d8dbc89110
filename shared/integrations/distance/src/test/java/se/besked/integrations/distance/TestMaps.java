package se.besked.integrations.distance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.simulation.town.DemoTown;

/** Maps for tests: the demo town, hand-drawn ones, and real extracts kept beside the repository. */
final class TestMaps {
  private TestMaps() {}

  static GraphHopperWalkingDistances demo(Path folder) {
    try {
      return open(DemoTown.writeTo(folder.resolve("demo.osm.gz")), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GraphHopperWalkingDistances open(Path map, Path folder) {
    return GraphHopperWalkingDistances.open(DistanceSettings.of(map, folder.resolve("cache")));
  }

  static Path extract(String name) {
    var set = System.getProperty("besked.testdata");
    var found = set == null ? beside() : Path.of(set);
    var file = found == null ? null : found.resolve("osm").resolve(name);
    Assumptions.assumeTrue(
        file != null && Files.isRegularFile(file),
        () ->
            "Skipped: no "
                + name
                + ". Put OpenStreetMap extracts in shared/data/osm beside the repository, or set"
                + " -Dbesked.testdata to the folder that holds osm/.");
    return file;
  }

  private static Path beside() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data/osm"))) {
        return at.resolve("shared/data");
      }
    }
    return null;
  }

  static URL havrelunda(String file) {
    return TestMaps.class.getResource("/havrelunda/" + file);
  }

  /** Points near ways, a few metres off, the same ones every time. */
  static List<Position> pointsNearWays(
      WalkingDistances distances, Position southWest, Position northEast, int count) {
    var ways = distances.waysWithin(southWest, northEast);
    var random = new Random(20261122);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              var way = ways.get(random.nextInt(ways.size()));
              var end = 1 + random.nextInt(way.size() - 1);
              var share = random.nextDouble();
              var from = way.get(end - 1);
              var to = way.get(end);
              return new Position(
                  from.lat() + share * (to.lat() - from.lat()) + random.nextGaussian() * 1e-4,
                  from.lon() + share * (to.lon() - from.lon()) + random.nextGaussian() * 1e-4);
            })
        .toList();
  }

  /** A hand-drawn map: node lines {@code id lat lon}, way lines {@code tags | node ids}. */
  static Path drawn(Path file, List<String> nodes, List<String> ways) throws IOException {
    var xml = new ArrayList<String>();
    xml.add("<osm version=\"0.6\">");
    for (var node : nodes) {
      var cells = node.split(" ");
      xml.add("<node id=\"%s\" lat=\"%s\" lon=\"%s\"/>".formatted((Object[]) cells));
    }
    for (var i = 0; i < ways.size(); i++) {
      var halves = ways.get(i).split("\\|");
      xml.add("<way id=\"%d\">".formatted(i + 1));
      for (var ref : halves[1].strip().split(" ")) {
        xml.add("<nd ref=\"%s\"/>".formatted(ref));
      }
      for (var tag : halves[0].strip().split(" ")) {
        var cells = tag.split("=");
        xml.add("<tag k=\"%s\" v=\"%s\"/>".formatted((Object[]) cells));
      }
      xml.add("</way>");
    }
    xml.add("</osm>");
    return Files.write(file, xml);
  }
}
