package se.besked.incomestatement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.childcare.ChildcareTopics;
import se.besked.childcare.fees.FeeRules;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.CommonReason;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/**
 * What the statement does to the fee. It is never refused: a month without published figures stops
 * the figure, not the statement.
 */
final class IncomeAssessment {
  private final IncomeApplication application;
  private final Words words;
  private final String version;
  private final FeeRules rules;
  private final YearMonth month;
  private final Optional<HouseholdFees> fees;

  /**
   * @throws MissingRule when the municipality has decided no fees at all for the day of statement
   */
  IncomeAssessment(IncomeApplication application, RuleBook book, Words words) {
    this.application = application;
    this.words = words;
    var dated = ChildcareTopics.on(book, ChildcareTopics.FEES, application.statedOn());
    this.version = dated.id();
    this.rules = FeeRules.from(dated.value());
    this.month = latest(from(), YearMonth.from(application.statedOn()));
    this.fees =
        Optional.ofNullable(application.household())
            .filter(h -> !h.children().isEmpty())
            .flatMap(h -> figures(h, book));
  }

  private Optional<HouseholdFees> figures(IncomeApplication.Household household, RuleBook book) {
    try {
      return Optional.of(
          new HouseholdFees(application, household, new FeeSchedule(book).in(month)));
    } catch (MissingRule notYet) {
      return Optional.empty();
    }
  }

  Assessment make() {
    var findings = new IncomeFindings(application, rules, words, from(), month, fees);
    return new Assessment(
        Outcome.GRANT,
        headline(),
        IncomeLaw.PRESCHOOL_FEE,
        AppealRoute.LEGALITY_REVIEW,
        false,
        List.of(CommonReason.LEGALITY_REVIEW.in(words.locale().getLanguage())),
        findings.all(),
        whatWouldChange(),
        version);
  }

  /** The first month it is for: as wished, but not further back than the municipality goes. */
  private YearMonth from() {
    return rules
        .earliestChange(application.statedOn())
        .map(YearMonth::from)
        .filter(earliest -> earliest.isAfter(application.from()))
        .orElse(application.from());
  }

  private String headline() {
    var shown = IncomeFacts.month(month, words);
    if (fees.isEmpty()) {
      boolean paysForNobody =
          application.household() == null || application.household().children().isEmpty();
      return paysForNobody
          ? words.say("headline.received", IncomeFacts.month(from(), words))
          : words.say("headline.noFigures", shown);
    }
    var all = fees.get();
    if (!all.isComplete()) {
      return words.say("headline.noFigures", shown);
    }
    return all.after()
        .map(
            fee ->
                words.say(
                    fee.total() == all.most().total() ? "headline.maximum" : "headline.fee",
                    Words.kronor(fee.total()),
                    shown))
        .orElseGet(
            () ->
                words.say(
                    "headline.between",
                    Words.kronor(all.least().total()),
                    Words.kronor(all.most().total()),
                    shown));
  }

  private List<String> whatWouldChange() {
    var changes = new ArrayList<String>();
    changes.add(
        words.say(
            application.statement() == Statement.MAXIMUM ? "change.maximum" : "change.income"));
    if (application.household() != null && application.household().others() == Others.NOT_STATED) {
      changes.add(words.say("change.other"));
    }
    changes.add(words.say("change.control"));
    return changes;
  }

  private static YearMonth latest(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }
}
