package se.besked.integrations.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.registers.Position;
import se.besked.simulation.town.DemoTown;

class PreparedGraphTest {
  private static final Position SQUARE = new Position(56.6000, 11.9000);
  private static final Position FAR_NORTH = new Position(56.6413, 11.9000);

  @TempDir Path folder;

  @Test
  void aRestartUsesThePreparedGraph() throws IOException {
    var metres = metresOnDemoMap();
    var prepared = prepared();
    var made = Files.getLastModifiedTime(prepared.resolve("edges"));
    assertThat(metresOnDemoMap()).isEqualTo(metres);
    assertThat(Files.getLastModifiedTime(prepared.resolve("edges"))).isEqualTo(made);
  }

  @ParameterizedTest
  @ValueSource(strings = {"edges", "nodes", "geometry", "location_index", "properties"})
  void aDamagedGraphIsMadeAnew(String file) throws IOException {
    var metres = metresOnDemoMap();
    var damaged = prepared().resolve(file);
    var bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 3] ^= 0x55;
    Files.write(damaged, bytes);
    assertThat(metresOnDemoMap()).isEqualTo(metres);
    Files.delete(damaged);
    assertThat(metresOnDemoMap()).isEqualTo(metres);
  }

  @Test
  void anotherMapUnderTheSameNameIsAnotherGraph() throws IOException {
    var map = folder.resolve("map.osm");
    var nodes = List.of("1 56.600 11.900", "2 56.601 11.900", "3 56.601 11.902");
    TestMaps.drawn(map, nodes, List.of("highway=footway | 1 2"));
    String first;
    try (var distances = TestMaps.open(map, folder)) {
      first = distances.method().dataVersion();
    }
    TestMaps.drawn(map, nodes, List.of("highway=footway | 1 2 3"));
    try (var distances = TestMaps.open(map, folder)) {
      assertThat(distances.method().dataVersion())
          .isNotEqualTo(first)
          .startsWith("map.osm, sha256 ");
    }
  }

  @Test
  void nodesThatStartTogetherShareTheCache() throws Exception {
    var map = DemoTown.writeTo(folder.resolve("demo.osm.gz"));
    Callable<Integer> start =
        () -> {
          try (var distances = TestMaps.open(map, folder)) {
            return distances.metresToOne(List.of(FAR_NORTH), SQUARE).getFirst();
          }
        };
    try (var nodes = Executors.newFixedThreadPool(3)) {
      var answers = nodes.invokeAll(List.of(start, start, start));
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.getFirst().get()).isPositive();
      }
    }
    assertThat(prepared()).isDirectory();
  }

  @Test
  void aMissingMapIsToldInSwedish() {
    assertThatThrownBy(() -> TestMaps.open(folder.resolve("saknas.osm.pbf"), folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Kartfilen ")
        .hasMessageContaining("saknas.osm.pbf finns inte")
        .hasMessageContaining("besked.distance.map");
  }

  @ParameterizedTest
  @ValueSource(strings = {"skräp.osm.pbf", "skräp.osm.gz", "skräp.osm"})
  void aFileThatIsNoMapIsToldInSwedish(String name) throws IOException {
    var map = Files.write(folder.resolve(name), new byte[] {0, 0, 0, 13, 10, 9, 79, 83, 1, 2, 3});
    assertThatThrownBy(() -> TestMaps.open(map, folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Kartfilen ")
        .hasMessageContaining("är skadad");
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"monaco.osm.gz", "andorra.osm.pbf"})
  void aMapCutOffIsToldInSwedish(String name) throws IOException {
    var whole = Files.readAllBytes(TestMaps.extract(name));
    var map = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> TestMaps.open(map, folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("är skadad");
  }

  @Test
  void aMapWithoutWaysIsToldInSwedish() throws IOException {
    var map =
        TestMaps.drawn(
            folder.resolve("hav.osm"),
            List.of("1 56.600 11.900", "2 56.601 11.900"),
            List.of("highway=motorway | 1 2"));
    assertThatThrownBy(() -> TestMaps.open(map, folder))
        .hasMessageContaining("innehåller inga gångbara vägar");
  }

  private int metresOnDemoMap() throws IOException {
    try (var distances = TestMaps.demo(folder)) {
      return distances.metresToOne(List.of(FAR_NORTH), SQUARE).getFirst();
    }
  }

  private Path prepared() throws IOException {
    try (var graphs = Files.list(folder.resolve("cache"))) {
      var all = graphs.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }
}
