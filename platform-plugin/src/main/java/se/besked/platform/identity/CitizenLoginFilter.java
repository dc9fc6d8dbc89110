package se.besked.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import se.besked.casework.login.LoginToken;
import se.besked.casework.login.Logins;
import se.besked.casework.login.OpenLogin;
import se.besked.platform.identity.SiteCookies.Kind;

/**
 * Finds the citizen behind a request, in the database and for this request only: a login outlives
 * the server's restart, and ends everywhere in the moment it is ended.
 */
public final class CitizenLoginFilter extends OncePerRequestFilter {
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

  private final Logins logins;
  private final SiteCookies cookies;
  private final Duration idle;
  private final Clock clock;

  /**
   * @param idle how long a login lasts without a sign of life
   */
  public CitizenLoginFilter(Logins logins, SiteCookies cookies, Duration idle, Clock clock) {
    this.logins = logins;
    this.cookies = cookies;
    this.idle = idle;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return isFileOfSite(request);
  }

  /** Files of the site, and its health, are the same for all: nobody is looked up for them. */
  public static boolean isFileOfSite(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/besked/")
        || path.startsWith("/VAADIN/build/")
        || path.startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = cookies.read(request, Kind.LOGIN).map(LoginToken::new);
    if (token.isPresent()) {
      var login = logins.find(token.get());
      if (login.isPresent()) {
        touch(request, token.get(), login.get());
        authenticate(login.get());
      } else if (request.getParameter("v-r") == null) {
        // An open page keeps it on its way to the page that tells why.
        response.addCookie(cookies.cleared(Kind.LOGIN));
      }
    }
    chain.doFilter(request, response);
  }

  /** An open tab says by itself that it is there; that is nobody's sign of life. */
  private void touch(HttpServletRequest request, LoginToken token, OpenLogin login) {
    var lastSeen = login.idleEnd().minus(idle);
    if (!"heartbeat".equals(request.getParameter("v-r"))
        && !lastSeen.plus(TOUCH_EVERY).isAfter(clock.instant())) {
      logins.touch(token);
    }
  }

  private static void authenticate(OpenLogin login) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(
            new CitizenPrincipal(login.person(), login.name()),
            "",
            List.of(new SimpleGrantedAuthority("ROLE_" + CitizenPrincipal.ROLE))));
    SecurityContextHolder.setContext(context);
  }
}
