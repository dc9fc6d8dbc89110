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

  /** As staff and courts know it. */
  public Assessment whole() {
    return with(findings.stream().map(Finding::whole).toList(), whyNotAutomated);
  }

  /** As the one who applies may know it: the reasons for an officer were made for that reader. */
  public Assessment shownToApplicant(String applicant) {
    return with(findings.stream().map(f -> f.shownTo(applicant)).toList(), whyNotAutomated);
  }

  /**
   * As somebody else in the matter may know it. Why a person decides may tell what a finding keeps
   * from them, such as that a way is near the limit.
   */
  public Assessment shownTo(String viewer) {
    return with(
        findings.stream().map(f -> f.shownTo(viewer)).toList(),
        findings.stream().allMatch(f -> f.isOpenTo(viewer)) ? whyNotAutomated : briefly());
  }

  /** As everybody in the matter may know it; all that lies unsealed. */
  public Assessment common() {
    return with(
        findings.stream().map(Finding::common).toList(),
        findings.stream().allMatch(f -> f.inside() == null) ? whyNotAutomated : briefly());
  }

  private List<String> briefly() {
    return whyNotAutomated.isEmpty() ? List.of() : List.of("En handläggare går igenom ärendet.");
  }

  private Assessment with(List<Finding> others, List<String> reasons) {
    return new Assessment(
        outcome,
        headline,
        legalBasis,
        appealRoute,
        mayBeAutomated,
        reasons,
        others,
        whatWouldChange,
        ruleVersion);
  }
}
