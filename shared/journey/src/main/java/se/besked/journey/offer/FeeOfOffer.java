package se.besked.journey.offer;

import java.time.YearMonth;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Own;
import se.besked.casework.offers.OfferView;
import se.besked.casework.people.Persons;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.SupportPlace;
import se.besked.journey.place.ChildFees;
import se.besked.journey.place.HouseholdIncomes;
import se.besked.journey.place.MonthlyFee;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Gap;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.registers.IntegrationFailure;

/** Reckons what an offered place would cost the household of the guardian who looks at it. */
public final class FeeOfOffer {
  private final PrefillForm prefill;
  private final Persons persons;
  private final HouseholdIncomes incomes;

  public FeeOfOffer(PrefillForm prefill, Persons persons, HouseholdIncomes incomes) {
    this.prefill = prefill;
    this.persons = persons;
    this.incomes = incomes;
  }

  /**
   * The fee as it is seen now. Never fails because of a register: an offer can be answered without
   * it.
   *
   * @param language of the reader
   */
  @Own("the fee of the citizen's own household for an offer that it was shown")
  public OfferedFee of(
      Actor.Citizen citizen, Municipality municipality, OfferView offer, String language) {
    try {
      var number = persons.numberOf(citizen, citizen.person());
      return prefill.forGuardian(number, municipality) instanceof Prefilled.Ready(var facts)
          ? of(citizen, municipality, offer, facts.shown().in(language))
          : new OfferedFee.NoHousehold();
    } catch (IntegrationFailure down) {
      return new OfferedFee.RegistersDown();
    }
  }

  private OfferedFee of(
      Actor.Citizen citizen, Municipality municipality, OfferView offer, Facts facts) {
    if (facts.gaps().contains(Gap.STUDENT_REGISTRY_DOWN)) {
      return new OfferedFee.RegistersDown();
    }
    return facts
        .child(offer.child().toString())
        .map(
            child ->
                of(
                    child,
                    offer,
                    new ChildFees(facts, municipality.rules(), incomes.of(citizen, facts))))
        .orElseGet(OfferedFee.NoHousehold::new);
  }

  private static OfferedFee of(Child child, OfferView offer, ChildFees fees) {
    var terms = offer.terms();
    var place =
        new FeeChild(
            child.handle(),
            child.birthDate(),
            terms.activity(),
            terms.specialSupport() ? new SupportPlace(terms.weeklyHours()) : null);
    var wanted = YearMonth.from(terms.startsOn());
    return switch (fees.ifPlaced(child, place, wanted)) {
      case MonthlyFee.Computed fee -> new OfferedFee.Own(fee);
      case MonthlyFee.NoFigures(var month, var sentence) ->
          highest(child, place, fees) instanceof MonthlyFee.Computed most
              ? new OfferedFee.Highest(month, most)
              : new OfferedFee.Undecided(sentence);
      case MonthlyFee.OtherHome elsewhere -> new OfferedFee.OtherHome();
      case MonthlyFee.NoPlace elsewhere -> new OfferedFee.OtherHome();
      case MonthlyFee.NoHousehold unknown -> new OfferedFee.NoHousehold();
    };
  }

  /** By today's figures, as if nobody had stated an income. */
  private static MonthlyFee highest(Child child, FeeChild place, ChildFees fees) {
    return new ChildFees(fees.facts(), fees.rules(), month -> Income.NOT_STATED)
        .ifPlaced(child, place, YearMonth.from(fees.facts().today()));
  }
}
