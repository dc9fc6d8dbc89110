package se.besked.integrations.stafflogin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import se.besked.integrations.stafflogin.SamlLogin;

/** An answer that passed every check. Keeps what it said, not the answer itself. */
final class Recognised extends AbstractAuthenticationToken {
  private final SamlLogin login;
  private final String target;

  Recognised(SamlLogin login, String target) {
    super(List.<GrantedAuthority>of());
    this.login = login;
    this.target = target;
    super.setAuthenticated(true);
  }

  SamlLogin login() {
    return login;
  }

  String target() {
    return target;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return login;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
