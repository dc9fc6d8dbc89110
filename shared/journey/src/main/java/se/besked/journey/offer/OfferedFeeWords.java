package se.besked.journey.offer;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.besked.childcare.Phrases;
import se.besked.childcare.fees.ChildFee;
import se.besked.eservice.Words;
import se.besked.journey.place.MonthlyFee;

/** A household's fee for an offered place in words: the same on the page and in what is signed. */
public record OfferedFeeWords(Locale locale) {

  /** What the fee is, or why that cannot be said; sentence by sentence. */
  public List<String> sentences(OfferedFee fee) {
    var words = new Words(OfferText.BUNDLE, locale, OfferText.class.getClassLoader());
    return switch (fee) {
      case OfferedFee.Own(var own) ->
          List.of(words.say("fee.own", kronor(own), shown(own.month())), words.say("fee.follows"));
      case OfferedFee.Highest(var wanted, var most) ->
          List.of(
              words.say("fee.notDecided", shown(wanted)),
              words.say("fee.highest", shown(most.month()), kronor(most)),
              words.say("fee.follows"));
      case OfferedFee.Undecided(var sentence) -> List.of(sentence);
      case OfferedFee.OtherHome elsewhere -> List.of(words.say("fee.otherHome"));
      case OfferedFee.NoHousehold unknown -> List.of(words.say("fee.noHousehold"));
      case OfferedFee.RegistersDown down -> List.of(words.say("fee.down"));
    };
  }

  /**
   * How the fee was computed, for the page only: what is signed is kept and read by others. A sum
   * that another adult's income is part of is not named.
   */
  public Optional<String> how(OfferedFee fee) {
    return switch (fee) {
      case OfferedFee.Own(var own) -> Optional.of(formula(own.fee(), own.othersCounted()));
      case OfferedFee.Highest highest -> Optional.empty();
      case OfferedFee.Undecided undecided -> Optional.empty();
      case OfferedFee.OtherHome elsewhere -> Optional.empty();
      case OfferedFee.NoHousehold unknown -> Optional.empty();
      case OfferedFee.RegistersDown down -> Optional.empty();
    };
  }

  private String formula(ChildFee fee, boolean othersCounted) {
    return othersCounted ? fee.formulaWithoutIncome(locale) : fee.formula(locale);
  }

  private String kronor(MonthlyFee.Computed fee) {
    return Phrases.in(locale).kronor(fee.fee().fee());
  }

  private String shown(YearMonth month) {
    return Phrases.in(locale).month(month);
  }
}
