package se.besked.platform.login.order;

import java.io.Serial;
import java.time.Duration;

/** Orders have been begun so often that the next one has to wait. */
final class TooManyStarts extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyStarts(Duration wait) {
    super("Orders are begun too often");
    this.wait = wait;
  }

  /** Whole seconds, after which one more may be begun. */
  long seconds() {
    return wait.toSeconds() + 1;
  }
}
