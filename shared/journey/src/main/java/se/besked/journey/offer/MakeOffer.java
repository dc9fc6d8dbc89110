package se.besked.journey.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Own;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.offers.Made;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.NewOffer;
import se.besked.casework.offers.OfferTerms;
import se.besked.casework.people.Persons;
import se.besked.eservice.EService;
import se.besked.eservice.Summary;
import se.besked.eservice.Words;
import se.besked.journey.HandlingRules;
import se.besked.journey.Json;
import se.besked.journey.prefill.Custody;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.StudentRegistry;

/** Makes an offer to the guardians that the register has today, by the municipality's rules. */
public final class MakeOffer {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("make-offer");

  private final MakeOffers offers;
  private final CaseFiles caseFiles;
  private final Persons persons;
  private final Custody custody;
  private final StudentRegistry registry;
  private final Clock clock;

  public MakeOffer(
      MakeOffers offers,
      CaseFiles caseFiles,
      Persons persons,
      Custody custody,
      StudentRegistry registry,
      Clock clock) {
    this.offers = offers;
    this.caseFiles = caseFiles;
    this.persons = persons;
    this.custody = custody;
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * What is offered.
   *
   * @param externalKey the maker's own name for the offer: the same key makes it once
   * @param feePerMonth as the maker of the offer tells it; null when there is only what is reckoned
   *     here
   * @param feeText the maker's own words on the fee; often empty
   * @param specialSupport whether it is preschool for special support (skollagen 8 kap. 7 §)
   * @param answerBy the last day to answer; null for the municipality's usual time
   */
  public record Place(
      String externalKey,
      String unitId,
      String unitName,
      Activity activity,
      LocalDate startsOn,
      @Nullable Integer weeklyHours,
      @Nullable Integer feePerMonth,
      String feeText,
      boolean specialSupport,
      @Nullable LocalDate answerBy) {

    /** A place that is not for special support. */
    public Place(
        String externalKey,
        String unitId,
        String unitName,
        Activity activity,
        LocalDate startsOn,
        @Nullable Integer weeklyHours,
        @Nullable Integer feePerMonth,
        String feeText,
        @Nullable LocalDate answerBy) {
      this(
          externalKey,
          unitId,
          unitName,
          activity,
          startsOn,
          weeklyHours,
          feePerMonth,
          feeText,
          false,
          answerBy);
    }
  }

  /**
   * Answers an application with an offer.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when a register cannot answer; make it
   *     again later
   */
  public Made toApplication(
      Actor.Staff staff, Municipality municipality, CaseId application, Place place) {
    var child = offers.childOf(staff, application);
    if (child.isEmpty()) {
      return new Made.NotNow();
    }
    var service = caseFiles.get(SELF, application).head().service();
    return make(
        staff,
        municipality,
        service,
        persons.numberOf(SELF, child.get()),
        new NewOffer.OfApplication(application),
        place);
  }

  /** Offers a place to a child nobody has applied for (skollagen 8 kap.). */
  @Own("an offer of the own municipality")
  public Made toChild(
      Actor.Staff staff,
      Municipality municipality,
      EService<?> service,
      PersonalNumber child,
      PersonName name,
      Place place) {
    var words = Words.of(service, Words.SWEDISH.getLanguage());
    var about =
        new NewOffer.OfChild(
            persons.idOf(child),
            name,
            service.identity().id(),
            service.identity().numberPrefix(),
            Json.write(
                new Summary(
                    words.say("service.title") + ": erbjudande om plats",
                    java.util.List.of(),
                    java.util.List.of())));
    return make(staff, municipality, service.identity().id(), child, about, place);
  }

  private Made make(
      Actor.Staff staff,
      Municipality municipality,
      String service,
      PersonalNumber child,
      NewOffer.About about,
      Place place) {
    var before = offers.byKey(staff, place.externalKey());
    if (before.isPresent()) {
      return new Made.Offered(before.get(), false);
    }
    return switch (custody.of(child)) {
      case Custody.Now.Known(var guardians) ->
          offers.make(staff, offer(municipality, service, child, about, place, guardians));
      case Custody.Now.Protected hidden -> offers.byHand(staff, place.externalKey(), about);
      case Custody.Now.Unknown unsure -> offers.byHand(staff, place.externalKey(), about);
    };
  }

  private NewOffer offer(
      Municipality municipality,
      String service,
      PersonalNumber child,
      NewOffer.About about,
      Place place,
      Map<PersonId, PersonName> guardians) {
    var today = LocalDate.now(clock);
    var rules = HandlingRules.of(municipality, service, today);
    var ends = rules.acceptanceEndsOldPlace() ? oldPlace(child, place) : Optional.<String>empty();
    return new NewOffer(
        place.externalKey(),
        about,
        new OfferTerms(
            place.unitId(),
            place.unitName(),
            place.activity(),
            place.startsOn(),
            place.weeklyHours(),
            place.feePerMonth(),
            place.feeText(),
            ends.orElse(null),
            place.specialSupport()),
        place.answerBy() == null ? today.plusDays(rules.offerAnswerDays()) : place.answerBy(),
        rules.offerOptions(),
        rules.offerNeedsAll(),
        rules.silenceClosesApplication(),
        guardians);
  }

  /** The place of the same kind that the child has when the new one begins, at another unit. */
  private Optional<String> oldPlace(PersonalNumber child, Place place) {
    var type = place.activity() == Activity.PRESCHOOL ? "FS" : "FTH";
    return registry.placementsOf(child).stream()
        .filter(p -> p.schoolType().equals(type) && !p.schoolUnitId().equals(place.unitId()))
        .filter(p -> p.start().isBefore(place.startsOn()))
        .filter(p -> p.end() == null || !p.end().isBefore(place.startsOn()))
        .max(Comparator.comparing(CarePlacement::start))
        .map(CarePlacement::id);
  }
}
