package se.besked.integrations.distance;

import com.graphhopper.GraphHopper;
import com.graphhopper.util.Constants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A graph made ready on disk, so that a restart takes a moment. The folder's name holds the map's
 * fingerprint and the profile's version; a list of checksums tells a damaged folder, which is made
 * anew. It is built aside and moved into place, so nodes that share a cache never see half of one.
 */
final class PreparedGraph {
  private static final Logger LOG = LoggerFactory.getLogger(PreparedGraph.class);
  private static final String CHECKSUMS = "checksums.sha256";

  private PreparedGraph() {}

  static GraphHopper open(Path map, String fingerprint, Path cache) {
    var folder =
        cache.resolve(
            "%s-%s-graphhopper-%s"
                .formatted(
                    fingerprint.substring(0, 16), WalkingProfile.VERSION, Constants.VERSION));
    try {
      Files.createDirectories(cache);
      if (isWhole(folder)) {
        return load(folder);
      }
      if (Files.exists(folder)) {
        LOG.warn("The prepared graph {} is damaged and is made anew", folder.getFileName());
        delete(folder);
      }
      build(map, cache, folder);
      return load(folder);
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException(
          "Mappen för förberedda kartor, "
              + cache
              + ", går inte att läsa eller skriva i. Kontrollera besked.distance.cache.",
          e);
    }
  }

  private static void build(Path map, Path cache, Path folder) throws IOException {
    var aside = Files.createTempDirectory(cache, "building-");
    try {
      importInto(aside, map);
      Files.writeString(aside.resolve(CHECKSUMS), checksums(aside));
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!isWhole(folder)) { // else another node was faster, and its graph is as good
        throw e;
      }
    } finally {
      delete(aside);
    }
  }

  private static void importInto(Path folder, Path map) {
    var hopper = WalkingProfile.configure(new GraphHopper());
    try {
      hopper.setOSMFile(map.toString()).setGraphHopperLocation(folder.toString());
      hopper.importOrLoad();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "Kartfilen "
              + map
              + " är skadad eller inte en OpenStreetMap-fil (.osm, .osm.gz eller .osm.pbf)."
              + " Hämta den på nytt.",
          e);
    } finally {
      hopper.close();
    }
  }

  private static GraphHopper load(Path folder) {
    var hopper = WalkingProfile.configure(new GraphHopper());
    hopper.setGraphHopperLocation(folder.toString()).setAllowWrites(false);
    if (!hopper.load()) {
      throw new IllegalStateException("No graph in " + folder);
    }
    return hopper;
  }

  private static boolean isWhole(Path folder) throws IOException {
    var list = folder.resolve(CHECKSUMS);
    return Files.isRegularFile(list) && Files.readString(list).equals(checksums(folder));
  }

  private static String checksums(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var lines = new StringBuilder();
      for (var file : files.sorted().collect(Collectors.toList())) {
        var name = file.getFileName().toString();
        if (!name.equals(CHECKSUMS) && !name.endsWith(".lock")) {
          lines.append(Sha256.of(file)).append("  ").append(name).append('\n');
        }
      }
      return lines.toString();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.delete(file);
      }
    }
  }
}
