package se.besked.platform.staff.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.cases.CaseHead;
import se.besked.childcare.Phrases;
import se.besked.childcare.fees.ChildFee;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.Reduction;
import se.besked.childcare.fees.SupportPlace;
import se.besked.journey.Json;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;

/**
 * What staff see of an offer's fee: the most it can be. Each guardian sees their own household's,
 * and staff nothing of anybody's income or other children.
 */
@Component
class OfferFee {
  private final Messages messages;
  private final Clock clock;

  OfferFee(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** The child's day of birth as the register had it: a personal number may say another. */
  private record Stored(@Nullable Told application) {
    private record Told(@Nullable LocalDate birthDate, @Nullable Boolean specialSupport) {}

    static @Nullable LocalDate birthDate(CaseHead head) {
      var told = Json.read(head.applicationJson(), Stored.class).application();
      return told == null ? null : told.birthDate();
    }
  }

  /** Whether the application asks for the place as special support. */
  static boolean isSupportAskedFor(CaseHead head) {
    var told = Json.read(head.applicationJson(), Stored.class).application();
    return told != null && Boolean.TRUE.equals(told.specialSupport());
  }

  /**
   * The most, in a sentence.
   *
   * @param support when the place is for special support; otherwise null
   */
  String of(
      CaseHead head,
      Municipality municipality,
      Activity activity,
      LocalDate startsOn,
      @Nullable SupportPlace support,
      Locale language) {
    var words = Phrases.in(language);
    var wished = YearMonth.from(startsOn);
    var figures =
        Stream.of(wished, YearMonth.from(Dates.dayOf(clock.instant())))
            .flatMap(m -> figures(municipality, m).stream())
            .findFirst();
    var birthDate = Stored.birthDate(head);
    if (figures.isEmpty() || birthDate == null) {
      return say(language, "staff.offer.fee.unknown");
    }
    ChildFee fee;
    try {
      fee = most(figures.get(), new FeeChild("child", birthDate, activity, support));
    } catch (MissingRule supportNotDecided) {
      return say(language, "staff.offer.fee.undecided");
    }
    if (fee.reduced().equals(Optional.of(Reduction.SUPPORT_WITHIN_FREE_HOURS))) {
      return say(language, "staff.offer.fee.free");
    }
    var most = words.kronor(fee.fee());
    var month = figures.get().month();
    return month.equals(wished)
        ? say(language, "staff.offer.fee.most", words.month(month), most)
        : say(language, "staff.offer.fee.earlier", words.month(wished), words.month(month), most);
  }

  /** As the household's only child in care, and with an income at the cap or above. */
  private static ChildFee most(FeeMonth figures, FeeChild child) {
    return figures.of(new FeeHousehold(Income.NOT_STATED, List.of(child))).children().getFirst();
  }

  private static Optional<FeeMonth> figures(Municipality municipality, YearMonth month) {
    try {
      return Optional.of(new FeeSchedule(municipality.rules()).in(month));
    } catch (MissingRule notDecided) {
      return Optional.empty();
    }
  }

  private String say(Locale language, String key, Object... values) {
    return messages.getTranslation(key, language, values);
  }
}
