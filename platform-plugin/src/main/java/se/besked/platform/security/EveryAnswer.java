package se.besked.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer carries, whichever chain or file it comes from: no other site may keep a handle
 * on our windows or load our answers as its own, search engines are told to forget everything but
 * the pages that are written for all, and a browser is told once whether it may keep it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EveryAnswer extends OncePerRequestFilter {
  private static final Pattern FOR_ALL =
      Pattern.compile("/|/(om|tillganglighet|kakor|robots\\.txt)|/(rakna|e-tjanst)/[a-z0-9-]+");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (!FOR_ALL.matcher(request.getRequestURI()).matches()) {
      response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
    chain.doFilter(request, new OneWordOnCaching(request, response));
  }
}
