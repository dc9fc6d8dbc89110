package se.besked.platform.identity.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import se.besked.casework.login.StaffLogins;
import se.besked.platform.identity.CitizenLoginFilter;
import se.besked.platform.identity.provider.ProviderLogin;

/**
 * Staff are logged in for as long as their session lasts. Whatever way they log in by leaves a
 * {@link StaffPrincipal} in the session; this makes it the person behind the request.
 */
public final class StaffSession extends OncePerRequestFilter {
  /** The session's attribute. */
  public static final String ATTRIBUTE = "besked.staff";

  private final StaffLogins logins;

  /**
   * @param logins where an identity provider may have ended the login behind the session
   */
  public StaffSession(StaffLogins logins) {
    this.logins = logins;
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
    if (session != null && ProviderLogin.in(session).filter(this::isEnded).isPresent()) {
      session.invalidate();
    } else if (session != null
        && SecurityContextHolder.getContext().getAuthentication() == null
        && session.getAttribute(ATTRIBUTE) instanceof StaffPrincipal staff) {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          new PreAuthenticatedAuthenticationToken(
              staff, "", List.of(new SimpleGrantedAuthority("ROLE_" + StaffPrincipal.ROLE))));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private boolean isEnded(ProviderLogin login) {
    return !logins.isOpen(login.id());
  }
}
