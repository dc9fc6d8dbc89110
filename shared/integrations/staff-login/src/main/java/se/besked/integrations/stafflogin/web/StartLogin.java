package se.besked.integrations.stafflogin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.saml.saml2.core.AuthnContextClassRef;
import org.opensaml.saml.saml2.core.AuthnContextComparisonTypeEnumeration;
import org.opensaml.saml.saml2.core.AuthnRequest;
import org.opensaml.saml.saml2.core.RequestedAuthnContext;
import org.springframework.security.saml2.provider.service.authentication.AbstractSaml2AuthenticationRequest;
import org.springframework.security.saml2.provider.service.authentication.Saml2RedirectAuthenticationRequest;
import org.springframework.security.saml2.provider.service.web.authentication.OpenSaml4AuthenticationRequestResolver;
import org.springframework.web.filter.OncePerRequestFilter;
import se.besked.integrations.stafflogin.Audience;
import se.besked.integrations.stafflogin.SamlHost;
import se.besked.integrations.stafflogin.SamlMemory;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.integrations.stafflogin.metadata.KnownProvider;

/** Sends the browser to the provider with a signed question, which is remembered. */
final class StartLogin extends OncePerRequestFilter {
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(15);
  private static final int LONGEST_TARGET = 300;

  private final IdentityProviders providers;
  private final SamlMemory memory;
  private final SamlHost host;
  private final BrowserSecret secret;
  private final Clock clock;
  private final OpenSaml4AuthenticationRequestResolver questions;

  StartLogin(
      IdentityProviders providers,
      SamlMemory memory,
      SamlHost host,
      BrowserSecret secret,
      Clock clock) {
    this.providers = providers;
    this.memory = memory;
    this.host = host;
    this.secret = secret;
    this.clock = clock;
    this.questions =
        new OpenSaml4AuthenticationRequestResolver(
            (request, id) ->
                ProviderAddress.START.provider(request).map(this::registration).orElse(null));
    questions.setRequestMatcher(request -> ProviderAddress.START.provider(request).isPresent());
    questions.setClock(clock);
    questions.setAuthnRequestCustomizer(
        question ->
            complete(
                question.getAuthnRequest(),
                providers
                    .find(question.getRelyingPartyRegistration().getRegistrationId())
                    .orElseThrow()));
  }

  private org.springframework.security.saml2.provider.service.registration.@org.jspecify.annotations
          .Nullable
      RelyingPartyRegistration
      registration(String id) {
    return providers.findByRegistrationId(id);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = ProviderAddress.START.provider(request);
    if (asked.isEmpty() || !ProviderAddress.isRead(request)) {
      chain.doFilter(request, response);
      return;
    }
    var provider = providers.find(asked.get());
    if (provider.isEmpty()) {
      Sending.redirect(response, host.refused(asked.get(), SamlRefusal.UNKNOWN_PROVIDER));
      return;
    }
    AbstractSaml2AuthenticationRequest question = questions.resolve(request);
    if (question == null) {
      Sending.redirect(response, host.refused(asked.get(), SamlRefusal.PROVIDER_UNAVAILABLE));
      return;
    }
    memory.keep(
        new SamlMemory.Asked(SamlMemory.Kind.LOGIN, asked.get(), question.getId(), target(request)),
        secret.readOrGive(request, response),
        clock.instant().plus(ANSWER_WITHIN));
    send(response, question);
  }

  private static String target(HttpServletRequest request) {
    var target = Objects.requireNonNullElse(request.getParameter("mal"), "");
    return target.length() > LONGEST_TARGET ? "" : target;
  }

  private static void send(
      HttpServletResponse response, AbstractSaml2AuthenticationRequest question)
      throws IOException {
    var message = new LinkedHashMap<String, String>();
    message.put("SAMLRequest", question.getSamlRequest());
    // Part of what is signed. The answer is bound by its id and the cookie, not by this.
    message.put("RelayState", question.getRelayState());
    if (question instanceof Saml2RedirectAuthenticationRequest redirect) {
      message.put("SigAlg", redirect.getSigAlg());
      message.put("Signature", redirect.getSignature());
      Sending.redirect(response, question.getAuthenticationRequestUri(), message);
    } else {
      Sending.post(response, question.getAuthenticationRequestUri(), message);
    }
  }

  private static void complete(AuthnRequest question, KnownProvider provider) {
    question.setID("_" + UUID.randomUUID().toString().replace("-", ""));
    // A citizen's computer may be a library's: the provider's own session is not enough there.
    question.setForceAuthn(provider.login().audience() == Audience.CITIZENS);
    var levels = provider.settings().levels();
    if (!levels.isEmpty()) {
      question.setRequestedAuthnContext(context(levels));
    }
  }

  private static RequestedAuthnContext context(List<String> levels) {
    RequestedAuthnContext context =
        XMLObjectProviderRegistrySupport.getBuilderFactory()
            .<RequestedAuthnContext>getBuilderOrThrow(RequestedAuthnContext.DEFAULT_ELEMENT_NAME)
            .buildObject(RequestedAuthnContext.DEFAULT_ELEMENT_NAME);
    context.setComparison(AuthnContextComparisonTypeEnumeration.EXACT);
    for (var level : levels) {
      var reference =
          XMLObjectProviderRegistrySupport.getBuilderFactory()
              .<AuthnContextClassRef>getBuilderOrThrow(AuthnContextClassRef.DEFAULT_ELEMENT_NAME)
              .buildObject(AuthnContextClassRef.DEFAULT_ELEMENT_NAME);
      reference.setURI(level);
      context.getAuthnContextClassRefs().add(reference);
    }
    return context;
  }
}
