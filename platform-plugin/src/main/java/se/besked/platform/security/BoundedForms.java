package se.besked.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forms are read by whoever asks for a parameter, long before anybody knows who sends them: the
 * server sets aside as much memory as the sender says that there will be. So what they may be is
 * asked here, before the first byte. Bodies of several parts nobody sends; files come as they are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BoundedForms extends OncePerRequestFilter {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/";

  /** Programs ask for a token with one. */
  private static final long LONGEST = 16_384;

  /** Identity providers answer with one, in base64: 256 KB, and what the coding adds. */
  private static final long LONGEST_OF_PROVIDER = 400_000;

  private static final String PROVIDERS = "/saml2/";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refused = refused(request);
    if (refused.isPresent()) {
      response.sendError(refused.getAsInt());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static OptionalInt refused(HttpServletRequest request) {
    var kind =
        Objects.requireNonNullElse(request.getContentType(), "").strip().toLowerCase(Locale.ROOT);
    if (kind.startsWith(PARTS)) {
      return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
    if (!kind.startsWith(FORM)) {
      return OptionalInt.empty();
    }
    long announced = request.getContentLengthLong();
    if (announced < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      return OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
    }
    long most = request.getRequestURI().startsWith(PROVIDERS) ? LONGEST_OF_PROVIDER : LONGEST;
    return announced > most
        ? OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
        : OptionalInt.empty();
  }
}
