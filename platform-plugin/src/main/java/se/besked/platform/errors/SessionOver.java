package se.besked.platform.errors;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.platform.identity.CurrentCitizen;
import se.besked.platform.identity.CurrentStaff;
import se.besked.platform.identity.LoginTarget;
import se.besked.platform.identity.SiteCookies;
import se.besked.platform.identity.SiteCookies.Kind;

/**
 * Where an open page goes when the server no longer knows it. Only here is it known which page that
 * was, and why: the browser says where it comes from, and still has the login that may have ended.
 */
@RestController
class SessionOver {
  private final CurrentCitizen citizen;
  private final CurrentStaff staff;
  private final Logins logins;
  private final SiteCookies cookies;

  SessionOver(CurrentCitizen citizen, CurrentStaff staff, Logins logins, SiteCookies cookies) {
    this.citizen = citizen;
    this.staff = staff;
    this.logins = logins;
    this.cookies = cookies;
  }

  @GetMapping(LoginTarget.OVER)
  ResponseEntity<Void> over(HttpServletRequest request) {
    return goOn(next(request, open(request.getHeader("Referer"))));
  }

  private static ResponseEntity<Void> goOn(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  private String next(HttpServletRequest request, URI open) {
    if (open.getPath().equals(LoginTarget.ENDED)) {
      return LoginTarget.LOST;
    }
    if (hasLoggedIn(request, open)) {
      return way(open);
    }
    var why = why(request, SessionEndedView.way(open.getPath()));
    return "%s?%s=%s&%s=%s"
        .formatted(LoginTarget.ENDED, SessionEndedView.WHY, why, LoginTarget.PARAMETER, way(open));
  }

  /** The login that is open was finished meanwhile: it has nothing left to tell. */
  private boolean hasLoggedIn(HttpServletRequest request, URI open) {
    var page = SessionEndedView.way(open.getPath());
    return LoginTarget.isLogin(page) && why(request, page) == SessionEnded.LOGGED_IN;
  }

  /** Nothing when the answer is a fault's page, which the server writes. */
  @GetMapping(LoginTarget.LOST)
  @Nullable ResponseEntity<Void> lost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var open = open(request.getHeader("Referer"));
    if (hasLoggedIn(request, open)) {
      return goOn(way(open));
    }
    request.setAttribute(FaultWords.WAY, way(open));
    response.sendError(FaultWords.LOST);
    return null;
  }

  /** The page to go back to; past the pages that were only on the way to it. */
  private static String way(URI open) {
    if (open.getPath().equals(LoginTarget.ENDED)) {
      return SessionEndedView.way(asked(open));
    }
    var page = SessionEndedView.way(open.getPath());
    return LoginTarget.isLogin(page) ? LoginTarget.past(page, asked(open)) : page;
  }

  private SessionEnded why(HttpServletRequest request, String page) {
    if (citizen.find().isPresent() || staff.find().isPresent()) {
      return SessionEnded.LOGGED_IN;
    }
    var token = cookies.read(request, Kind.LOGIN).map(LoginToken::new);
    if (token.isPresent()) {
      return switch (logins.over(token.get())) {
        case IDLE -> SessionEnded.IDLE;
        case LOGGED_OUT -> SessionEnded.LOGGED_OUT;
        case LONGEST -> SessionEnded.LONGEST;
        case UNKNOWN -> SessionEnded.LOGGED_IN_BEFORE;
      };
    }
    return isForEverybody(request, page) ? SessionEnded.NOBODY : SessionEnded.LOGGED_IN_BEFORE;
  }

  private static boolean isForEverybody(HttpServletRequest request, String page) {
    return ApplicationRouteRegistry.getInstance(
            new VaadinServletContext(request.getServletContext()))
        .getNavigationTarget(page.substring(1))
        .filter(view -> view.isAnnotationPresent(AnonymousAllowed.class))
        .isPresent();
  }

  /** The page that was open; the start page when the browser does not say. */
  private static URI open(@Nullable String referer) {
    try {
      var page = URI.create(referer == null ? "/" : referer);
      return page.getPath() == null || page.getPath().isEmpty() ? URI.create("/") : page;
    } catch (IllegalArgumentException unreadable) {
      return URI.create("/");
    }
  }

  private static String asked(URI page) {
    var target =
        UriComponentsBuilder.fromUri(page).build().getQueryParams().getFirst(LoginTarget.PARAMETER);
    return target == null ? "" : UriUtils.decode(target, StandardCharsets.UTF_8);
  }
}
