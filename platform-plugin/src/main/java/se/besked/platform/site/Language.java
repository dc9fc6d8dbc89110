package se.besked.platform.site;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.besked.platform.setup.BeskedProperties;

/** The citizen's choice of language: Swedish unless a cookie says otherwise. */
@RestController
public class Language {
  private static final String COOKIE = "besked-language";
  private static final Duration KEPT = Duration.ofDays(365);

  private final boolean secure;

  Language(BeskedProperties besked) {
    this.secure = besked.publicUrl().startsWith("https:");
  }

  /** The language of whoever sent the request. */
  public static Locale of(@Nullable VaadinRequest request) {
    return of(request == null ? null : request.getCookies());
  }

  /** The same, from what a request gives: no cookies at all may be null. */
  public static Locale of(@Nullable Cookie @Nullable [] cookies) {
    return Stream.ofNullable(cookies)
            .flatMap(Arrays::stream)
            .anyMatch(cookie -> COOKIE.equals(cookie.getName()) && "en".equals(cookie.getValue()))
        ? Messages.ENGLISH
        : Messages.SWEDISH;
  }

  /** Address that switches language and comes back to a path on this host. */
  public static String switchTo(Locale locale, String path) {
    return "sprak/"
        + locale.getLanguage()
        + "?till="
        + java.net.URLEncoder.encode("/" + path, java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * The cookie that keeps a choice, in a year's time too.
   *
   * @param secure whether the site is reached by https
   */
  public static Cookie cookie(String language, boolean secure) {
    var cookie = new Cookie(COOKIE, language.equals("en") ? "en" : "sv");
    cookie.setPath("/");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  @GetMapping("/sprak/{language}")
  ResponseEntity<Void> choose(
      @PathVariable String language, @RequestParam String till, HttpServletResponse response) {
    response.addCookie(cookie(language, secure));
    // Only a path on this host: an address that begins with two slashes leads elsewhere.
    var local = till.matches("/([^/\\\\].*)?") ? till : "/";
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address(local)).build();
  }

  /** What is no address leads to the start. */
  private static URI address(String path) {
    try {
      return new URI(path);
    } catch (URISyntaxException unreadable) {
      return URI.create("/");
    }
  }
}
