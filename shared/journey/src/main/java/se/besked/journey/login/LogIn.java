package se.besked.journey.login;

import java.util.Optional;
import se.besked.casework.ids.EidOrderId;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.journey.Json;
import se.besked.kernel.signing.ElectronicId;

/** Logs a citizen in with an electronic identity. */
public final class LogIn {
  private final ElectronicId electronicId;
  private final EidOrders orders;
  private final Logins logins;
  private final LoginText text;

  public LogIn(ElectronicId electronicId, EidOrders orders, Logins logins, LoginText text) {
    this.electronicId = electronicId;
    this.orders = orders;
    this.logins = logins;
    this.text = text;
  }

  /** A login just made: the secret for the browser, and the page to open. */
  public record LoggedIn(LoginToken token, String target) {}

  /**
   * Starts an order for this browser.
   *
   * @param target the page to open afterwards
   * @throws se.besked.kernel.registers.IntegrationFailure when no order could be made
   */
  public EidOrder begin(OrderStart start, String target) {
    var purpose = start.purpose(SafeTarget.of(target));
    var begun =
        purpose.begin(returnUrl -> electronicId.identify(start.device(), returnUrl, text.shown()));
    return orders.login(start.browser(), Json.write(purpose), begun);
  }

  /** Exchanges a completed order for a login, once, in the browser that began it. */
  public Optional<LoggedIn> finish(EidOrderId id, Browser browser) {
    return orders
        .find(id, browser)
        .filter(o -> o.kind() == EidOrder.Kind.LOGIN)
        .flatMap(o -> orders.consume(id, browser))
        .flatMap(
            order ->
                Optional.ofNullable(order.completed())
                    .map(
                        done ->
                            new LoggedIn(
                                logins.open(done.person(), done.name()),
                                Json.read(order.purposeJson(), Purpose.class).target())));
  }
}
