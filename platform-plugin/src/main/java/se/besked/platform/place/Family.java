package se.besked.platform.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.offers.OfferView;
import se.besked.casework.offers.Offers;
import se.besked.casework.people.Persons;
import se.besked.journey.offer.FeeOfOffer;
import se.besked.journey.offer.OfferedFee;
import se.besked.journey.place.ChildFees;
import se.besked.journey.place.HouseholdIncomes;
import se.besked.journey.prefill.PagePrefill;
import se.besked.journey.prefill.Prefilled;
import se.besked.journey.sign.WaitingSignatures;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/** What the registers said of late, and we know, of a guardian's children. */
@Component
class Family {
  private final PagePrefill prefill;
  private final Persons persons;
  private final HouseholdIncomes incomes;
  private final Offers offers;
  private final FeeOfOffer feeOfOffer;
  private final WaitingSignatures signatures;
  private final Municipalities municipalities;

  Family(
      PagePrefill prefill,
      Persons persons,
      HouseholdIncomes incomes,
      Offers offers,
      FeeOfOffer feeOfOffer,
      WaitingSignatures signatures,
      Municipalities municipalities) {
    this.prefill = prefill;
    this.persons = persons;
    this.incomes = incomes;
    this.offers = offers;
    this.feeOfOffer = feeOfOffer;
    this.signatures = signatures;
    this.municipalities = municipalities;
  }

  /**
   * Asks the registers; empty when self-service is closed for this person.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the population register is down
   */
  Optional<Facts> facts(Actor.Citizen citizen, Locale language) {
    var number = persons.numberOf(citizen, citizen.person());
    return prefill.forGuardian(number, municipality()) instanceof Prefilled.Ready(var facts)
        ? Optional.of(facts.shown().in(language.getLanguage()))
        : Optional.empty();
  }

  ChildFees fees(Actor.Citizen citizen, Facts facts) {
    return new ChildFees(facts, municipality().rules(), incomes.of(citizen, facts));
  }

  List<OfferView> offers(Actor.Citizen citizen) {
    return offers.of(citizen);
  }

  /**
   * The offers, among other things, that this guardian has signed and where that has yet to count.
   */
  Set<UUID> signed(Actor.Citizen citizen) {
    return signatures.of(citizen).keySet();
  }

  /** What this guardian's own household would pay; said also when a register is down. */
  OfferedFee fee(Actor.Citizen citizen, OfferView offer, Locale language) {
    return feeOfOffer.of(citizen, municipality(), offer, language.getLanguage());
  }

  Municipality municipality() {
    return municipalities.host();
  }
}
