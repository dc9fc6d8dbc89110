package se.besked.platform.login.order;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.EidOrderId;
import se.besked.casework.login.EidOrder;
import se.besked.formkit.vaadin.Callout;
import se.besked.integrations.bankid.BankIdMessage;
import se.besked.integrations.bankid.BankIdMessages;
import se.besked.integrations.bankid.BankIdMode;
import se.besked.journey.Json;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.OrderStart;
import se.besked.journey.login.Purpose;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.signing.AlreadyInProgress;
import se.besked.platform.layout.Polling;

/**
 * Lets the person log in or sign with BankID: choice of device, QR code or link to the app, what to
 * do right now, cancel, and another try. Takes up an order of this browser that a reload
 * interrupted.
 *
 * <pre>{@code
 * add(new OrderPanel(parts, Kind.SIGN, "/skolskjuts/" + draft + "/skriv-under",
 *     start -> submit.begin(citizen, start, …),
 *     order -> finish(order)));
 * }</pre>
 */
public final class OrderPanel extends Div {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  /** Twenty seconds of asking every other second. */
  private static final int FAILURES_TOLERATED = 10;

  /** Starts an order with the supplier. */
  @FunctionalInterface
  public interface Begin extends Serializable {
    /**
     * @throws IntegrationFailure when no order could be made
     * @throws AlreadyInProgress when the person has another order running
     * @throws NotNow when something has to be done before
     */
    EidOrder order(OrderStart start);
  }

  private final OrderParts parts;
  private final EidOrder.Kind kind;
  private final String page;
  private final Begin begin;
  private final SerializableConsumer<EidOrder> onComplete;

  private @Nullable EidOrderId completed;
  private @Nullable Registration polling;
  private int ticks;
  private int failures;

  /**
   * @param path this page's address on the site, with a leading slash: where the person comes back
   *     to, and what tells one thing to sign from another
   * @param onComplete gets the order when it is complete, perhaps more than once: whatever it is
   *     exchanged for must be exchanged once. Call {@link #forget()} when it has been.
   */
  public OrderPanel(
      OrderParts parts,
      EidOrder.Kind kind,
      String path,
      Begin begin,
      SerializableConsumer<EidOrder> onComplete) {
    this.parts = parts;
    this.kind = kind;
    this.page = parts.address(path);
    this.begin = begin;
    this.onComplete = onComplete;
    addClassName("order-panel");
    setId("bankid");
  }

  /** The order has served: neither a reload of the page nor a job shall take it up again. */
  public void forget() {
    if (completed != null) {
      parts.settle(completed);
      completed = null;
    }
    parts.cookie().forget();
  }

  /** Shows why it did not work, and lets the person try again. */
  public void fail(String message) {
    ended(message, parts.mobile() ? false : true);
  }

  /**
   * The signature is kept, and what it is for will be done in a while, with this page or without.
   */
  public void later(String message) {
    stop();
    show(Callout.warning(getTranslation("order.later"), message));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var order = parts.cookie().read().flatMap(parts::kept).filter(this::isOurs);
    if (order.isPresent()) {
      follow(event.getUI(), order.get(), false);
    } else {
      show(new OrderChoice(parts, kind, this::start));
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stop();
  }

  private boolean isOurs(EidOrder order) {
    var hasSomethingToSay =
        switch (order.state()) {
          case PENDING, APPROVED, COMPLETE, FAILED -> true;
          case CONSUMED, CANCELLED -> false;
        };
    return hasSomethingToSay
        && order.kind() == kind
        && Json.read(order.purposeJson(), Purpose.class).returnUrl().equals(page);
  }

  private void start(boolean qr) {
    try {
      var order = begin.order(parts.start(qr, page));
      parts.cookie().write(order.id());
      follow(getUI().orElseThrow(), order, true);
    } catch (TooManyStarts often) {
      ended(getTranslation("order.too-many", often.seconds()), qr);
    } catch (NotNow wait) {
      ended(wait.sentence(), qr);
    } catch (AlreadyInProgress both) {
      ended(BankIdMessage.RFA4.in(getLocale()), qr);
    } catch (IntegrationFailure failure) {
      ended(sentence(failure), qr);
    }
  }

  private void follow(UI ui, EidOrder order, boolean isNew) {
    boolean qr = order.way() == EidOrder.Way.QR;
    var mode = BankIdMode.of(qr, parts.mobile());
    var progress =
        new OrderProgressPanel(
            parts, kind, mode, page, () -> cancel(order), () -> startOther(order, qr));
    show(progress);
    ticks = 0;
    failures = 0;
    if (isNew) {
      progress.takeFocus();
      progress.launch(ui, order);
    }
    stop();
    polling = Polling.every(ONE_SECOND, ui, () -> tick(progress, order, mode));
    shown(progress, order, mode);
  }

  private void tick(OrderProgressPanel progress, EidOrder order, BankIdMode mode) {
    ticks++;
    if (ticks % 2 == 1) {
      progress.draw();
      return;
    }
    try {
      var now = parts.follow().follow(order.id(), parts.browser());
      failures = 0;
      now.ifPresentOrElse(
          o -> shown(progress, o, mode), () -> ended(getTranslation("order.gone"), mode.qr()));
    } catch (AlreadyInProgress both) {
      ended(BankIdMessage.RFA4.in(getLocale()), mode.qr());
    } catch (IntegrationFailure failure) {
      failures++;
      if (failures > FAILURES_TOLERATED) {
        abandon(order);
        ended(sentence(failure), mode.qr());
      } else {
        progress.say(getTranslation("order.keeps-trying"));
      }
    }
  }

  private void shown(OrderProgressPanel progress, EidOrder order, BankIdMode mode) {
    var hint = Optional.ofNullable(order.hint()).orElse("");
    switch (order.state()) {
      case PENDING -> progress.show(order);
      case APPROVED -> progress.awaitReturn();
      case COMPLETE, CONSUMED -> {
        stop();
        progress.done();
        completed = order.kind() == EidOrder.Kind.SIGN ? order.id() : null;
        onComplete.accept(order);
      }
      case FAILED -> {
        if (hint.equals(FollowOrder.LOST)) {
          ended(getTranslation("order.failed.lost"), mode.qr());
        } else if (hint.equals(FollowOrder.OTHER_ADDRESS)
            || hint.equals(FollowOrder.NOT_RETURNED)) {
          ended(
              getTranslation("order.failed." + hint),
              OrderChoice.otherDeviceFirst(parts, kind, this::start));
        } else {
          ended(BankIdMessages.failed(hint, mode).in(getLocale()), mode.qr());
        }
      }
      case CANCELLED -> ended(BankIdMessage.RFA6.in(getLocale()), mode.qr());
    }
  }

  private void cancel(EidOrder order) {
    abandon(order);
    forget();
    stop();
    var choice = new OrderChoice(parts, kind, this::start);
    show(choice);
    choice.explain(BankIdMessage.RFA6.in(getLocale()), false);
  }

  private void startOther(EidOrder order, boolean qr) {
    abandon(order);
    start(!qr);
  }

  /** The supplier's own time limit ends an order that it could not be told about. */
  private void abandon(EidOrder order) {
    try {
      parts.follow().cancel(order.id(), parts.browser());
    } catch (IntegrationFailure unreachable) {
      return;
    }
  }

  private void ended(String message, boolean qr) {
    ended(message, OrderChoice.again(parts, kind, qr, this::start));
  }

  private void ended(String message, OrderChoice choice) {
    stop();
    forget();
    show(choice);
    choice.explain(message, true);
  }

  private void show(Component content) {
    removeAll();
    add(content);
  }

  private void stop() {
    if (polling != null) {
      polling.remove();
      polling = null;
    }
  }

  private String sentence(IntegrationFailure failure) {
    return getLocale().getLanguage().equals("sv")
        ? failure.remedy()
        : getTranslation("order.failure." + failure.code().name());
  }
}
