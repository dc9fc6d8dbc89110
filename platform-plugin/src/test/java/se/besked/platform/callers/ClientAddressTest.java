package se.besked.platform.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {
  private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "192.0.2.9"));

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, '', 198.51.100.7",
    "198.51.100.7, 203.0.113.5, 198.51.100.7",
    "10.1.1.1, '', 10.1.1.1",
    "10.1.1.1, 203.0.113.5, 203.0.113.5",
    "10.1.1.1, '1.2.3.4, 203.0.113.5', 203.0.113.5",
    "10.1.1.1, '203.0.113.5, 192.0.2.9', 203.0.113.5",
    "10.1.1.1, '203.0.113.5, unknown', 10.1.1.1",
    "10.1.1.1, 'evil.example', 10.1.1.1",
    "10.1.1.1, '2001:db8:1:2:3:4:5:6', 20010db800010002",
    "10.1.1.1, '2001:db8:1:2::ffff', 20010db800010002"
  })
  void believesOnlyTrustedProxies(String remote, String forwarded, String client) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(remote);
    if (!forwarded.isEmpty()) {
      request.addHeader("X-Forwarded-For", forwarded);
    }

    assertThat(addresses.keyOf(request)).isEqualTo(client);
  }

  @Test
  void remembersABoundedNumberOfClients() {
    var limit = new RateLimit(1, 1, 100, Clock.systemUTC());

    for (int i = 0; i < 10_000; i++) {
      limit.take("client " + i);
    }

    assertThat(limit.clients()).isEqualTo(100);
  }
}
