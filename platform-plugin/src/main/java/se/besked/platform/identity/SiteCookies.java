package se.besked.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.platform.setup.BeskedProperties;
import se.besked.platform.site.Language;

/**
 * The cookies that say who somebody is. None outlives the browser, no script reads them, and over
 * https their names begin with {@code __Host-} so that no other host of the municipality can set
 * them.
 */
@Component
public class SiteCookies {

  /** What a cookie holds. */
  public enum Kind {
    /** The secret of a citizen's login. */
    LOGIN,
    /** A random number that tells browsers apart before anybody has logged in. */
    BROWSER,
    /** The order to log in or sign that is going on. */
    ORDER
  }

  private final boolean secure;

  public SiteCookies(BeskedProperties besked) {
    this.secure = besked.publicUrl().startsWith("https:");
  }

  String name(Kind kind) {
    var name = "besked-" + kind.name().toLowerCase(Locale.ROOT);
    return secure ? "__Host-" + name : name;
  }

  public Optional<String> read(HttpServletRequest request, Kind kind) {
    return read(request.getCookies(), kind);
  }

  /** From cookies as a request gives them: none at all may be null. */
  public Optional<String> read(@Nullable Cookie @Nullable [] cookies, Kind kind) {
    var name = name(kind);
    return Stream.ofNullable(cookies)
        .flatMap(Arrays::stream)
        .flatMap(Stream::ofNullable)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  public Cookie set(Kind kind, String value) {
    var cookie = new Cookie(name(kind), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setPath("/");
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** The cookie that keeps a choice of language. */
  public Cookie language(String chosen) {
    return Language.cookie(chosen, secure);
  }

  public Cookie cleared(Kind kind) {
    var cookie = set(kind, "");
    cookie.setMaxAge(0);
    return cookie;
  }
}
