package se.besked.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.simulation.town.DemoTown;

/** The maps to measure on: real extracts kept beside the repository, else the demo town. */
final class Maps {
  private static final List<String> EXTRACTS = List.of("north-bayreuth.osm.gz", "andorra.osm.pbf");

  private Maps() {}

  static List<Path> toMeasureOn(Path scratch) throws IOException {
    var found = new ArrayList<Path>();
    var data = data();
    for (var name : EXTRACTS) {
      var map = data == null ? null : data.resolve("osm").resolve(name);
      if (map != null && Files.isRegularFile(map)) {
        found.add(map);
      } else {
        System.out.println("No " + name + " in shared/data/osm beside the repository: left out.");
      }
    }
    if (found.isEmpty()) {
      found.add(DemoTown.writeTo(scratch.resolve("havrelunda.osm.gz")));
    }
    return found;
  }

  private static @Nullable Path data() {
    var set = System.getProperty("besked.testdata");
    if (set != null) {
      return Path.of(set);
    }
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data/osm"))) {
        return at.resolve("shared/data");
      }
    }
    return null;
  }
}
