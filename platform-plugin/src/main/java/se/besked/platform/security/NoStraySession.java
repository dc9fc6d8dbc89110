package se.besked.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session begins when a page runs, and when somebody logs in. The document before that, a file,
 * an address that does not exist or a robot that fetches whatever it finds makes none: what is kept
 * while such a request is answered is forgotten with it, and the browser gets no cookie.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NoStraySession extends OncePerRequestFilter {
  private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** A page that runs asks with this parameter for what it is. */
  private static final String RUNS = "v-r";

  private final Clock clock;

  NoStraySession(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !READ.contains(request.getMethod())
        || request.getParameter(RUNS) != null
        || request.getSession(false) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithoutSession(request, clock), response);
  }

  private static final class WithoutSession extends HttpServletRequestWrapper {
    private final Clock clock;
    private @Nullable PassingSession session;

    WithoutSession(HttpServletRequest request, Clock clock) {
      super(request);
      this.clock = clock;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
      if (create && (session == null || session.isOver())) {
        session = new PassingSession(getServletContext(), clock.millis());
      }
      return session == null || session.isOver() ? null : session;
    }

    @Override
    public HttpSession getSession() {
      if (session == null || session.isOver()) {
        session = new PassingSession(getServletContext(), clock.millis());
      }
      return session;
    }

    @Override
    public String changeSessionId() {
      return getSession().getId();
    }
  }
}
