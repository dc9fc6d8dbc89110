package se.besked.casework.login;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for signatures that were left alone. One that cannot be finished keeps no other waiting.
 */
@Component
public final class FinishSignatures {
  /** A page asks every other second; one that is silent for so long is gone. */
  private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

  private static final int A_ROUND = 200;

  private final EidOrders orders;
  private final SignedAlone host;
  private final Clock clock;

  public FinishSignatures(EidOrders orders, SignedAlone host, Clock clock) {
    this.orders = orders;
    this.host = host;
    this.clock = clock;
  }

  /**
   * One look.
   *
   * @throws RuntimeException of the first that failed, after the others
   */
  public void run() {
    RuntimeException first = null;
    for (var order : orders.leftAlone(clock.instant().minus(LEFT_ALONE), A_ROUND)) {
      first = earlier(first, finish(order));
    }
    if (first != null) {
      throw first;
    }
  }

  private @Nullable RuntimeException finish(EidOrder order) {
    try {
      host.finish(order);
      return null;
    } catch (RuntimeException failed) {
      return failed;
    }
  }

  private static @Nullable RuntimeException earlier(
      @Nullable RuntimeException one, @Nullable RuntimeException other) {
    return one == null ? other : one;
  }
}
