package se.besked.platform.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import se.besked.childcare.fees.ChildFee;
import se.besked.childcare.fees.HouseholdFee;
import se.besked.childcare.fees.TwoHomesFee;
import se.besked.kernel.facts.Activity;

/** Fees as JSON, in whole kronor a month. */
sealed interface FeeAnswer {

  /** One household's fees. */
  @Schema(name = "HouseholdFees")
  record OneHome(List<Child> children, int total, String ruleVersion) implements FeeAnswer {
    static OneHome of(HouseholdFee fee, String ruleVersion, Locale locale) {
      return new OneHome(Child.of(fee, locale), fee.total(), ruleVersion);
    }
  }

  /**
   * Two homes' fees.
   *
   * @param households each home's own, in the order given
   * @param children each child once, with what both homes pay
   */
  @Schema(name = "TwoHomesFees")
  record TwoHomes(List<Home> households, List<Sum> children, int total, String ruleVersion)
      implements FeeAnswer {
    static TwoHomes of(TwoHomesFee fee, String ruleVersion, Locale locale) {
      return new TwoHomes(
          List.of(Home.of(fee.first(), locale), Home.of(fee.second(), locale)),
          fee.children().stream().map(Sum::of).toList(),
          fee.total(),
          ruleVersion);
    }
  }

  /**
   * A child's fee in one household.
   *
   * @param childNumber from 1 for the youngest
   * @param ratePercent without trailing zeros, e.g. {@code "2.4"}
   * @param fee what this household pays
   * @param formula how it was computed, in the caller's language
   */
  @Schema(name = "ChildFee")
  record Child(int childNumber, String ratePercent, int fee, String formula) {
    static List<Child> of(HouseholdFee fee, Locale locale) {
      return fee.children().stream().map(c -> of(c, locale)).toList();
    }

    private static Child of(ChildFee c, Locale locale) {
      return new Child(c.number(), c.rate().plain(), c.fee(), c.formula(locale));
    }
  }

  /** One of two homes, its children in the order given. */
  @Schema(name = "HomeFees")
  record Home(List<Child> children, int total) {
    static Home of(HouseholdFee fee, Locale locale) {
      return new Home(Child.of(fee, locale), fee.total());
    }
  }

  /**
   * What is paid for one child.
   *
   * @param shared whether both homes pay
   * @param fee by the homes together
   */
  @Schema(name = "ChildFeeSum")
  record Sum(LocalDate birthDate, Activity activity, boolean shared, int fee) {
    static Sum of(TwoHomesFee.Sum sum) {
      return new Sum(
          sum.child().birthDate(), sum.child().activity(), sum.parts().size() > 1, sum.fee());
    }
  }
}
