package se.besked.platform.login.order;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import java.util.Optional;
import java.util.regex.Pattern;
import se.besked.casework.ids.EidOrderId;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;

/**
 * Remembers the order that is going on where a reload cannot lose it: on an iPhone the browser
 * loads the page anew when the app hands back. Only which order it is: everything else about it,
 * above all how the app gets it, stays on the server, where the browser's owner cannot change it.
 */
final class OrderCookie {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final SiteCookies cookies;

  OrderCookie(SiteCookies cookies) {
    this.cookies = cookies;
  }

  static Optional<EidOrderId> parsed(String text) {
    return FORM.matcher(text).matches() ? Optional.of(EidOrderId.of(text)) : Optional.empty();
  }

  Optional<EidOrderId> read() {
    return cookies
        .read(VaadinRequest.getCurrent().getCookies(), Kind.ORDER)
        .flatMap(OrderCookie::parsed);
  }

  void write(EidOrderId order) {
    VaadinService.getCurrentResponse().addCookie(cookies.set(Kind.ORDER, order.toString()));
  }

  void forget() {
    VaadinService.getCurrentResponse().addCookie(cookies.cleared(Kind.ORDER));
  }
}
