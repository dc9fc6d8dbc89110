package se.besked.integrations.stafflogin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses of each provider, all there are under {@code /saml2}. */
enum ProviderAddress implements RequestMatcher {
  /** Our metadata for this provider. */
  METADATA("metadata"),
  /** Begins a login. */
  START("start"),
  /** Where the provider's answer is posted. */
  ANSWER("svar"),
  /** Begins a logout. */
  LOG_OUT("logga-ut"),
  /** Where the provider sends logout messages. */
  LOGOUT_MESSAGE("logout");

  private static final Set<String> READ = Set.of("GET", "HEAD");
  private static final Pattern PATH = Pattern.compile("/saml2/([a-z0-9-]{1,40})/([a-z-]+)");

  private final String word;

  ProviderAddress(String word) {
    this.word = word;
  }

  /** Which provider the request is about, when it is for this kind of address. */
  Optional<String> provider(HttpServletRequest request) {
    var path = PATH.matcher(request.getRequestURI());
    return path.matches() && path.group(2).equals(word)
        ? Optional.of(path.group(1))
        : Optional.empty();
  }

  /** Whoever asks for no more than the head of an answer gets the same one. */
  static boolean isRead(HttpServletRequest request) {
    return READ.contains(request.getMethod());
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return provider(request).isPresent();
  }

  /** As a pattern of addresses. */
  @Override
  public String toString() {
    return "/saml2/{provider}/" + word;
  }
}
