package se.besked.integrations.bankid.simulated;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.besked.integrations.bankid.simulated.SimulatedOrder.Phase;

/** All orders, as BankID's central system keeps them. */
final class Orders {
  private final Clock clock;
  private final Map<String, SimulatedOrder> orders = new LinkedHashMap<>();

  Orders(Clock clock) {
    this.clock = clock;
  }

  /** A new order, unless its person has one: then both die. */
  synchronized SimulatedOrder create(OrderForm form) throws WireError {
    settle();
    if (form.signer().isPresent() && endLiveOrders(o -> o.concerns(form.signer().get()))) {
      throw new WireError("alreadyInProgress", "Order already in progress for pno");
    }
    var order = new SimulatedOrder(form, clock.instant());
    orders.put(order.orderRef, order);
    return order;
  }

  /** The order's state; an ended order is given once. */
  synchronized SimulatedOrder collect(String orderRef) throws WireError {
    settle();
    var order = orders.get(orderRef);
    if (order == null) {
      throw WireError.invalid("No such order");
    }
    if (!order.live()) {
      orders.remove(orderRef);
    }
    return order;
  }

  synchronized void cancel(String orderRef) throws WireError {
    settle();
    var order = orders.get(orderRef);
    if (order == null || !order.live()) {
      throw WireError.invalid("No such order");
    }
    orders.remove(orderRef);
  }

  /** Hands a waiting order to a telephone. */
  synchronized PhoneAnswer pickUp(
      Predicate<SimulatedOrder> which, PhoneOwner owner, boolean sameDevice, String whenNone) {
    settle();
    var found = newest(o -> o.phase() == Phase.WAITING && which.test(o));
    if (found.isEmpty()) {
      return new PhoneAnswer.Refused(whenNone);
    }
    var order = found.get();
    endLiveOrders(
        o -> o != order && o.owner().filter(p -> p.number().equals(owner.number())).isPresent());
    order.pickUp(owner, sameDevice);
    if (order.form.signer().filter(n -> !n.equals(owner.number())).isPresent()) {
      order.fail("certificateErr", clock.instant());
      return new PhoneAnswer.Refused(
          "Det här är en begäran till en annan person. Ditt BankID kan inte användas.");
    }
    return new PhoneAnswer.OnPhone(order.view());
  }

  /** Does something with an order that is in a telephone. */
  synchronized PhoneAnswer onPhone(String orderRef, Consumer<SimulatedOrder> step) {
    settle();
    var order = orders.get(orderRef);
    if (order == null || order.phase() != Phase.ON_PHONE) {
      return new PhoneAnswer.Refused("Begäran finns inte längre. Börja om på datorn.");
    }
    step.accept(order);
    return order.live()
        ? new PhoneAnswer.OnPhone(order.view())
        : new PhoneAnswer.Ended(order.view());
  }

  /** Changes a live order as a test wants it. */
  synchronized OpenOrder force(String orderRef, Consumer<SimulatedOrder> change) {
    settle();
    var order = orders.get(orderRef);
    if (order == null || !order.live()) {
      throw new IllegalArgumentException("There is no such live order");
    }
    change.accept(order);
    return order.view();
  }

  /** What an order asked for. */
  synchronized OrderForm form(String orderRef) {
    return Optional.ofNullable(orders.get(orderRef)).orElseThrow().form;
  }

  synchronized List<OpenOrder> all() {
    settle();
    return orders.values().stream().map(SimulatedOrder::view).toList();
  }

  private boolean endLiveOrders(Predicate<SimulatedOrder> which) {
    boolean any = false;
    for (var order : orders.values()) {
      if (order.live() && which.test(order)) {
        order.fail("cancelled", clock.instant());
        any = true;
      }
    }
    return any;
  }

  private Optional<SimulatedOrder> newest(Predicate<SimulatedOrder> which) {
    return new ArrayList<>(orders.values()).reversed().stream().filter(which).findFirst();
  }

  private void settle() {
    var now = clock.instant();
    orders.values().forEach(o -> o.settle(now));
    orders.values().removeIf(o -> o.forgotten(now));
  }
}
