package se.besked.childcare.fees;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import se.besked.childcare.ChildcareTopics;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.Parameters;

/**
 * A municipality's own part of the fees, topic {@link ChildcareTopics#FEES}. Never above the
 * national maximum; what the municipality has not decided is absent.
 *
 * @param rule the decision's name, as cited
 * @param preschool rates for preschool
 * @param fromThree lower preschool rates from the autumn the child turns three
 * @param specialSupport lower preschool rates for the time above fifteen hours a week of a place
 *     for special support
 * @param educare rates for school-age educare
 * @param sharedHomes how a child with two homes is charged
 * @param proRataLastMonth whether the last month is paid by the day
 * @param statementAgeMonths how old a statement may be before the highest fee is taken
 * @param retroactiveMonths how far back a guardian's change may reach
 */
public record FeeRules(
    String rule,
    Rates preschool,
    Optional<FromThree> fromThree,
    Optional<Rates> specialSupport,
    Rates educare,
    Optional<SharedHomes> sharedHomes,
    boolean proRataLastMonth,
    Optional<Integer> statementAgeMonths,
    Optional<Integer> retroactiveMonths,
    Optional<PostControlRules> postControl) {
  public FeeRules {
    if (!preschool.within(Rates.PRESCHOOL_MAXIMUM)
        || !fromThree.map(f -> f.rates().within(preschool)).orElse(true)) {
      throw new IllegalArgumentException(
          "Förskolans avgift får vara högst 3, 2 och 1 procent (förordning 2001:160, 3 §),"
              + " och från tre års ålder inte högre än annars.");
    }
    if (!specialSupport.map(s -> s.within(preschool)).orElse(true)) {
      throw new IllegalArgumentException(
          "Förskolans avgift för barn i behov av särskilt stöd får inte vara högre än annars"
              + " (skollagen 8 kap. 16 §).");
    }
    if (!educare.within(Rates.EDUCARE_MAXIMUM)) {
      throw new IllegalArgumentException(
          "Fritidshemmets avgift får vara högst 2, 1 och 1 procent (förordning 2001:160, 3 §).");
    }
    if (statementAgeMonths.filter(m -> m < 1).isPresent()
        || retroactiveMonths.filter(m -> m < 0).isPresent()) {
      throw new IllegalArgumentException(
          "Inkomstuppgiften gäller minst en månad, och ändringar når minst 0 månader bakåt.");
    }
  }

  /**
   * Reads a municipality's figures.
   *
   * @throws IllegalArgumentException with a Swedish sentence that names the figure
   */
  public static FeeRules from(Parameters p) {
    p.only(
        "rule",
        "preschool",
        "preschoolFromThree",
        "preschoolSpecialSupport",
        "schoolAgeEducare",
        "sharedHomes",
        "proRataLastMonth",
        "statementAgeMonths",
        "retroactiveMonths",
        "postControl");
    return new FeeRules(
        p.text("rule"),
        Rates.parse(p.texts("preschool")),
        p.groupIfAny("preschoolFromThree").map(FromThree::from),
        p.groupIfAny("preschoolSpecialSupport")
            .map(s -> Rates.parse(s.only("rates").texts("rates"))),
        Rates.parse(p.texts("schoolAgeEducare")),
        p.textIfAny("sharedHomes").map(unused -> p.oneOf(SharedHomes.class, "sharedHomes")),
        p.flag("proRataLastMonth"),
        p.wholeIfAny("statementAgeMonths"),
        p.wholeIfAny("retroactiveMonths"),
        p.groupIfAny("postControl").map(PostControlRules::from));
  }

  /**
   * What a child pays by.
   *
   * @param reduction why it is lower than the ordinary rate, if it is
   */
  record Applied(Rate rate, Optional<Reduction> reduction) {}

  /**
   * The rate that applies to a child in a month. Of two lower ones the lowest.
   *
   * @param number the child's, from 1
   * @throws MissingRule when the place is for special support and more than the free hours, and the
   *     municipality has not decided what is paid for the time above
   */
  Applied rateFor(FeeChild child, int number, YearMonth month) {
    var support = child.support();
    if (support != null && support.isFree()) {
      return new Applied(Rate.NOTHING, Optional.of(Reduction.SUPPORT_WITHIN_FREE_HOURS));
    }
    return switch (child.activity()) {
      case PRESCHOOL ->
          Stream.of(
                  fromThree
                      .filter(f -> f.appliesTo(child.birthDate(), month))
                      .map(f -> applied(f.rates(), number, Reduction.FROM_THREE)),
                  Optional.ofNullable(support)
                      .filter(unused -> preschool.of(number).isCharged())
                      .map(unused -> aboveFreeHours(month))
                      .map(r -> applied(r, number, Reduction.SPECIAL_SUPPORT)))
              .flatMap(Optional::stream)
              .min(Comparator.comparing(a -> a.rate().hundredths()))
              .orElseGet(() -> new Applied(preschool.of(number), Optional.empty()));
      case SCHOOL_AGE_EDUCARE -> new Applied(educare.of(number), Optional.empty());
    };
  }

  private static Applied applied(Rates rates, int number, Reduction reduction) {
    return new Applied(rates.of(number), Optional.of(reduction));
  }

  private Rates aboveFreeHours(YearMonth month) {
    return specialSupport.orElseThrow(
        () ->
            new MissingRule(
                "avgift för förskola utöver 15 timmar i veckan för barn i behov av särskilt stöd",
                month.atDay(1)));
  }

  /**
   * The last day that a statement holds; from the next the highest fee is taken.
   *
   * @param from the first day the stated income is for
   * @return empty when statements hold for ever here
   */
  public Optional<LocalDate> statementHoldsThrough(LocalDate from) {
    return statementAgeMonths.map(from::plusMonths);
  }

  /** The income to charge on a day: that stated, or none when the statement is too old. */
  public Income charged(Income stated, LocalDate statedFrom, LocalDate day) {
    return statementHoldsThrough(statedFrom).map(day::isAfter).orElse(false)
        ? Income.NOT_STATED
        : stated;
  }

  /** The first day that a change told today may be for; empty when nothing limits it. */
  public Optional<LocalDate> earliestChange(LocalDate today) {
    return retroactiveMonths.map(today::minusMonths);
  }
}
