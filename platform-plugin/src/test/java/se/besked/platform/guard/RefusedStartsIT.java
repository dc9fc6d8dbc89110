package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The jar as it is delivered, started in a process of its own once for each thing it refuses. */
@Tag("verify")
class RefusedStartsIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void isRefusedInASentence(Refused refused) throws Exception {
    var start = DeliveredJar.start(folder, refused.arguments());
    assertThat(start.said()).contains(refused.sentence).doesNotContain("\tat ", "Started Besked");
    assertThat(start.code()).isEqualTo(1);
    System.out.printf(
        "Refused start: %s, after %.1f s: %s%n",
        refused, start.took().toMillis() / 1000.0, refused.sentence);
  }

  /** It goes on to its database, which is not there. */
  @Test
  void aRealStartIsNot() throws Exception {
    var arguments = new ArrayList<>(Refused.REAL);
    arguments.removeIf(setting -> setting.startsWith("--spring.datasource.url="));
    arguments.add("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/besked");
    arguments.add("--spring.datasource.hikari.connection-timeout=250");
    arguments.add("--server.port=0");
    var start = DeliveredJar.start(folder, arguments.toArray(String[]::new));
    assertThat(start.code()).isEqualTo(1);
    assertThat(start.said()).doesNotContain("Besked startar inte så här", "Started Besked");
  }
}
