package se.besked.kernel.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.kernel.law.AppealRoute;

/**
 * Decides whether a rule may decide. Every condition must hold; each that does not is named, so
 * that the officer who takes over sees why.
 *
 * @see <a href="https://lagen.nu/2017:725#K6P38">kommunallagen 6 kap. 37–38 §§</a>
 * @see <a href="https://lagen.nu/2017:900#P28">förvaltningslagen 28 §</a>
 */
public final class AutomationGate {
  private AutomationGate() {}

  /**
   * What is known of the case around the assessment itself.
   *
   * @param protectedIdentity true when anyone in the case is protected, or when it is not known
   * @param complete nothing asked for is missing and no register value was reported as wrong
   * @param guardiansDisagree a guardian has objected, or has not answered
   * @param switchedOff the board's people have stopped decisions by rule
   */
  public record Circumstances(
      Optional<Delegation> delegation,
      boolean protectedIdentity,
      boolean complete,
      boolean guardiansDisagree,
      boolean onlyGrantsAreAutomated,
      boolean switchedOff) {}

  /** The reasons, in Swedish, why a person must decide; an empty list opens the gate. */
  public static List<String> reasonsForOfficer(
      Assessment assessment, Circumstances circumstances, LocalDate today) {
    var reasons = new ArrayList<String>(assessment.whyNotAutomated());
    if (assessment.appealRoute() == AppealRoute.LEGALITY_REVIEW) {
      reasons.add("Beslut som överklagas genom laglighetsprövning får inte fattas automatiserat.");
    }
    if (assessment.outcome() == Outcome.OFFICER) {
      reasons.add("Omständigheterna måste bedömas av en handläggare.");
    }
    if (circumstances.onlyGrantsAreAutomated() && assessment.outcome() == Outcome.REFUSE) {
      reasons.add("Beslut om avslag fattas alltid av en handläggare.");
    }
    if (circumstances.delegation().filter(d -> d.isValidOn(today)).isEmpty()) {
      reasons.add("Nämnden har ingen gällande delegation till automatiserat beslut.");
    }
    if (circumstances.switchedOff()) {
      reasons.add("Automatiska beslut är avstängda.");
    }
    if (circumstances.protectedIdentity()) {
      reasons.add("Ärendet kräver särskild handläggning.");
    }
    if (!circumstances.complete()) {
      reasons.add("Uppgifterna är inte fullständiga eller har ifrågasatts.");
    }
    if (circumstances.guardiansDisagree()) {
      reasons.add("Vårdnadshavarna är inte överens eller alla har inte svarat.");
    }
    return reasons.stream().distinct().toList();
  }
}
