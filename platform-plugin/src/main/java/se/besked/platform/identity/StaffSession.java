package se.besked.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import se.besked.casework.login.StaffLogins;

/**
 * Staff are logged in for as long as their session lasts, and never longer than a working day.
 * Whatever way they log in by leaves a {@link Login} in the session; this makes its owner the
 * person behind the request.
 */
public final class StaffSession extends OncePerRequestFilter {
  /** The session's attribute, a {@link Login}. */
  public static final String ATTRIBUTE = "besked.staff";

  private final StaffLogins logins;

  /**
   * @param logins where the login behind the session may have ended
   */
  public StaffSession(StaffLogins logins) {
    this.logins = logins;
  }

  /** Who is logged in, and the login that the session goes by: there is none without the other. */
  public record Login(StaffPrincipal staff, StaffLogins.Opened opened) implements Serializable {}

  /** The login of staff that a session holds. */
  public static Optional<Login> login(@Nullable HttpSession session) {
    return Optional.ofNullable(session)
        .map(s -> s.getAttribute(ATTRIBUTE))
        .filter(Login.class::isInstance)
        .map(Login.class::cast);
  }

  /** Files of the site are the same for all: nobody is looked up for them. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return CitizenLoginFilter.isFileOfSite(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    var login = login(session);
    if (session != null && login.isPresent()) {
      var state = logins.state(login.get().opened().id());
      switch (state) {
        case OPEN -> recognise(login.get());
        case ENDED, TOO_LONG -> session.invalidate();
      }
      if (state == StaffLogins.State.TOO_LONG && opensPageOfStaff(request)) {
        response.sendRedirect(LoginTarget.TOO_LONG + LoginTarget.ofStaff(request.getRequestURI()));
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static void recognise(Login login) {
    if (SecurityContextHolder.getContext().getAuthentication() != null) {
      return;
    }
    var who =
        new PreAuthenticatedAuthenticationToken(
            login.staff(), "", List.of(new SimpleGrantedAuthority("ROLE_" + StaffPrincipal.ROLE)));
    who.setDetails(login.opened());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
  }

  /** Not what an open page asks for: its own client tells. */
  private static boolean opensPageOfStaff(HttpServletRequest request) {
    return Reading.is(request)
        && LoginTarget.isForStaff(request.getRequestURI())
        && request.getParameter("v-r") == null;
  }
}
