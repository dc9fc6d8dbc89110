package se.besked.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose pages were made for somebody who is no longer logged in: the server keeps
 * what stands on open pages, and the next person at the same browser must not reach it.
 */
public final class SessionOwnerFilter extends OncePerRequestFilter {
  static final String OWNER = "besked.owner";

  /** Nobody was looked up, so nobody can be said to have left. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return CitizenLoginFilter.isFileOfSite(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var now = owner();
    var session = request.getSession(false);
    if (session != null
        && session.getAttribute(OWNER) instanceof String before
        && !before.equals(now.orElse(""))) {
      session.invalidate();
    }
    try {
      chain.doFilter(request, response);
    } finally {
      now.ifPresent(owner -> mark(request, owner));
    }
  }

  private static void mark(HttpServletRequest request, String owner) {
    var session = request.getSession(false);
    if (session != null && session.getAttribute(OWNER) == null) {
      session.setAttribute(OWNER, owner);
    }
  }

  private static Optional<String> owner() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(login -> login.getPrincipal())
        .filter(Principal.class::isInstance)
        .map(who -> who.getClass().getSimpleName() + " " + ((Principal) who).getName());
  }
}
