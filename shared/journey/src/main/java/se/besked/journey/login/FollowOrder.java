package se.besked.journey.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.besked.casework.ids.EidOrderId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.login.Begun;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.ReturnNonce;
import se.besked.casework.people.Persons;
import se.besked.journey.Json;
import se.besked.kernel.people.AcceptedNumbers;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.signing.AlreadyInProgress;
import se.besked.kernel.signing.ElectronicId;
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

  /** The app opens the return address at once; a slow telephone and a question take longer. */
  private static final Duration RETURNS_WITHIN = Duration.ofSeconds(30);

  /** How long it takes to write down what a supplier has said, or to begin anew. */
  private static final Duration WRITES_WITHIN = Duration.ofSeconds(1);

  /** Hint of an order that failed: approved, but at another address than the browser's. */
  public static final String OTHER_ADDRESS = "otherAddress";

  /** Hint of an order that failed: approved at this address, but the app did not return here. */
  public static final String NOT_RETURNED = "notReturned";

  /** Hint of an order that failed: how it ended was told once, and not kept. */
  public static final String LOST = "lost";

  private final ElectronicId electronicId;
  private final EidOrders orders;
  private final Persons persons;
  private final LoginText loginText;
  private final SameDevice sameDevice;
  private final AcceptedNumbers accepted;
  private final Clock clock;

  public FollowOrder(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      LoginText loginText,
      SameDevice sameDevice,
      AcceptedNumbers accepted,
      Clock clock) {
    this.electronicId = electronicId;
    this.orders = orders;
    this.persons = persons;
    this.loginText = loginText;
    this.sameDevice = sameDevice;
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
    return orders.find(id, browser).map(this::follow);
  }

  /** The same for an order that is at hand, as when the page that waited for it is gone. */
  public EidOrder follow(EidOrder order) {
    if (order.state() == EidOrder.State.PENDING) {
      ask(order);
    }
    if (hasNotReturned(order)) {
      giveUp(order);
    }
    return orders.again(order);
  }

  private boolean hasNotReturned(EidOrder order) {
    var approved = order.approvedAt();
    return order.state() == EidOrder.State.APPROVED
        && approved != null
        && !approved.plus(RETURNS_WITHIN).isAfter(clock.instant());
  }

  private void giveUp(EidOrder order) {
    orders.elsewhere(
        order,
        OTHER_ADDRESS.equals(order.hint())
            ? "other device address"
            : "the app did not return to the browser");
  }

  /**
   * The app opened the return address in this browser, which shows that it is on the same device.
   *
   * @param nonce as it stands in the address
   * @return the page that shows the order; empty when this browser began no such order
   */
  public Optional<Returned> returned(String nonce, Browser browser) {
    return ReturnNonce.of(nonce)
        .flatMap(n -> orders.returned(n, browser, clock.instant().minus(RETURNS_WITHIN)))
        .map(
            order ->
                new Returned(
                    order.id(), Json.read(order.purposeJson(), Purpose.class).returnUrl()));
  }

  /** An order that the app came back from, and the full address of the page that shows it. */
  public record Returned(EidOrderId order, String page) {}

  /** What the QR code shows now. */
  public String qrContent(EidOrder order) {
    return electronicId.qrContent(order.started(), clock.instant());
  }

  /** The person pressed our own cancel button. */
  public void cancel(EidOrderId id, Browser browser) {
    orders
        .find(id, browser)
        .ifPresent(
            order -> {
              orders.cancelled(order.id(), order.version());
              if (order.state() == EidOrder.State.PENDING) {
                electronicId.cancel(order.started().orderRef());
              }
            });
  }

  private void ask(EidOrder order) {
    try {
      switch (electronicId.collect(order.started().orderRef())) {
        case OrderProgress.Pending(var hint) -> {
          if (!hint.equals(order.hint())) {
            orders.progress(order.id(), order.version(), hint);
          }
        }
        case OrderProgress.Failed(var hint) -> failed(order, hint);
        case OrderProgress.Unknown unknown -> lost(order);
        case OrderProgress.Complete complete -> completed(order, complete);
      }
    } catch (IntegrationFailure failure) {
      // Another tab may have heard meanwhile how it ended.
      if (orders.again(order).state() == EidOrder.State.PENDING) {
        throw failure;
      }
    }
  }

  /** Another tab may have heard how it ended this very moment, and be about to write it down. */
  private void lost(EidOrder order) {
    try {
      Thread.sleep(WRITES_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    orders.lost(order, LOST);
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

  private Begun startAgain(EidOrder order) {
    var purpose = Json.read(order.purposeJson(), Purpose.class);
    var signer = order.signer();
    var text = order.text();
    if (signer == null || text == null) {
      return purpose.begin(
          returnUrl -> electronicId.identify(purpose.device(), returnUrl, loginText.shown()));
    }
    try {
      var number = numberOf(signer);
      return purpose.begin(
          returnUrl -> electronicId.sign(purpose.device(), returnUrl, number, text));
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
    var browser = Json.read(order.purposeJson(), Purpose.class).device().ip();
    var app = complete.deviceAddress();
    if (!orders.approved(
        order.id(),
        person,
        complete.name(),
        complete.evidence(),
        sameDevice.isShownByAddress(browser, app),
        SameDevice.isSame(browser, app) ? NOT_RETURNED : OTHER_ADDRESS)) {
      orders.failed(order.id(), order.version(), "certificateErr");
    }
  }

  private se.besked.kernel.people.PersonalNumber numberOf(PersonId signer) {
    return persons.numberOf(new se.besked.casework.access.Actor.Citizen(signer), signer);
  }
}
