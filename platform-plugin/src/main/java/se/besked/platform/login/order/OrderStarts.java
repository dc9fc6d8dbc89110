package se.besked.platform.login.order;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import se.besked.casework.login.Browser;
import se.besked.platform.callers.ClientAddress;
import se.besked.platform.callers.RateLimit;

/**
 * How often orders to log in or sign may be begun. A browser may begin as often as anybody needs;
 * an address far more often than a whole school or the customers of a mobile operator do, who may
 * share one. What one order renews by itself does not count.
 */
@Component
class OrderStarts {
  private final RateLimit browsers;
  private final RateLimit addresses;
  private final ClientAddress client = new ClientAddress(List.of());

  OrderStarts(Limits limits, Clock clock) {
    this.browsers =
        new RateLimit(limits.browserPerMinute(), limits.browserBurst(), limits.remembered(), clock);
    this.addresses =
        new RateLimit(limits.addressPerMinute(), limits.addressBurst(), limits.remembered(), clock);
  }

  /**
   * {@code besked.order-starts.*}.
   *
   * @param browserBurst how many one browser may begin at once
   * @param browserPerMinute how many it may go on to begin, over time
   * @param addressBurst how many one address may begin at once
   * @param addressPerMinute how many it may go on to begin, over time
   * @param remembered how many browsers and addresses are remembered; bounds the memory
   */
  @ConfigurationProperties("besked.order-starts")
  record Limits(
      @DefaultValue("10") int browserBurst,
      @DefaultValue("4") int browserPerMinute,
      @DefaultValue("3000") int addressBurst,
      @DefaultValue("1200") int addressPerMinute,
      @DefaultValue("50000") int remembered) {
    Limits {
      if (browserBurst < 1
          || browserPerMinute < 1
          || addressBurst < 1
          || addressPerMinute < 1
          || remembered < 1) {
        throw new IllegalArgumentException("Värdena under besked.order-starts ska vara minst 1.");
      }
    }
  }

  /** Counts one more, or tells how long it has to wait. */
  Optional<Duration> mustWait(Browser browser, HttpServletRequest request) {
    return wait(browsers.take(browser.cookie()))
        .or(() -> wait(addresses.take(client.keyOf(request))));
  }

  private static Optional<Duration> wait(ConsumptionProbe probe) {
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }
}
