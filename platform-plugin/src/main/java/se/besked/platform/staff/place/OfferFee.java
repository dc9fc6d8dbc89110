package se.besked.platform.staff.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.cases.CaseHead;
import se.besked.childcare.Phrases;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.Income;
import se.besked.journey.Json;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.matter.Dates;
import se.besked.platform.site.Messages;

/**
 * What an offer says of its fee: the most it can be. Every guardian reads the offer, also one in
 * another home, so nothing of anybody's income or other children is in it.
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
  private record Stored(@Nullable Born application) {
    private record Born(@Nullable LocalDate birthDate) {}

    static @Nullable LocalDate birthDate(CaseHead head) {
      var born = Json.read(head.applicationJson(), Stored.class).application();
      return born == null ? null : born.birthDate();
    }
  }

  /** In Swedish, as it is offered and signed. */
  String of(CaseHead head, Municipality municipality, Activity activity, LocalDate startsOn) {
    var words = Phrases.in(Messages.SWEDISH);
    var wished = YearMonth.from(startsOn);
    var figures =
        Stream.of(wished, YearMonth.from(Dates.dayOf(clock.instant())))
            .flatMap(m -> figures(municipality, m).stream())
            .findFirst();
    var birthDate = Stored.birthDate(head);
    if (figures.isEmpty() || birthDate == null) {
      return say("staff.offer.fee.unknown");
    }
    var most = words.kronor(most(figures.get(), birthDate, activity));
    var month = figures.get().month();
    return month.equals(wished)
        ? say("staff.offer.fee.most", words.month(month), most)
        : say("staff.offer.fee.earlier", words.month(wished), words.month(month), most);
  }

  /** As the household's only child in care, and with an income at the cap or above. */
  private static int most(FeeMonth figures, LocalDate birthDate, Activity activity) {
    var child = new FeeChild("child", birthDate, activity);
    return figures.of(new FeeHousehold(Income.NOT_STATED, List.of(child))).total();
  }

  private static Optional<FeeMonth> figures(Municipality municipality, YearMonth month) {
    try {
      return Optional.of(new FeeSchedule(municipality.rules()).in(month));
    } catch (MissingRule notDecided) {
      return Optional.empty();
    }
  }

  private String say(String key, Object... values) {
    return messages.getTranslation(key, Messages.SWEDISH, values);
  }
}
