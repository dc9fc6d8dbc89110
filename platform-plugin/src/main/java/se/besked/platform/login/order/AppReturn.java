package se.besked.platform.login.order;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.besked.casework.login.Browser;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.FollowOrder.Returned;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.signing.AlreadyInProgress;
import se.besked.platform.identity.BrowserCookie;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;

/**
 * Where the BankID app comes back on the same device. In the browser that began the order this
 * shows that the app is on the same device; in any other it shows nothing and changes nothing.
 */
@RestController
class AppReturn {
  static final String PATH = "/bankid/retur";
  static final String NONCE = "kod";

  private final FollowOrder follow;
  private final BrowserCookie browsers;
  private final SiteCookies cookies;

  AppReturn(FollowOrder follow, BrowserCookie browsers, SiteCookies cookies) {
    this.follow = follow;
    this.browsers = browsers;
    this.cookies = cookies;
  }

  /** The address up to where the nonce is added. */
  static String address(String publicUrl) {
    return publicUrl + PATH + "?" + NONCE + "=";
  }

  @GetMapping(PATH)
  ResponseEntity<Void> back(
      @RequestParam(name = NONCE, defaultValue = "") String nonce,
      HttpServletRequest request,
      HttpServletResponse response) {
    var browser = browsers.of(request);
    var page =
        browser
            .flatMap(b -> follow.returned(nonce, b))
            .map(
                returned -> {
                  hurry(returned, browser.get());
                  // The page takes up this order, whatever other tabs have begun since.
                  response.addCookie(cookies.set(Kind.ORDER, returned.order().toString()));
                  return returned.page();
                })
            .orElse("/" + NotHereView.PATH);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(page))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  /** The app returns the moment it is done, before the page has asked again. */
  private void hurry(Returned returned, Browser browser) {
    try {
      var unused = follow.follow(returned.order(), browser);
    } catch (IntegrationFailure | AlreadyInProgress later) {
      return;
    }
  }
}
