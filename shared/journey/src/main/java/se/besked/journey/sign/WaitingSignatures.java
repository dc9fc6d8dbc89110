package se.besked.journey.sign;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Own;
import se.besked.casework.ids.EidOrderId;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.journey.Json;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.Purpose;
import se.besked.journey.offer.AnswerOffer;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.signing.AlreadyInProgress;

/**
 * What somebody has signed and nobody has done anything with yet: the page that asked for it is
 * gone, or a register is down. {@link FinishSigned} does it in a while, and whoever signed has
 * nothing left to do.
 */
public final class WaitingSignatures {
  private final EidOrders orders;
  private final FollowOrder follow;

  public WaitingSignatures(EidOrders orders, FollowOrder follow) {
    this.orders = orders;
    this.follow = follow;
  }

  /**
   * What a person has signed. The supplier is asked of what may have been since anybody asked.
   *
   * @return the id of the draft, the case or the offer, and the order that it was signed with
   */
  @Own("the citizen's signatures")
  public Map<UUID, EidOrderId> of(Actor.Citizen citizen) {
    var waiting = new HashMap<UUID, EidOrderId>();
    orders.unfinished(citizen).stream()
        .map(this::asItIsNow)
        .filter(order -> order.state() == EidOrder.State.COMPLETE)
        .forEach(order -> subject(order).ifPresent(id -> waiting.put(id, order.id())));
    return waiting;
  }

  private EidOrder asItIsNow(EidOrder order) {
    try {
      return follow.follow(order);
    } catch (IntegrationFailure | AlreadyInProgress notNow) {
      return order;
    }
  }

  private static Optional<UUID> subject(EidOrder order) {
    var purpose = Json.read(order.purposeJson(), Purpose.class);
    var signs = purpose.signs();
    var subject = purpose.subject();
    if (signs == null || subject == null) {
      // Of an earlier version, which did not say what for.
      return Optional.empty();
    }
    return Optional.of(
        switch (signs) {
          case APPLICATION, CO_SIGNATURE -> UUID.fromString(subject);
          case OFFER_ANSWER -> AnswerOffer.offerIn(subject).value();
        });
  }
}
