package se.besked.childcare.fees;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.childcare.Phrases;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.law.LegalReference;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/**
 * The household that would pay for a place, reckoned with on the applicant's own page. It is left
 * out of what is signed and stored, because a guardian in another home reads that.
 *
 * @param child the one a place is applied for
 * @param others the other children with places
 * @param income kronor a month, both adults' statements together and never shown; null when one of
 *     them has stated none
 */
public record ApplicantHousehold(
    PayingChild child, List<PayingChild> others, @Nullable Integer income) {
  public ApplicantHousehold {
    others = List.copyOf(others);
  }

  public static ApplicantHousehold of(Facts facts, Child child, Activity activity) {
    return of(facts, child, activity, null);
  }

  /**
   * The household as it is today.
   *
   * @param support when the place is asked for as preschool for special support
   */
  public static ApplicantHousehold of(
      Facts facts, Child child, Activity activity, @Nullable SupportPlace support) {
    var twoHomes =
        facts.care().household().stream()
            .flatMap(h -> h.children().stream())
            .filter(c -> c.handle().equals(child.handle()))
            .anyMatch(Household.ChildAtHome::twoHouseholds);
    return new ApplicantHousehold(
        new PayingChild(
            child.handle(),
            child.name().value().full(),
            child.birthDate(),
            activity,
            twoHomes,
            child.livesHere(),
            support),
        PayingChild.in(facts).stream().filter(c -> !c.key().equals(child.handle())).toList(),
        incomeOf(facts).orElse(null));
  }

  private static Optional<Integer> incomeOf(Facts facts) {
    return facts
        .care()
        .statedIncome()
        .flatMap(
            own ->
                facts
                    .care()
                    .household()
                    .flatMap(Household::othersIncome)
                    .map(theirs -> own + theirs));
  }

  /**
   * The fee for the child, with the figures of the month the place is wished from, or with those of
   * the application's month when the wished one's are not decided yet; it says which.
   *
   * @param rule the finding's name
   * @param law the provision on fees in the activity's chapter
   */
  public Finding fee(
      String rule,
      LegalReference law,
      LocalDate appliedOn,
      LocalDate start,
      RuleBook rules,
      Locale locale) {
    var words = Phrases.in(locale);
    var wished = YearMonth.from(start);
    var month =
        Stream.of(wished, YearMonth.from(appliedOn))
            .flatMap(m -> figures(m, rules).stream())
            .findFirst();
    if (month.isEmpty()) {
      return unknown(rule, law, words.say("preliminary.unknown", words.month(wished)));
    }
    Optional<ChildFee> paid;
    try {
      paid = paid(month.get());
    } catch (MissingRule supportNotDecided) {
      return unknown(rule, law, words.say("fee.support.undecided"));
    }
    return paid.map(fee -> told(rule, law, fee, month.get(), wished, words))
        .orElseGet(
            () ->
                new Finding(
                    rule,
                    law,
                    Standing.MET,
                    words.say("preliminary.otherHome"),
                    Map.of("feeKronor", 0)));
  }

  private static Finding unknown(String rule, LegalReference law, String sentence) {
    return new Finding(rule, law, Standing.UNKNOWN, sentence, Map.of());
  }

  private static Optional<FeeMonth> figures(YearMonth month, RuleBook rules) {
    try {
      return Optional.of(new FeeSchedule(rules).in(month));
    } catch (MissingRule notDecided) {
      return Optional.empty();
    }
  }

  private Optional<ChildFee> paid(FeeMonth month) {
    var children = new ArrayList<>(others);
    children.add(child);
    return PayingChild.fee(month, Income.of(Optional.ofNullable(income)), children, child.key());
  }

  private Finding told(
      String rule,
      LegalReference law,
      ChildFee fee,
      FeeMonth month,
      YearMonth wished,
      Phrases words) {
    if (fee.reduced().equals(Optional.of(Reduction.SUPPORT_WITHIN_FREE_HOURS))) {
      return new Finding(
          rule,
          law,
          Standing.MET,
          words.say("preliminary.support.free"),
          Map.of("feeKronor", 0, "figures", month.ruleVersion()));
    }
    var sentences = new ArrayList<String>();
    if (!month.month().equals(wished)) {
      sentences.add(
          words.say("preliminary.earlier", words.month(wished), words.month(month.month())));
    }
    sentences.add(
        words.say(
            income == null ? "preliminary.maximum" : "preliminary.stated",
            words.kronor(fee.fee()),
            Integer.toString(fee.number())));
    if (fee.reduced().equals(Optional.of(Reduction.SPECIAL_SUPPORT))) {
      sentences.add(words.say("preliminary.support"));
    }
    if (fee.share().isPresent()) {
      sentences.add(words.say("preliminary.shared"));
    }
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("feeKronor", fee.fee());
    inputs.put("childNumber", fee.number());
    inputs.put("incomeStated", income != null);
    inputs.put("figures", month.ruleVersion());
    return new Finding(rule, law, Standing.MET, String.join(" ", sentences), inputs);
  }
}
