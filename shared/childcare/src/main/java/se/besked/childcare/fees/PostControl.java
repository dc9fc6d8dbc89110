package se.besked.childcare.fees;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import se.besked.childcare.Phrases;

/**
 * One payer's year checked against the taxed income: each month's fee is computed anew, with the
 * figures of that month, on a twelfth of the taxed income, rounded down to the payer's favour.
 *
 * <p>Example: charged on 30 000 kr from July to December 2026, taxed for 420 000 kr: 150 kr too
 * little in each of six months, so an invoice of 900 kr.
 *
 * @param months in the order of the calendar
 * @param toleranceKronor a difference of at most this, either way, is left as it is
 */
public record PostControl(List<Month> months, int toleranceKronor) {
  /** What is done about the year. */
  public enum Verdict {
    /** The difference is within the tolerance. */
    NOTHING,
    /** Too little was paid. */
    INVOICE,
    /** Too much was paid. */
    REFUND
  }

  /** One month: what was charged, and what is right by the taxed income. */
  public record Month(YearMonth month, HouseholdFee charged, HouseholdFee right) {
    /** Whole kronor; above 0 when too little was charged. */
    public int difference() {
      return right.total() - charged.total();
    }

    /** {@code Juli 2026: avgiften blev 600 kr, rätt avgift är 750 kr, skillnad +150 kr. …} */
    public String explanation(Locale locale) {
      var words = Phrases.in(locale);
      var line =
          words.say(
              "control.month",
              capitalised(words.month(month)),
              words.kronor(charged.total()),
              words.kronor(right.total()),
              signed(difference(), words));
      return right.children().stream()
          .map(c -> c.formula(locale))
          .reduce(line, (all, formula) -> all + " " + formula);
    }
  }

  public PostControl {
    months = List.copyOf(months);
  }

  /**
   * Checks a year.
   *
   * @param charged this payer's months with a place, all of one year
   * @param taxedYearIncome the household's taxed income of that year, of the kinds that count
   * @throws se.besked.kernel.law.MissingRule when a month has no figures
   * @throws IllegalArgumentException when months are of several years or come twice, or when the
   *     municipality makes no such checks
   */
  public static PostControl of(
      FeeSchedule schedule, List<ChargedMonth> charged, int taxedYearIncome) {
    var seen = new HashSet<YearMonth>();
    if (charged.isEmpty()
        || charged.stream().map(m -> m.month().getYear()).distinct().count() > 1
        || !charged.stream().map(ChargedMonth::month).allMatch(seen::add)) {
      throw new IllegalArgumentException("Efterkontrollen gäller ett år, med varje månad en gång.");
    }
    var rules =
        schedule
            .in(charged.stream().map(ChargedMonth::month).max(YearMonth::compareTo).orElseThrow())
            .rules()
            .postControl()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("Kommunen gör ingen efterkontroll av avgifter."));
    var right = Income.of(taxedYearIncome / 12);
    return new PostControl(
        charged.stream()
            .sorted(java.util.Comparator.comparing(ChargedMonth::month))
            .map(m -> month(schedule.in(m.month()), m, right))
            .toList(),
        rules.toleranceKronor());
  }

  private static Month month(FeeMonth fees, ChargedMonth m, Income right) {
    return new Month(
        m.month(), fees.of(m.household(), m.shared()), fees.of(m.withIncome(right), m.shared()));
  }

  /** Whole kronor for the year; above 0 when too little was charged. */
  public int difference() {
    return months.stream().mapToInt(Month::difference).sum();
  }

  public Verdict verdict() {
    if (Math.abs(difference()) <= toleranceKronor) {
      return Verdict.NOTHING;
    }
    return difference() > 0 ? Verdict.INVOICE : Verdict.REFUND;
  }

  /** The outcome in a sentence; the months explain it. */
  public String explanation(Locale locale) {
    var words = Phrases.in(locale);
    return words.say(
        "control." + verdict(),
        words.kronor(Math.abs(difference())),
        words.kronor(toleranceKronor));
  }

  private static String signed(int kronor, Phrases words) {
    return (kronor < 0 ? "−" : "+") + words.kronor(Math.abs(kronor));
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
