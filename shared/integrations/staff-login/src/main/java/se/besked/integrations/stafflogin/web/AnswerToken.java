package se.besked.integrations.stafflogin.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationToken;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import se.besked.integrations.stafflogin.SamlMemory.Asked;
import se.besked.integrations.stafflogin.metadata.KnownProvider;
import se.besked.integrations.stafflogin.rules.Expected;

/** An answer on its way through the checks, with the question it belongs to. */
final class AnswerToken extends Saml2AuthenticationToken {
  private final transient KnownProvider provider;
  private final transient Asked asked;
  private final transient Expected expected;

  AnswerToken(
      RelyingPartyRegistration registration,
      String xml,
      KnownProvider provider,
      Asked asked,
      Expected expected) {
    super(registration, xml);
    this.provider = provider;
    this.asked = asked;
    this.expected = expected;
  }

  KnownProvider provider() {
    return provider;
  }

  Asked asked() {
    return asked;
  }

  Expected expected() {
    return expected;
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
