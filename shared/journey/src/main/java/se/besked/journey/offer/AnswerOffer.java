package se.besked.journey.offer;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Own;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.ids.OfferId;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.casework.offers.Answered;
import se.besked.casework.offers.OfferChoice;
import se.besked.casework.offers.OfferView;
import se.besked.casework.offers.Offers;
import se.besked.casework.people.Persons;
import se.besked.journey.Json;
import se.besked.journey.login.OrderStart;
import se.besked.journey.login.Purpose;
import se.besked.journey.prefill.Custody;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.signing.ElectronicId;
import se.besked.kernel.signing.ElectronicId.TextToSign;

/**
 * A guardian's signed answer to an offer. Custody is read again before it counts (föräldrabalken 6
 * kap. 11 och 13 §§).
 */
public final class AnswerOffer {
  private static final System.Logger LOG = System.getLogger(AnswerOffer.class.getName());
  private static final Actor.SystemJob SELF = new Actor.SystemJob("answer-offer");

  private final ElectronicId electronicId;
  private final EidOrders orders;
  private final Persons persons;
  private final Offers offers;
  private final Custody custody;
  private final ConfirmParties confirmParties;

  public AnswerOffer(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      Offers offers,
      Custody custody,
      ConfirmParties confirmParties) {
    this.electronicId = electronicId;
    this.orders = orders;
    this.persons = persons;
    this.offers = offers;
    this.custody = custody;
    this.confirmParties = confirmParties;
  }

  /** What came of a finished signature. */
  public sealed interface Outcome {
    record Kept(Answered answered) implements Outcome {}

    /** Something changed meanwhile, such as custody; look again and sign again. */
    record SignAgain() implements Outcome {}

    /** The signature could not be verified. */
    record NotTrusted() implements Outcome {}

    /** The offer cannot be answered here by this person now. */
    record NotPossible() implements Outcome {}
  }

  /** What is being answered, between order and signature. */
  private record Subject(
      String offer, OfferChoice choice, String language, @Nullable List<String> fee) {}

  /** The offer that a signature's purpose is about. */
  public static OfferId offerIn(String subject) {
    return OfferId.of(Json.read(subject, Subject.class).offer());
  }

  /**
   * Orders a signature on an answer.
   *
   * @param fee what the guardian has been shown of their own household's fee
   * @param language of the reader
   * @throws IllegalArgumentException when the offer cannot be answered like that
   */
  @Own("an order that the citizen alone can sign; what it is about is asked for when it is signed")
  public EidOrder begin(
      Actor.Citizen citizen,
      OrderStart start,
      String target,
      OfferView offer,
      OfferChoice choice,
      List<String> fee,
      Municipality municipality,
      String language) {
    if (!offer.options().contains(choice)) {
      throw new IllegalArgumentException("The offer cannot be answered with " + choice);
    }
    var text = OfferText.of(offer, choice, fee, municipality, language);
    var signer = persons.numberOf(citizen, citizen.person());
    var subject = Json.write(new Subject(offer.id().toString(), choice, language, fee));
    var purpose = start.purpose(target, Purpose.Signs.OFFER_ANSWER, subject);
    var begun =
        purpose.begin(returnUrl -> electronicId.sign(start.device(), returnUrl, signer, text));
    return orders.signature(start.browser(), Json.write(purpose), begun, citizen.person(), text);
  }

  /**
   * Counts a completed signature, once.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the population register cannot
   *     answer; the signature is kept, so call again later
   */
  public Outcome finish(Actor.Citizen citizen, Municipality municipality, EidOrder order) {
    var done = order.completed();
    var text = order.text();
    var json = Json.read(order.purposeJson(), Purpose.class).subject();
    if (done == null || text == null || json == null || !done.person().equals(citizen.person())) {
      return new Outcome.NotPossible();
    }
    var subject = Json.read(json, Subject.class);
    var offer = offers.find(citizen, OfferId.of(subject.offer())).orElse(null);
    if (offer == null) {
      return new Outcome.NotPossible();
    }
    var signer = persons.numberOf(citizen, citizen.person());
    var why = electronicId.verify(done.evidence(), signer, text).whyInvalid();
    if (why.isPresent()) {
      LOG.log(Level.WARNING, "A signature on offer {0} is invalid: {1}", offer.id(), why.get());
      return new Outcome.NotTrusted();
    }
    if (!text.equals(textOf(offer, subject, municipality))) {
      return new Outcome.SignAgain();
    }
    var outcome = confirmed(citizen, offer);
    if (outcome != null) {
      return outcome;
    }
    try {
      var answered = offers.answer(citizen, offer.id(), subject.choice(), done.evidence());
      orders.settle(order.id());
      return new Outcome.Kept(answered);
    } catch (NoSuchCase closedMeanwhile) {
      return new Outcome.NotPossible();
    }
  }

  private static TextToSign textOf(OfferView offer, Subject subject, Municipality municipality) {
    return OfferText.of(
        offer,
        subject.choice(),
        Objects.requireNonNullElse(subject.fee(), List.of()),
        municipality,
        subject.language());
  }

  /** Null when custody is as it was when the offer was made. */
  private @Nullable Outcome confirmed(Actor.Citizen citizen, OfferView offer) {
    return switch (custody.of(persons.numberOf(SELF, offer.child()))) {
      case Custody.Now.Known(var guardians) -> {
        boolean changed = offers.confirmGuardians(SELF, offer.id(), guardians);
        if (changed) {
          var unused = confirmParties.confirm(offer.caseId());
        }
        if (!guardians.containsKey(citizen.person())) {
          yield new Outcome.NotPossible();
        }
        yield changed ? new Outcome.SignAgain() : null;
      }
      case Custody.Now.Protected hidden -> closed(offer);
      case Custody.Now.Unknown unsure -> closed(offer);
    };
  }

  private Outcome closed(OfferView offer) {
    var unused = confirmParties.confirm(offer.caseId());
    return new Outcome.NotPossible();
  }
}
