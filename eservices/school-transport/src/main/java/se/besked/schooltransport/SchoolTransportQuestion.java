package se.besked.schooltransport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.Position;

/**
 * The public check's request body.
 *
 * @param schoolYear e.g. {@code 2026/27}
 * @param grade {@code F}, {@code 1} … {@code 9}; {@code 1} … {@code 10} from 2028/29
 * @param school whether it is the school the municipality would have placed the pupil in
 * @param walkingMetres the walking distance in whole metres; or {@code home} and {@code
 *     schoolPosition}; or {@code residence}
 * @param home a point at or near the home; what is measured from is the registered address there
 * @param schoolPosition a point at or near the school
 * @param grounds what is referred to; distance is tried in any case
 * @param residence the homes when residence alternates, the registered one first
 * @param extraCostSek what transport to a chosen school costs beyond the assigned one, whole kronor
 */
public record SchoolTransportQuestion(
    String schoolYear,
    String grade,
    School school,
    @Nullable Integer walkingMetres,
    @Nullable Position home,
    @Nullable Position schoolPosition,
    @Nullable List<Ground> grounds,
    @Nullable List<HomeInQuestion> residence,
    @Nullable Trip trip,
    @Nullable Boolean independentSchool,
    @Nullable Integer extraCostSek) {

  /** Assigned by the municipality, or chosen by the guardians. */
  public enum School {
    ASSIGNED,
    CHOSEN
  }

  /**
   * One of two homes.
   *
   * @param municipality the id, the four-digit code or the name of the municipality it lies in
   * @param metres walking distance to the school in whole metres
   */
  public record HomeInQuestion(String municipality, Integer metres) {}
}
