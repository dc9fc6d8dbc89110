package se.besked.integrations.stafflogin;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A session at a provider, as single logout names it.
 *
 * @param provider its id here
 * @param nameId the provider's name for the person; not for logs
 * @param format the kind of name, as an address; null when the provider says none
 * @param index the session at the provider; null when it says none
 */
public record ProviderSession(
    String provider, String nameId, @Nullable String format, @Nullable String index)
    implements Serializable {
  @Override
  public String toString() {
    return "ProviderSession[" + provider + "]";
  }
}
