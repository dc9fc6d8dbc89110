package se.besked.integrations.stafflogin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that binds an answer to the browser that asked. The answer is posted from the
 * provider's site, where browsers send only cookies that say {@code SameSite=None}, which must be
 * {@code Secure}. So it is apart from the session's cookie, which stays {@code Lax}, and holds
 * nothing but a random number. On http, where there is no such cookie, only a provider on the same
 * host works, as the simulated one on localhost: posts within a site carry {@code Lax} cookies.
 */
final class BrowserSecret {
  private static final int BYTES = 32;
  private static final int LENGTH = 43;
  private static final Duration KEPT = Duration.ofHours(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final boolean secure;

  BrowserSecret(String siteUrl) {
    this.secure = siteUrl.startsWith("https:");
  }

  @Nullable String read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name()))
        .map(Cookie::getValue)
        .filter(value -> value.length() == LENGTH)
        .findFirst()
        .orElse(null);
  }

  /** The browser's secret; a new one when it has none. */
  String readOrGive(HttpServletRequest request, HttpServletResponse response) {
    var secret = Optional.ofNullable(read(request)).orElseGet(BrowserSecret::random);
    var cookie = new Cookie(name(), secret);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setPath("/");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setAttribute("SameSite", secure ? "None" : "Lax");
    response.addCookie(cookie);
    return secret;
  }

  private String name() {
    return secure ? "__Host-besked-saml" : "besked-saml";
  }

  private static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
