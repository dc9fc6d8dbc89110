package se.besked.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.WalkingDistances;

/** Points a few metres from ways, the same in every run. */
final class Points {
  private Points() {}

  static List<Position> nearWays(WalkingDistances distances, int count) {
    var ways = distances.waysWithin(new Position(-89, -179), new Position(89, 179));
    System.out.println("  " + distances.method().dataVersion() + ", " + ways.size() + " ways");
    var random = new Random(20261122);
    return IntStream.range(0, count)
        .mapToObj(
            _ -> {
              var way = ways.get(random.nextInt(ways.size()));
              var at = way.get(random.nextInt(way.size()));
              return new Position(
                  at.lat() + random.nextGaussian() * 1e-4, at.lon() + random.nextGaussian() * 1e-4);
            })
        .toList();
  }
}
