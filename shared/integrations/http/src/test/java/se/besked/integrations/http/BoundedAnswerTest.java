package se.besked.integrations.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import feign.Request.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an answer may take of time and memory, whoever sends it. */
class BoundedAnswerTest {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final long MEGABYTE = 1_000_000;

  private static byte[] ask(int port, AnswerSize most, Duration time) throws IOException {
    var client = SupplierClient.of(CONNECT, time, most, null);
    var request =
        Request.create(
            HttpMethod.GET, "http://127.0.0.1:" + port + "/", Map.of(), Request.Body.empty(), null);
    try (var response = client.execute(request)) {
      assertThat(response.status()).isEqualTo(200);
      return response.body().asInputStream().readAllBytes();
    }
  }

  /** Read to its end, such an answer filled 748 MB in 13 s. */
  @Test
  void anEndlessAnswerDoesNotFillASmallHeap() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AnswerDemand.class.getName())
            .redirectErrorStream(true)
            .start();
    var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    Files.writeString(Path.of("target", "heap.txt"), said);
    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said).contains("SMALL refused").contains("LARGE refused").contains("NOTHING 0");
    assertThat(said.lines())
        .hasSize(3)
        .allSatisfy(
            line -> assertThat(Integer.parseInt(line.split(" ")[3])).as(line).isLessThan(56));
  }

  @Test
  void anEndlessAnswerIsGivenUpWhenItIsTooLarge() {
    try (var supplier = new EndlessSupplier()) {
      assertThatThrownBy(() -> ask(supplier.port(), AnswerSize.SMALL, Duration.ofSeconds(30)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("more than 1048576 bytes");
      assertThat(supplier.sent()).isLessThan(20 * MEGABYTE);
    }
  }

  @Test
  void nothingIsReadAfterTheStatusWhereNothingIsToBeSaid() throws IOException {
    try (var supplier = new EndlessSupplier()) {
      assertThat(ask(supplier.port(), AnswerSize.NOTHING, Duration.ofSeconds(30))).isEmpty();
      assertThat(supplier.sent()).isLessThan(20 * MEGABYTE);
    }
  }
}
