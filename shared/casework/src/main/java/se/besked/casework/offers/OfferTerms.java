package se.besked.casework.offers;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.facts.Activity;

/**
 * What is offered.
 *
 * @param unitId the registry's
 * @param weeklyHours the most hours a week; null when the offer has no limit
 * @param feePerMonth whole kronor, as the maker of the offer has told it; null when the fee is only
 *     reckoned here, for each home on its own
 * @param feeText the maker's own words on the fee; often empty
 * @param endsPlacement the registry's id of the place that ends when this one is accepted
 * @param specialSupport whether it is preschool for special support (skollagen 8 kap. 7 §), which
 *     the child's guardians and staff may know and nobody else
 */
public record OfferTerms(
    String unitId,
    String unitName,
    Activity activity,
    LocalDate startsOn,
    @Nullable Integer weeklyHours,
    @Nullable Integer feePerMonth,
    String feeText,
    @Nullable String endsPlacement,
    boolean specialSupport)
    implements Serializable {
  /** A place that is not for special support. */
  public OfferTerms(
      String unitId,
      String unitName,
      Activity activity,
      LocalDate startsOn,
      @Nullable Integer weeklyHours,
      @Nullable Integer feePerMonth,
      String feeText,
      @Nullable String endsPlacement) {
    this(
        unitId,
        unitName,
        activity,
        startsOn,
        weeklyHours,
        feePerMonth,
        feeText,
        endsPlacement,
        false);
  }

  public OfferTerms {
    if (unitId.isBlank() || unitName.isBlank()) {
      throw new IllegalArgumentException("An offer names its unit");
    }
    if (weeklyHours != null && (weeklyHours < 1 || weeklyHours > 168)) {
      throw new IllegalArgumentException("A week has 168 hours");
    }
    if (specialSupport && activity != Activity.PRESCHOOL) {
      throw new IllegalArgumentException("Only preschool is given for special support");
    }
    if (feePerMonth != null && feePerMonth < 0) {
      throw new IllegalArgumentException("A fee is not negative");
    }
  }
}
