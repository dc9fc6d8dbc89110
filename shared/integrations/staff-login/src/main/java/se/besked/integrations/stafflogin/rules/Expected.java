package se.besked.integrations.stafflogin.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an answer must say to be the answer to one question.
 *
 * @param issuer the provider that was asked
 * @param audience our name at that provider
 * @param address where the answer must be sent
 * @param request the question's id
 * @param levels how surely the person must have been recognised; any when empty
 * @param assertionSigned whether the assertion needs a signature of its own
 * @param now by our clock
 * @param skew how much the clocks may differ
 * @param longest for how long an assertion may be in force
 */
public record Expected(
    String issuer,
    String audience,
    String address,
    String request,
    List<String> levels,
    boolean assertionSigned,
    Instant now,
    Duration skew,
    Duration longest) {

  boolean isOver(Instant end) {
    return !end.plus(skew).isAfter(now);
  }

  boolean isAhead(Instant start) {
    return start.minus(skew).isAfter(now);
  }
}
