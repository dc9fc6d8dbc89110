package se.besked.childcare.fees;

import se.besked.kernel.law.Parameters;

/**
 * The preschool rates for children who have their place for special support, for the time above
 * fifteen hours a week (skollagen 8 kap. 16 §). How much lower they are is the municipality's
 * choice.
 */
public record SupportRates(Rates rates) {
  static SupportRates from(Parameters p) {
    p.only("rates");
    return new SupportRates(Rates.parse(p.texts("rates")));
  }
}
