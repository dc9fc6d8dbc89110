package se.besked.childcare.fees;

import java.util.Locale;
import java.util.Optional;
import se.besked.childcare.Phrases;

/**
 * What one household pays a month for one child.
 *
 * @param number the child's number in the household, from 1 for the youngest
 * @param reduced why the rate is lower than the ordinary one, if it is
 * @param income what it was computed on
 * @param national the cap and the deduction it was computed with
 * @param whole the fee before it is shared between homes, whole kronor
 * @param maximum the highest fee for a child with this number and rate, whole kronor
 * @param share this household's part when the child has two homes
 */
public record ChildFee(
    FeeChild child,
    int number,
    Rate rate,
    Optional<Reduction> reduced,
    Income income,
    MaximumFee national,
    int whole,
    int maximum,
    Optional<Share> share) {

  /**
   * A part of a fee.
   *
   * @param kronor what this household pays
   * @param limit the highest for both households together, when that is why it pays less than half
   */
  public record Share(int kronor, Optional<Integer> limit) {}

  /** What this household pays, whole kronor a month. */
  public int fee() {
    return share.map(Share::kronor).orElse(whole);
  }

  /** The base that the rate is taken of, kronor. */
  public int base() {
    return national.base(income);
  }

  /**
   * How the fee was computed, in words and numbers, e.g. {@code "Barn 1, förskola: (40 000 kr − 10
   * 000 kr) × 3 % = 900 kr."}
   */
  public String formula(Locale locale) {
    var words = Phrases.in(locale);
    var parts = new StringBuilder();
    parts.append(
        words.say(
            "fee.child", Integer.toString(number), words.say("activity." + child.activity())));
    if (!rate.isCharged()) {
      return parts.append(words.say(nothing())).toString();
    }
    parts.append(calculation(words));
    reduced.ifPresent(why -> parts.append(' ').append(words.say("fee.reduced." + why)));
    share.ifPresent(s -> parts.append(' ').append(shared(s, words)));
    return parts.toString();
  }

  /**
   * As {@link #formula}, for a household where another adult's income is part of the sum: neither
   * the sum nor what it was taken from is named, only the rate and the fee that stands on the
   * invoice.
   */
  public String formulaWithoutIncome(Locale locale) {
    if (!rate.isCharged() || income instanceof Income.NotStated) {
      return formula(locale);
    }
    var words = Phrases.in(locale);
    var parts = new StringBuilder();
    parts.append(
        words.say(
            "fee.child", Integer.toString(number), words.say("activity." + child.activity())));
    parts.append(
        words.say(
            national.deduction() == 0 ? "fee.household" : "fee.household.deducted",
            rate.shown(words),
            words.kronor(national.deduction()),
            words.kronor(whole)));
    reduced.ifPresent(why -> parts.append(' ').append(words.say("fee.reduced." + why)));
    share.ifPresent(s -> parts.append(' ').append(shared(s, words)));
    return parts.toString();
  }

  /** Why nothing is paid whatever the income: the law, the child's number, or a rate of 0. */
  private String nothing() {
    if (reduced.equals(Optional.of(Reduction.SUPPORT_WITHIN_FREE_HOURS))) {
      return "fee.free.support";
    }
    return number > Rates.CHILDREN ? "fee.none" : "fee.free";
  }

  private String calculation(Phrases words) {
    if (base() == 0) {
      return switch (income) {
        case Income.Stated(int kronor) when kronor > 0 ->
            words.say(
                "fee.belowDeduction", words.kronor(kronor), words.kronor(national.deduction()));
        case Income.Stated unused -> words.say("fee.noIncome");
        case Income.NotStated unused -> throw new IllegalStateException("The cap leaves a base");
      };
    }
    var exact = rate.of(base());
    var sum = words.say("fee.times", basis(words), rate.shown(words), words.exactly(exact));
    return exact % 10_000 == 0 ? sum + "." : words.say("fee.rounded", sum, words.kronor(whole));
  }

  private String basis(Phrases words) {
    var cap = words.kronor(national.cap());
    var from =
        switch (income) {
          case Income.Stated(int kronor) when kronor <= national.cap() -> words.kronor(kronor);
          case Income.Stated unused -> words.say("fee.cap", cap);
          case Income.NotStated unused -> words.say("fee.notStated", cap);
        };
    return national.deduction() == 0
        ? from
        : words.say("fee.deducted", from, words.kronor(national.deduction()));
  }

  private String shared(Share part, Phrases words) {
    var half =
        words.say(
            "fee.half",
            words.kronor(whole),
            words.exactly(whole * 5_000L),
            words.kronor(part.kronor()));
    return part.limit()
        .map(
            limit ->
                words.say("fee.half.limited", words.kronor(part.kronor()), words.kronor(limit)))
        .orElse(half);
  }
}
