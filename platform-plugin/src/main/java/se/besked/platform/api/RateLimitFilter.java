package se.besked.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.besked.platform.callers.ClientAddress;
import se.besked.platform.callers.RateLimit;

/** Answers 429 to those who call too often, and tells everyone how much they have left. */
public final class RateLimitFilter extends OncePerRequestFilter {
  static final List<String> HEADERS =
      List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", HttpHeaders.RETRY_AFTER);

  private final RateLimit limit;
  private final ClientAddress addresses;
  private final ProblemWriter problems;

  public RateLimitFilter(RateLimit limit, ClientAddress addresses, ProblemWriter problems) {
    this.limit = limit;
    this.addresses = addresses;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var probe = limit.take(addresses.keyOf(request));
    response.setHeader("RateLimit-Limit", Integer.toString(limit.burst()));
    response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
    response.setHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    var wait = seconds(probe.getNanosToWaitForRefill());
    response.setHeader(HttpHeaders.RETRY_AFTER, wait);
    problems.write(
        request,
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        Language.of(request).say("detail.429", wait),
        List.of());
  }

  /** Whole seconds, rounded up, so that who waits that long is let in. */
  private static String seconds(long nanos) {
    return Long.toString(Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
  }
}
