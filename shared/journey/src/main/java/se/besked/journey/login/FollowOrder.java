package se.besked.journey.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrderId;
import se.besked.casework.login.EidOrders;
import se.besked.casework.people.PersonId;
import se.besked.casework.people.Persons;
import se.besked.journey.Json;
import se.besked.kernel.people.AcceptedNumbers;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.signing.AlreadyInProgress;
import se.besked.kernel.signing.ElectronicId;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import se.besked.kernel.signing.OrderProgress;

/**
 * Asks the supplier how an order goes and keeps the answer. Safe to call from several tabs and
 * nodes at once: the supplier tells a result only once, and whoever hears it writes it down for
 * all.
 */
public final class FollowOrder {
  /** The supplier gives up an order that nobody has scanned after 30 s; we renew it this long. */
  private static final Duration RENEW_FOR = Duration.ofMinutes(3);

  private static final String NOBODY_CAME = "startFailed";

  private final ElectronicId electronicId;
  private final EidOrders orders;
  private final Persons persons;
  private final AcceptedNumbers accepted;
  private final Clock clock;

  public FollowOrder(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      AcceptedNumbers accepted,
      Clock clock) {
    this.electronicId = electronicId;
    this.orders = orders;
    this.persons = persons;
    this.accepted = accepted;
    this.clock = clock;
  }

  /**
   * The order as it stands after asking the supplier.
   *
   * @return empty when this browser has no such order
   * @throws IntegrationFailure when the supplier cannot answer; the order goes on, ask again
   */
  public Optional<EidOrder> follow(EidOrderId id, Browser browser) {
    var order = orders.find(id, browser);
    order.filter(o -> o.state() == EidOrder.State.PENDING).ifPresent(o -> ask(o, browser));
    return orders.find(id, browser);
  }

  /** What the QR code shows now. */
  public String qrContent(EidOrder order) {
    return electronicId.qrContent(order.started(), clock.instant());
  }

  /** The person pressed our own cancel button. */
  public void cancel(EidOrderId id, Browser browser) {
    orders
        .find(id, browser)
        .filter(o -> o.state() == EidOrder.State.PENDING)
        .ifPresent(
            order -> {
              orders.cancelled(order.id(), order.version());
              electronicId.cancel(order.started().orderRef());
            });
  }

  private void ask(EidOrder order, Browser browser) {
    try {
      switch (electronicId.collect(order.started().orderRef())) {
        case OrderProgress.Pending(var hint) -> {
          if (!hint.equals(order.hint())) {
            orders.progress(order.id(), order.version(), hint);
          }
        }
        case OrderProgress.Failed(var hint) -> failed(order, hint);
        case OrderProgress.Complete complete -> completed(order, complete);
      }
    } catch (IntegrationFailure failure) {
      // Another tab may have fetched the result that could be fetched only once.
      boolean pending =
          orders
              .find(order.id(), browser)
              .filter(o -> o.state() == EidOrder.State.PENDING)
              .isPresent();
      if (pending) {
        throw failure;
      }
    }
  }

  private void failed(EidOrder order, String hint) {
    boolean renew =
        hint.equals(NOBODY_CAME) && order.createdAt().plus(RENEW_FOR).isAfter(clock.instant());
    if (renew) {
      orders.renewed(order.id(), order.version(), startAgain(order));
    } else {
      orders.failed(order.id(), order.version(), hint);
    }
  }

  private StartedOrder startAgain(EidOrder order) {
    var purpose = Json.read(order.purposeJson(), Purpose.class);
    var signer = order.signer();
    var text = order.text();
    if (signer == null || text == null) {
      return electronicId.identify(purpose.device(), purpose.returnUrl());
    }
    try {
      return electronicId.sign(purpose.device(), purpose.returnUrl(), numberOf(signer), text);
    } catch (AlreadyInProgress e) {
      orders.failed(order.id(), order.version(), "cancelled");
      throw e;
    }
  }

  private void completed(EidOrder order, OrderProgress.Complete complete) {
    var refusal = accepted.whyNot(complete.number());
    if (refusal.isPresent()) {
      orders.failed(order.id(), order.version(), refusal.get().hint());
      return;
    }
    var person = persons.idOf(complete.number());
    if (!orders.completed(order.id(), person, complete.name(), complete.evidence())) {
      orders.failed(order.id(), order.version(), "certificateErr");
    }
  }

  private se.besked.kernel.people.PersonalNumber numberOf(PersonId signer) {
    return persons.numberOf(new se.besked.casework.access.Actor.Citizen(signer), signer);
  }
}
