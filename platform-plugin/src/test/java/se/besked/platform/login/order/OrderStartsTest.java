package se.besked.platform.login.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import se.besked.casework.login.Browser;
import se.besked.testkit.SettableClock;

class OrderStartsTest {
  private static final String SCHOOL = "203.0.113.7";

  private final SettableClock clock = SettableClock.at("2026-11-30T09:00");
  private final OrderStarts starts = new OrderStarts(limits(Map.of()), clock);

  private static OrderStarts.Limits limits(Map<String, String> set) {
    return new Binder(new MapConfigurationPropertySource(set))
        .bindOrCreate("besked.order-starts", OrderStarts.Limits.class);
  }

  private Optional<Duration> begin(Browser browser, String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    // Whoever wants to be many writes this.
    request.addHeader("X-Forwarded-For", "198.51.100." + (int) (Math.random() * 250));
    return starts.mustWait(browser, request);
  }

  @Test
  void oneBrowserBeginsTenTimesAndThenFourTimesAMinute() {
    var browser = Browser.random();
    for (int i = 0; i < 10; i++) {
      assertThat(begin(browser, SCHOOL)).as("start %d", i).isEmpty();
    }
    var wait = begin(browser, SCHOOL).orElseThrow();
    assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(15));
    assertThat(begin(browser, "198.51.100.1")).as("from another address").isPresent();
    assertThat(begin(Browser.random(), SCHOOL)).as("the next pupil").isEmpty();
    clock.advance(wait);
    assertThat(begin(browser, SCHOOL)).isEmpty();
    assertThat(begin(browser, SCHOOL)).isPresent();
  }

  @Test
  void aWholeSchoolAndAnOperatorsCustomersGetInBehindOneAddress() {
    for (int person = 0; person < 3_000; person++) {
      assertThat(begin(Browser.random(), SCHOOL)).as("person %d", person).isEmpty();
    }
    for (int minute = 0; minute < 5; minute++) {
      clock.advance(Duration.ofMinutes(1));
      for (int person = 0; person < 1_200; person++) {
        assertThat(begin(Browser.random(), SCHOOL)).isEmpty();
      }
    }
  }

  @Test
  void whoeverThrowsTheCookieAwayMeetsTheLimitOfTheAddress() {
    int begun = 0;
    while (begin(Browser.random(), SCHOOL).isEmpty()) {
      begun++;
    }
    assertThat(begun).isEqualTo(3_000);
    assertThat(begin(Browser.random(), "198.51.100.1")).as("everybody else").isEmpty();
  }

  @Test
  void aHouseholdsNetworkIsOneAddress() {
    int begun = 0;
    while (begin(Browser.random(), "2001:db8:1:2::" + Integer.toHexString(begun + 1)).isEmpty()) {
      begun++;
    }
    assertThat(begun).isEqualTo(3_000);
    assertThat(begin(Browser.random(), "2001:db8:1:3::1")).isEmpty();
  }

  @Test
  void whatABrowserMayNotBeginIsNotTheAddresssFault() {
    var browser = Browser.random();
    for (int i = 0; i < 4_000; i++) {
      var unused = begin(browser, SCHOOL);
    }
    assertThat(begin(Browser.random(), SCHOOL)).isEmpty();
  }

  @Test
  void aLimitOfNothingIsRefused() {
    assertThatThrownBy(() -> limits(Map.of("besked.order-starts.browser-burst", "0")))
        .rootCause()
        .hasMessageContaining("besked.order-starts");
  }
}
