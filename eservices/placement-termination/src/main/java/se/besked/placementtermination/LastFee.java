package se.besked.placementtermination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.fees.ChildFee;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.FeeRules;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.PayingChild;
import se.besked.childcare.notice.Termination;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.Dated;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.law.RuleBook;

/**
 * What is paid for the place until its last day. A month whose figures are not published stops the
 * amount, never the termination.
 */
final class LastFee {
  private final TerminationApplication application;
  private final RuleBook rules;
  private final Words words;
  private final LocalDate lastDay;
  private final Termination termination;
  private final Optional<Dated.Version<Parameters>> own;

  LastFee(
      TerminationApplication application,
      RuleBook rules,
      Words words,
      LocalDate lastDay,
      Termination termination) {
    this.application = application;
    this.rules = rules;
    this.words = words;
    this.lastDay = lastDay;
    this.termination = termination;
    this.own = ifThere(() -> ChildcareTopics.on(rules, ChildcareTopics.FEES, lastDay));
  }

  /** Names the municipality's figures, where there are any. */
  Optional<String> version() {
    return own.map(Dated.Version::id);
  }

  Finding finding() {
    var month = figures(YearMonth.from(lastDay));
    var fee = month.flatMap(this::feeIn);
    var parts = new ArrayList<String>();
    parts.add(words.say("finding.fee.until", TerminationFacts.day(lastDay, words)));
    own.map(v -> FeeRules.from(v.value()).proRataLastMonth()).ifPresent(d -> parts.add(days(d)));
    parts.addAll(amounts(month, fee));
    longer().ifPresent(parts::add);
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("lastDay", lastDay.toString());
    own.ifPresent(v -> inputs.put("municipalRule", FeeRules.from(v.value()).rule()));
    return new Finding(
        TerminationAssessment.FEE,
        TerminationLaw.fee(application.activity()),
        month.isPresent() ? Standing.MET : Standing.UNKNOWN,
        String.join(" ", parts),
        inputs);
  }

  private String days(boolean byTheDay) {
    var month = YearMonth.from(lastDay);
    boolean whole = !byTheDay || lastDay.getDayOfMonth() == month.lengthOfMonth();
    return whole
        ? words.say("finding.fee.wholeMonth", shown(month))
        : words.say(
            "finding.fee.days",
            shown(month),
            Integer.toString(lastDay.getDayOfMonth()),
            Integer.toString(month.lengthOfMonth()));
  }

  private List<String> amounts(Optional<FeeMonth> month, Optional<ChildFee> fee) {
    if (application.paying() == null) {
      return List.of(words.say("finding.fee.invoice"));
    }
    if (month.isEmpty()) {
      var now = YearMonth.from(application.givenOn());
      var missing = words.say("finding.fee.missing", shown(YearMonth.from(lastDay)));
      return figures(now)
          .flatMap(this::feeIn)
          .map(f -> List.of(missing, monthly(now, f), formula(f)))
          .orElse(List.of(missing));
    }
    return fee.map(f -> amounts(month.get(), f))
        .orElse(List.of(words.say("finding.fee.otherHome")));
  }

  private List<String> amounts(FeeMonth month, ChildFee fee) {
    return List.of(
        monthly(month.month(), fee),
        formula(fee),
        words.say(
            "finding.fee.last",
            shown(month.month()),
            Words.kronor(month.lastMonth(fee.fee(), lastDay))));
  }

  private String monthly(YearMonth month, ChildFee fee) {
    return words.say("finding.fee.monthly", shown(month), Words.kronor(fee.fee()));
  }

  /** Nothing is said of a sum that another adult's income is part of. */
  private String formula(ChildFee fee) {
    var paying = application.paying();
    return paying != null && paying.alone()
        ? fee.formula(words.locale())
        : fee.formulaWithoutIncome(words.locale());
  }

  /** The month, when its figures have what this child's fee needs. */
  private Optional<FeeMonth> figures(YearMonth month) {
    return ifThere(
        () -> {
          var fees = new FeeSchedule(rules).in(month);
          var _ = feeIn(fees);
          return fees;
        });
  }

  private Optional<ChildFee> feeIn(FeeMonth month) {
    return Optional.ofNullable(application.paying())
        .flatMap(
            paying ->
                PayingChild.fee(
                    month,
                    Income.of(Optional.ofNullable(paying.incomePerMonth())),
                    paying.children(),
                    paying.child()));
  }

  private Optional<String> longer() {
    return termination
        .wished()
        .filter(w -> w.isBefore(lastDay))
        .map(w -> words.say("finding.fee.longer", ChronoUnit.DAYS.between(w, lastDay)));
  }

  private String shown(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMMM uuuu", words.locale()).format(month);
  }

  private static <T> Optional<T> ifThere(java.util.function.Supplier<T> figures) {
    try {
      return Optional.of(figures.get());
    } catch (MissingRule notYet) {
      return Optional.empty();
    }
  }
}
