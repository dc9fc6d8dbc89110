package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrictJsonTest {
  @Test
  void textsAreFitAsTheyAreRead() {
    var body =
        "{\"a\":\"inte%s beviljas\",\"b\":[\"x\\u202ey\\u0000\"],\"c\":{\"d\":\"ja\\r\\nnej\"}}";
    var read =
        new StrictJson()
            .read(
                body.formatted(Character.toString(0x202E)).getBytes(StandardCharsets.UTF_8),
                Language.SWEDISH);
    assertThat(read.path("a").asString()).isEqualTo("inte beviljas");
    assertThat(read.path("b").path(0).asString()).isEqualTo("xy");
    assertThat(read.path("c").path("d").asString()).isEqualTo("ja\nnej");
  }
}
