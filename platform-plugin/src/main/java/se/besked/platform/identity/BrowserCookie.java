package se.besked.platform.identity;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.login.Browser;
import se.besked.platform.identity.SiteCookies.Kind;

/** Tells browsers apart, so that only the browser that began an order sees it. */
@Component
public class BrowserCookie {
  private static final int ENOUGH = 22;

  private final SiteCookies cookies;

  public BrowserCookie(SiteCookies cookies) {
    this.cookies = cookies;
  }

  public Optional<Browser> read(VaadinRequest request) {
    if (request.getAttribute(BrowserCookie.class.getName()) instanceof Browser given) {
      return Optional.of(given);
    }
    return of(request.getCookies());
  }

  /** Outside Vaadin. */
  public Optional<Browser> of(HttpServletRequest request) {
    return of(request.getCookies());
  }

  private Optional<Browser> of(@Nullable Cookie @Nullable [] sent) {
    return cookies
        .read(sent, Kind.BROWSER)
        .filter(value -> value.length() >= ENOUGH)
        .map(Browser::new);
  }

  /** The browser's cookie; a browser without one gets it with this response. */
  public Browser readOrGive(VaadinRequest request, VaadinResponse response) {
    return read(request)
        .orElseGet(
            () -> {
              var browser = Browser.random();
              response.addCookie(cookies.set(Kind.BROWSER, browser.cookie()));
              request.setAttribute(BrowserCookie.class.getName(), browser);
              return browser;
            });
  }
}
