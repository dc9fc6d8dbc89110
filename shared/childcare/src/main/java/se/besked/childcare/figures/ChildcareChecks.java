package se.besked.childcare.figures;

import java.util.Map;
import java.util.function.Consumer;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.fees.FeeRules;
import se.besked.childcare.start.EducareRules;
import se.besked.childcare.start.PreschoolRules;
import se.besked.kernel.law.Parameters;

/**
 * Checks for {@code EService.ruleTopics()}, by the names in {@link ChildcareTopics}: each reads the
 * figures as the rules would, and throws IllegalArgumentException with a Swedish sentence that
 * names the figure.
 */
public final class ChildcareChecks {
  /** Every topic that childcare services share. */
  public static final Map<String, Consumer<Parameters>> ALL =
      Map.of(
          ChildcareTopics.FEES, FeeRules::from,
          ChildcareTopics.PRESCHOOL, PreschoolRules::from,
          ChildcareTopics.SCHOOL_AGE_EDUCARE, EducareRules::from);

  private ChildcareChecks() {}
}
