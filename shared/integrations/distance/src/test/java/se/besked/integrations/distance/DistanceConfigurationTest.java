package se.besked.integrations.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.kernel.registers.WalkingDistances.Measurement.Route;
import se.besked.simulation.town.DemoTown;

class DistanceConfigurationTest {
  @TempDir Path folder;

  @Test
  void wiresTheDemoTown() throws IOException {
    var map = DemoTown.in(folder).toString();
    try (var context = context(Map.of("map", map, "include-connection", "true"))) {
      var addresses = context.getBean(AddressRegister.class);
      var school = context.getBean(SchoolFile.class).schools().getFirst();
      var distances = context.getBean(WalkingDistances.class);
      var home = addresses.search("Rågstigen 2", 1).getFirst();
      var route = (Route) distances.measure(home.position(), school.position());
      assertThat(route.metres()).isBetween(860, 900);
      assertThat(route.method().name()).contains("inräknade");
      assertThat(route.method().dataVersion()).startsWith("havrelunda.osm.gz, 2026-08-01");
    }
  }

  @Test
  void aPathIsAPathAndNotOnTheClassPath() throws IOException {
    assertThatThrownBy(() -> context(Map.of("map", "kartor/saknas.osm.pbf")).close())
        .hasStackTraceContaining("kartor/saknas.osm.pbf finns inte");
    assertThatThrownBy(() -> context(Map.of()).close())
        .hasStackTraceContaining("Inställningen besked.distance.map saknas.");
    var map = DemoTown.in(folder).toString();
    assertThatThrownBy(() -> context(Map.of("map", map, "max-snap-metres", "-1")).close())
        .hasStackTraceContaining("max-snap-metres ska vara");
    assertThatThrownBy(() -> context(Map.of("map", "demo")).close())
        .hasStackTraceContaining("den påhittade stadens karta finns bara i övningen");
  }

  private AnnotationConfigApplicationContext context(Map<String, String> settings) {
    var properties = new HashMap<String, Object>();
    properties.put("besked.distance.addresses", "classpath:havrelunda/addresses.csv");
    properties.put("besked.distance.schools", "classpath:havrelunda/schools.csv");
    properties.put("besked.distance.cache", folder.toString());
    settings.forEach((key, value) -> properties.put("besked.distance." + key, value));
    var context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("t", properties));
    context.register(DistanceConfiguration.class);
    context.refresh();
    return context;
  }
}
