package se.besked.platform.identity.provider;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.integrations.stafflogin.ProviderSession;

/**
 * What a session of staff keeps about how it came to be.
 *
 * @param id of the login that the provider may end
 * @param session the provider's own
 */
public record ProviderLogin(UUID id, ProviderSession session) implements Serializable {
  private static final String ATTRIBUTE = "besked.staff.provider";

  void keepIn(HttpSession session) {
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
