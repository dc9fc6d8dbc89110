package se.besked.casework.decisions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/**
 * A decision about to be made.
 *
 * @param legalBasis the stycke that was applied; the appeal route follows from it
 * @param headline the outcome in one Swedish sentence
 * @param reasonsJson rules applied and decisive circumstances, structured (förvaltningslagen 32 §),
 *     in full; what not every party may know is sealed
 * @param reasonsText the same as Swedish text
 * @param decidedBy a member of staff or a rule
 * @param gateReasons why a person decided although a rule was tried
 * @param validFrom first day of what is granted
 * @param validTo last day of what is granted
 */
public record NewDecision(
    DecisionOutcome outcome,
    LegalReference legalBasis,
    AppealRoute appealRoute,
    String headline,
    String reasonsJson,
    String reasonsText,
    DecidedBy decidedBy,
    List<String> gateReasons,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public NewDecision {
    gateReasons = List.copyOf(gateReasons);
    if (headline.isBlank()) {
      throw new IllegalArgumentException("A decision says its outcome");
    }
    if (outcome != DecisionOutcome.GRANT && reasonsText.isBlank()) {
      throw new IllegalArgumentException(
          "förvaltningslagen 32 §: a burdening decision has reasons");
    }
    if (decidedBy instanceof ByRule && appealRoute == AppealRoute.LEGALITY_REVIEW) {
      throw new IllegalArgumentException(
          "kommunallagen 6 kap. 38 §: matters for legality review are not decided by automation");
    }
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("A decision's period ends before it begins");
    }
  }

  /** Who decided. */
  public sealed interface DecidedBy {}

  /**
   * An officer.
   *
   * @param name as written in the decision
   * @param delegation the clause they decide by; null when the board decided itself
   */
  public record ByOfficer(String name, @Nullable String delegation) implements DecidedBy {}

  /**
   * An officer who decided in another system, from where a robot hands the decision in. The robot
   * decides nothing (kommunallagen 6 kap. 37–38 §§).
   *
   * @param officer who decided, as the robot's settings name them
   * @param name as written in the decision
   * @param delegation the clause they decide by
   * @param reference the decision in the other system, e.g. its number in the minutes; null when it
   *     has none
   */
  public record ByOfficerElsewhere(
      String officer, String name, String delegation, @Nullable String reference)
      implements DecidedBy {
    public ByOfficerElsewhere {
      if (officer.isBlank() || name.isBlank() || delegation.isBlank()) {
        throw new IllegalArgumentException("A person decides by name and delegation");
      }
    }
  }

  /**
   * A rule, without a person (förvaltningslagen 28 §, kommunallagen 6 kap. 37 §).
   *
   * @param delegation the clause of the board's delegation to an automated function
   * @param ruleVersion the version of the rules
   */
  public record ByRule(String rule, String delegation, String ruleVersion) implements DecidedBy {
    public ByRule {
      if (delegation.isBlank() || ruleVersion.isBlank()) {
        throw new IllegalArgumentException("A rule decides by a delegation and in a version");
      }
    }
  }
}
