package se.besked.platform.login.provider;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.stafflogin.ProviderSession;

/**
 * What a session of staff keeps about how it came to be.
 *
 * @param session the provider's own
 * @param leaves whether its owner has pressed the button to log out
 */
public record ProviderLogin(ProviderSession session, boolean leaves) implements Serializable {
  private static final String ATTRIBUTE = "besked.staff.provider";

  ProviderLogin(ProviderSession session) {
    this(session, false);
  }

  /** The same, of somebody who wants to leave. */
  public ProviderLogin pressed() {
    return new ProviderLogin(session, true);
  }

  public void keepIn(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  /** How this session came to be, when it was by a provider. */
  public static Optional<ProviderLogin> in(@Nullable HttpSession session) {
    return Optional.ofNullable(session)
        .map(s -> s.getAttribute(ATTRIBUTE))
        .filter(ProviderLogin.class::isInstance)
        .map(ProviderLogin.class::cast);
  }
}
