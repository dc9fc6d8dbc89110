package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.testkit.SettableClock;

/** Over HTTP, behind a trusted proxy on the same machine. */
@SpringBootTest(
    classes = ApiHost.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "besked.api.requests-per-minute=6",
      "besked.api.burst=3",
      "besked.api.trusted-proxies=127.0.0.0/8,::1"
    })
class RateLimitIT {
  @LocalServerPort int port;
  @Autowired SettableClock clock;

  @Test
  void holdsEachClientToItsPace() {
    assertThat(IntStream.range(0, 3).map(i -> from("192.0.2.1").statusCode())).containsOnly(200);

    var refused = from("192.0.2.1");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(ApiClient.type(refused)).isEqualTo("application/problem+json");
    assertThat(header(refused, "Retry-After")).isEqualTo("10");
    assertThat(header(refused, "RateLimit-Limit")).isEqualTo("3");
    assertThat(header(refused, "RateLimit-Remaining")).isEqualTo("0");
    assertThat(header(refused, "RateLimit-Reset")).isEqualTo("30");
    assertThat(refused.body()).contains("10 sekunder");

    assertThat(from("192.0.2.2").statusCode()).isEqualTo(200);

    clock.advance(Duration.ofSeconds(9));
    assertThat(from("192.0.2.1").statusCode()).isEqualTo(429);
    clock.advance(Duration.ofSeconds(1));
    assertThat(from("192.0.2.1").statusCode()).isEqualTo(200);
    assertThat(from("192.0.2.1").statusCode()).isEqualTo(429);
  }

  private HttpResponse<String> from(String client) {
    return new ApiClient(port).get("/api/v1", "X-Forwarded-For", client);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
