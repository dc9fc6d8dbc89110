package se.besked.kernel.decisions;

import java.util.List;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/**
 * What the rules say of an application: the preliminary decision before it is sent, and the ground
 * for the real one afterwards.
 *
 * @param headline the outcome in one Swedish sentence
 * @param legalBasis the stycke that would carry the decision
 * @param appealRoute follows from the legal basis
 * @param mayBeAutomated whether rules alone may make this decision, as far as the matter itself
 *     tells; delegation and the persons' circumstances are checked by {@link AutomationGate}
 * @param whyNotAutomated Swedish reasons when it may not
 * @param findings every rule's finding, in the order they were tried
 * @param whatWouldChange Swedish sentences on what would give another outcome
 * @param ruleVersion the version of the municipality's rules
 */
public record Assessment(
    Outcome outcome,
    String headline,
    LegalReference legalBasis,
    AppealRoute appealRoute,
    boolean mayBeAutomated,
    List<String> whyNotAutomated,
    List<Finding> findings,
    List<String> whatWouldChange,
    String ruleVersion) {
  public Assessment {
    whyNotAutomated = List.copyOf(whyNotAutomated);
    findings = List.copyOf(findings);
    whatWouldChange = List.copyOf(whatWouldChange);
    if (mayBeAutomated && appealRoute == AppealRoute.LEGALITY_REVIEW) {
      throw new IllegalArgumentException(
          "kommunallagen 6 kap. 38 §: matters for legality review are not decided by automation");
    }
    if (mayBeAutomated == !whyNotAutomated.isEmpty()) {
      throw new IllegalArgumentException("A closed gate gives reasons, an open one none");
    }
  }
}
