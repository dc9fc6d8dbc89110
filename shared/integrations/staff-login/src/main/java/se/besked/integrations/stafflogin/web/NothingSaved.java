package se.besked.integrations.stafflogin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.authentication.AbstractSaml2AuthenticationRequest;
import org.springframework.security.saml2.provider.service.web.Saml2AuthenticationRequestRepository;

/** Spring's place for questions; ours are kept in the memory that all nodes share. */
final class NothingSaved
    implements Saml2AuthenticationRequestRepository<AbstractSaml2AuthenticationRequest> {
  @Override
  public @Nullable AbstractSaml2AuthenticationRequest loadAuthenticationRequest(
      HttpServletRequest request) {
    return null;
  }

  @Override
  public void saveAuthenticationRequest(
      AbstractSaml2AuthenticationRequest question,
      HttpServletRequest request,
      HttpServletResponse response) {
    throw new UnsupportedOperationException("Questions are kept in the shared memory");
  }

  @Override
  public @Nullable AbstractSaml2AuthenticationRequest removeAuthenticationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }
}
