package se.besked.incomestatement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.besked.childcare.fees.ChildFee;
import se.besked.childcare.fees.FeeRules;
import se.besked.childcare.fees.HouseholdFee;
import se.besked.childcare.fees.PayingChild;
import se.besked.childcare.fees.SharedHomes;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.LegalReference;

/** Each rule's finding: the income, the household, the months, each child's fee, its age. */
final class IncomeFindings {
  static final String INCOME = "income-statement.income";
  static final String HOUSEHOLD = "income-statement.household";
  static final String MONTHS = "income-statement.months";
  static final String FEE = "income-statement.fee";
  static final String TWO_HOMES = "income-statement.two-homes";
  static final String AGE = "income-statement.age";

  private final IncomeApplication application;
  private final FeeRules rules;
  private final Words words;
  private final YearMonth from;
  private final YearMonth month;
  private final Optional<HouseholdFees> fees;

  IncomeFindings(
      IncomeApplication application,
      FeeRules rules,
      Words words,
      YearMonth from,
      YearMonth month,
      Optional<HouseholdFees> fees) {
    this.application = application;
    this.rules = rules;
    this.words = words;
    this.from = from;
    this.month = month;
    this.fees = fees;
  }

  List<Finding> all() {
    var findings = new ArrayList<Finding>();
    findings.add(income());
    findings.add(household());
    findings.add(months());
    findings.addAll(fees.map(this::perChild).orElseGet(this::noFigures));
    twoHomes().ifPresent(findings::add);
    age().ifPresent(findings::add);
    return findings;
  }

  private Finding income() {
    var sum = application.own().map(Words::kronor).orElse("");
    var kinds =
        application.amounts().entrySet().stream()
            .map(
                e ->
                    words.say(
                        "finding.income.kind",
                        words.say("kinds." + e.getKey().name()),
                        Words.kronor(e.getValue())))
            .collect(Collectors.joining(", "));
    return finding(
        INCOME,
        IncomeLaw.INCOME,
        Standing.MET,
        words.say("finding.income." + application.statement(), sum, kinds),
        Map.of("statement", application.statement().name()));
  }

  private Finding household() {
    var household = application.household();
    return finding(
        HOUSEHOLD,
        IncomeLaw.HOUSEHOLD,
        household == null ? Standing.UNKNOWN : Standing.MET,
        words.say(
            household == null
                ? "finding.household.unknown"
                : "finding.household." + household.others()),
        household == null ? Map.of() : Map.of("others", household.others().name()));
  }

  private Finding months() {
    var shown = IncomeFacts.month(from, words);
    boolean asWished = from.equals(application.from());
    var text =
        asWished
            ? words.say("finding.months.asWished", shown)
            : words.say(
                "finding.months.limited",
                shown,
                Integer.toString(rules.retroactiveMonths().orElse(0)));
    if (from.isBefore(YearMonth.from(application.statedOn()))) {
      text += " " + words.say("finding.months.back");
    }
    return finding(
        MONTHS,
        IncomeLaw.PRESCHOOL_FEE,
        asWished ? Standing.MET : Standing.NOT_MET,
        text,
        Map.of("from", from.toString(), "wished", application.from().toString()));
  }

  private List<Finding> perChild(HouseholdFees all) {
    var before = all.before();
    var after = all.after();
    var paidFor = all.most().children().stream().map(c -> c.child().key()).toList();
    return children().stream()
        .map(
            child ->
                paidFor.contains(child.key())
                    ? fee(child, all, of(before, child), of(after, child))
                    : all.isUndecided(child) ? undecided(child) : paidElsewhere(child))
        .toList();
  }

  /** A place for special support, where the municipality has not decided what it costs. */
  private Finding undecided(PayingChild child) {
    return finding(
        FEE,
        IncomeLaw.RATES,
        Standing.UNKNOWN,
        words.say("finding.fee.undecided", child.name()),
        Map.of("municipalRule", rules.rule()));
  }

  private Finding fee(
      PayingChild child, HouseholdFees all, Optional<ChildFee> before, Optional<ChildFee> after) {
    var parts = new ArrayList<String>();
    var shown = IncomeFacts.month(month, words);
    before.ifPresent(
        b -> parts.add(words.say("finding.fee.before", child.name(), Words.kronor(b.fee()))));
    after.ifPresentOrElse(
        a -> {
          parts.add(words.say("finding.fee.after", child.name(), Words.kronor(a.fee()), shown));
          parts.add(all.formula(a, words.locale()));
        },
        () -> parts.addAll(bounds(child, all, shown)));
    return finding(
        FEE,
        IncomeLaw.RATES,
        Standing.MET,
        String.join(" ", parts),
        Map.of("month", month.toString(), "municipalRule", rules.rule()));
  }

  private List<String> bounds(PayingChild child, HouseholdFees all, String shown) {
    var least = all.least().of(child.key());
    var most = all.most().of(child.key());
    return least.fee() == most.fee()
        ? List.of(
            words.say("finding.fee.after", child.name(), Words.kronor(most.fee()), shown),
            most.formula(words.locale()))
        : List.of(
            words.say(
                "finding.fee.between",
                child.name(),
                Words.kronor(least.fee()),
                Words.kronor(most.fee()),
                shown),
            words.say("finding.fee.least"),
            least.formula(words.locale()));
  }

  private Finding paidElsewhere(PayingChild child) {
    return finding(
        FEE,
        IncomeLaw.RATES,
        Standing.MET,
        words.say("finding.fee.otherHome", child.name()),
        Map.of("municipalRule", rules.rule()));
  }

  private List<Finding> noFigures() {
    if (application.household() == null) {
      return List.of();
    }
    boolean nobody = children().isEmpty();
    return List.of(
        finding(
            FEE,
            IncomeLaw.RATES,
            Standing.UNKNOWN,
            nobody
                ? words.say("finding.fee.nobody")
                : words.say("finding.fee.missing", IncomeFacts.month(month, words)),
            Map.of("month", month.toString())));
  }

  private Optional<Finding> twoHomes() {
    boolean halves = rules.sharedHomes().equals(Optional.of(SharedHomes.HALF_EACH_OWN_HOUSEHOLD));
    return children().stream().anyMatch(PayingChild::twoHomes)
        ? Optional.of(
            finding(
                TWO_HOMES,
                IncomeLaw.HOUSEHOLD,
                Standing.MET,
                words.say(halves ? "finding.twoHomes.half" : "finding.twoHomes.registered"),
                Map.of("municipalRule", rules.rule())))
        : Optional.empty();
  }

  /** FEE-10: a statement grows old, and then the highest fee is taken. */
  private Optional<Finding> age() {
    return application.statement() == Statement.MAXIMUM
        ? Optional.empty()
        : rules
            .statementHoldsThrough(from.atDay(1))
            .map(
                day ->
                    finding(
                        AGE,
                        IncomeLaw.PRESCHOOL_FEE,
                        Standing.MET,
                        words.say(
                            day.isBefore(application.statedOn())
                                ? "finding.age.old"
                                : "finding.age.holds",
                            IncomeFacts.day(day, words)),
                        Map.of("holdsThrough", day.toString(), "municipalRule", rules.rule())));
  }

  private List<PayingChild> children() {
    var household = application.household();
    return household == null ? List.of() : household.children();
  }

  private static Optional<ChildFee> of(Optional<HouseholdFee> fee, PayingChild child) {
    return fee.map(f -> f.of(child.key()));
  }

  private static Finding finding(
      String rule, LegalReference law, Standing standing, String text, Map<String, String> inputs) {
    return new Finding(rule, law, standing, text, new LinkedHashMap<String, Object>(inputs));
  }
}
