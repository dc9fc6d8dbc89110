package se.besked.kernel.decisions;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/**
 * What the rules say of an application: the preliminary decision before it is sent, and the ground
 * for the real one afterwards.
 *
 * @param headline the outcome in one Swedish sentence, for whoever reads it
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
    return with(findings.stream().map(Finding::whole).toList(), whyNotAutomated, whatWouldChange);
  }

  /** As the one who applies may know it: reasons and advice were made for that reader. */
  public Assessment shownToApplicant(String applicant) {
    return with(
        findings.stream().map(f -> f.shownToApplicant(applicant)).toList(),
        whyNotAutomated,
        whatWouldChange);
  }

  /**
   * As somebody else in the matter may know it. Why a person decides, and what would change it,
   * tell what the applicant has answered, and what findings keep: they are left out.
   */
  public Assessment shownTo(String viewer) {
    return toOthers(findings.stream().map(f -> f.shownTo(viewer)));
  }

  /**
   * What lies unsealed, for the board to compare what was alike and ended differently. It is shown
   * to nobody as it is: what everybody may know is {@link #common()} of it.
   */
  public Assessment inTheOpen() {
    return with(findings.stream().map(Finding::inTheOpen).toList(), briefly(), List.of());
  }

  /** As everybody in the matter may know it. */
  public Assessment common() {
    return toOthers(findings.stream().map(Finding::common));
  }

  private Assessment toOthers(Stream<Finding> theirs) {
    return with(theirs.filter(Finding::saysSomething).toList(), briefly(), List.of());
  }

  /** With the findings that are named here for all to read, and the others for the applicant. */
  public Assessment tellingOthers(Set<String> rules) {
    return with(
        findings.stream()
            .map(f -> f.inside() != null || rules.contains(f.rule()) ? f : f.forApplicantAlone())
            .toList(),
        whyNotAutomated,
        whatWouldChange);
  }

  private List<String> briefly() {
    return whyNotAutomated.isEmpty() ? List.of() : List.of("En handläggare går igenom ärendet.");
  }

  private Assessment with(List<Finding> others, List<String> reasons, List<String> changes) {
    return new Assessment(
        outcome,
        headline,
        legalBasis,
        appealRoute,
        mayBeAutomated,
        reasons,
        others,
        changes,
        ruleVersion);
  }
}
