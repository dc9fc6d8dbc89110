package se.besked.platform.identity.order;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.besked.casework.login.Browser;
import se.besked.casework.login.EidOrder;
import se.besked.casework.login.EidOrderId;
import se.besked.casework.login.EidOrders;
import se.besked.integrations.bankid.BankIdLaunch;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.OrderStart;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.platform.identity.BrowserCookie;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.setup.BeskedProperties;

/** What an {@link OrderPanel} works with. Get it injected and hand it on. */
@Component
public class OrderParts {
  private final FollowOrder follow;
  private final EidOrders orders;
  private final OrderStarts starts;
  private final BankIdLaunch launch;
  private final BrowserCookie browsers;
  private final SiteCookies cookies;
  private final String publicUrl;
  private final Optional<String> simulatedPhone;

  OrderParts(
      FollowOrder follow,
      EidOrders orders,
      OrderStarts starts,
      BankIdLaunch launch,
      BrowserCookie browsers,
      SiteCookies cookies,
      BeskedProperties besked,
      ObjectProvider<PracticePhone> phone) {
    this.follow = follow;
    this.orders = orders;
    this.starts = starts;
    this.launch = launch;
    this.browsers = browsers;
    this.cookies = cookies;
    this.publicUrl = besked.publicUrl();
    this.simulatedPhone = Optional.ofNullable(phone.getIfAvailable()).map(PracticePhone::address);
  }

  FollowOrder follow() {
    return follow;
  }

  /** What it was for is done, or told not to be: no job shall finish it later. */
  void settle(EidOrderId order) {
    orders.settle(order);
  }

  /** The order as it is kept, without asking the supplier. */
  Optional<EidOrder> kept(EidOrderId order) {
    return orders.find(order, browser());
  }

  /**
   * For the browser that asks now, on the page with this full address.
   *
   * @throws TooManyStarts when it, or its address, has asked too often
   */
  OrderStart start(boolean qr, String page) {
    starts
        .mustWait(
            browser(), ((VaadinServletRequest) VaadinRequest.getCurrent()).getHttpServletRequest())
        .ifPresent(
            wait -> {
              throw new TooManyStarts(wait);
            });
    return new OrderStart(
        browser(),
        device(),
        qr ? EidOrder.Way.QR : EidOrder.Way.SAME_DEVICE,
        page,
        BankIdLaunch.returnAddress(userAgent(), AppReturn.address(publicUrl)));
  }

  /**
   * @param page this page's full address; not the order's return address, which nobody sees here
   */
  BankIdLaunch.Link link(EidOrder order, String page) {
    return launch.link(order.started().autoStartToken(), userAgent(), page);
  }

  OrderCookie cookie() {
    return new OrderCookie(cookies);
  }

  /** The browser that asks now; it gets its cookie if it had none. */
  Browser browser() {
    return browsers.readOrGive(VaadinRequest.getCurrent(), VaadinService.getCurrentResponse());
  }

  boolean mobile() {
    return BankIdLaunch.mobile(userAgent());
  }

  private Device device() {
    return new Device(
        VaadinRequest.getCurrent().getRemoteAddr(), userAgent(), URI.create(publicUrl).getHost());
  }

  String address(String path) {
    return publicUrl + path;
  }

  /** The telephone to practise with, where suppliers are simulated. */
  Optional<String> simulatedPhone() {
    return simulatedPhone;
  }

  private static String userAgent() {
    var header = VaadinRequest.getCurrent().getHeader("User-Agent");
    return header == null ? "" : header;
  }
}
