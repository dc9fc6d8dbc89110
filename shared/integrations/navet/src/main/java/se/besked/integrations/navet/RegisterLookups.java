package se.besked.integrations.navet;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.IntegrationFailure;

/**
 * Hears of every look-up in the population register, so that the host can journal it with who asked
 * and why. Called on the asking thread, after the answer and before the caller gets it.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR article 5.2 and 32</a>
 */
@FunctionalInterface
public interface RegisterLookups {
  void lookedUp(Lookup lookup);

  /**
   * One look-up. Carries no number: whose data it was is known to the one who asked.
   *
   * @param at when it began
   * @param asked how many persons were asked for
   * @param found how many the register had
   * @param failure why there was no answer; absent when there was one
   */
  record Lookup(
      Instant at, Duration took, int asked, int found, IntegrationFailure.@Nullable Code failure) {}
}
