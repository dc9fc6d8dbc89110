package se.besked.integrations.stafflogin.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticatedPrincipal;
import se.besked.integrations.stafflogin.ProviderSession;

/** The person whose session ends, as Spring's logout wants to know them. */
record LogoutPrincipal(ProviderSession session) implements Saml2AuthenticatedPrincipal {

  Authentication authentication() {
    return new org.springframework.security.web.authentication.preauth
        .PreAuthenticatedAuthenticationToken(this, "", List.of());
  }

  @Override
  public String getName() {
    return session.nameId();
  }

  @Override
  public String getRelyingPartyRegistrationId() {
    return session.provider();
  }

  @Override
  public List<String> getSessionIndexes() {
    return Stream.ofNullable(session.index()).toList();
  }
}
