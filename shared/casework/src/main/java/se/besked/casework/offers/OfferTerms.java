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
 * @param feePerMonth whole kronor; null when it depends on an income nobody has stated
 * @param feeText the fee in words
 * @param endsPlacement the registry's id of the place that ends when this one is accepted
 */
public record OfferTerms(
    String unitId,
    String unitName,
    Activity activity,
    LocalDate startsOn,
    @Nullable Integer weeklyHours,
    @Nullable Integer feePerMonth,
    String feeText,
    @Nullable String endsPlacement)
    implements Serializable {
  public OfferTerms {
    if (unitId.isBlank() || unitName.isBlank()) {
      throw new IllegalArgumentException("An offer names its unit");
    }
    if (weeklyHours != null && (weeklyHours < 1 || weeklyHours > 168)) {
      throw new IllegalArgumentException("A week has 168 hours");
    }
    if (feePerMonth != null && feePerMonth < 0) {
      throw new IllegalArgumentException("A fee is not negative");
    }
  }
}
