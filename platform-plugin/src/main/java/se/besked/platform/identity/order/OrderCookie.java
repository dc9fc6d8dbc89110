package se.besked.platform.identity.order;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import java.util.Optional;
import java.util.regex.Pattern;
import se.besked.casework.login.EidOrderId;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;

/**
 * Remembers the order that is going on where a reload cannot lose it: on an iPhone the browser
 * loads the page anew when the app hands back.
 */
final class OrderCookie {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(qr|same)");

  private final SiteCookies cookies;

  OrderCookie(SiteCookies cookies) {
    this.cookies = cookies;
  }

  /**
   * @param qr whether the app is on another device
   */
  record Value(EidOrderId order, boolean qr) {
    static Optional<Value> of(String text) {
      var match = FORM.matcher(text);
      return match.matches()
          ? Optional.of(new Value(EidOrderId.of(match.group(1)), match.group(2).equals("qr")))
          : Optional.empty();
    }

    String text() {
      return order + (qr ? ".qr" : ".same");
    }
  }

  Optional<Value> read() {
    return cookies.read(VaadinRequest.getCurrent().getCookies(), Kind.ORDER).flatMap(Value::of);
  }

  void write(Value value) {
    VaadinService.getCurrentResponse().addCookie(cookies.set(Kind.ORDER, value.text()));
  }

  void forget() {
    VaadinService.getCurrentResponse().addCookie(cookies.cleared(Kind.ORDER));
  }
}
