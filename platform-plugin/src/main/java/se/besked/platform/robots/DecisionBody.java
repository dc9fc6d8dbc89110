package se.besked.platform.robots;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.kernel.law.AppealRoute;
import se.besked.platform.api.AtMost;

/**
 * A decision as a robot hands it in.
 *
 * @param legalBasis one of the case's grounds
 * @param appealRoute must be the one that follows from the ground
 * @param reasons rules applied and decisive circumstances (förvaltningslagen 32 §)
 * @param hearing whether the parties had their say (förvaltningslagen 25 §); needed for what does
 *     not grant all that was asked for
 * @param letter the PDF that the parties get; without it the letter is written here
 * @param supportingDocument what the decision rests on, for staff
 * @param automated true is refused: a robot hands in what a person has decided
 */
record DecisionBody(
    DecisionOutcome outcome,
    LegalBasis legalBasis,
    AppealRoute appealRoute,
    @AtMost(20_000) @Nullable String reasons,
    DecidedBy decidedBy,
    @Nullable HeardBefore hearing,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable UUID letter,
    @Nullable UUID supportingDocument,
    @Nullable Boolean automated) {

  /**
   * The stycke that was applied, as the template has it.
   *
   * @param citation e.g. {@code "10 kap. 32 § första stycket"}
   * @param statute e.g. {@code "skollagen (2010:800)"}
   */
  record LegalBasis(String citation, String statute) {}

  /**
   * Who decided.
   *
   * @param officer one of those whose decisions the robot may hand in
   * @param reference what the decision is called in the minutes or the business system
   */
  record DecidedBy(String officer, @Nullable String reference) {}

  /**
   * Whether the parties had their say.
   *
   * @param sentOn for {@link Way#HELD_ELSEWHERE}: when the material was sent to them
   * @param overOn for {@link Way#HELD_ELSEWHERE}: when their time had run out, or all had answered
   * @param reasons for the ways to leave it out: why
   */
  record HeardBefore(
      Way way,
      @Nullable LocalDate sentOn,
      @Nullable LocalDate overOn,
      @AtMost(2_000) @Nullable String reasons) {}

  /** How. The three last are what the law allows it to be left out for. */
  enum Way {
    /** By a communication in this case here. */
    HELD,
    HELD_ELSEWHERE,
    OBVIOUSLY_UNNECESSARY,
    AT_ONCE,
    OTHER_APPLICANTS
  }
}
