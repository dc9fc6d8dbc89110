package se.besked.integrations.stafflogin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.web.authentication.AuthenticationConverter;
import se.besked.integrations.stafflogin.SamlMemory;
import se.besked.integrations.stafflogin.SamlMemory.Asked;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;
import se.besked.integrations.stafflogin.SamlSettings;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.integrations.stafflogin.metadata.KnownProvider;
import se.besked.integrations.stafflogin.rules.Expected;
import se.besked.integrations.stafflogin.rules.ResponseShape;
import se.besked.integrations.stafflogin.rules.StrictXml;

/** Takes an answer out of a request, and finds the question it says it answers. */
final class AnswerReader implements AuthenticationConverter {
  private static final String MESSAGE = "SAMLResponse";

  private final IdentityProviders providers;
  private final SamlSettings settings;
  private final SamlMemory memory;
  private final BrowserSecret secret;
  private final Clock clock;

  AnswerReader(
      IdentityProviders providers,
      SamlSettings settings,
      SamlMemory memory,
      BrowserSecret secret,
      Clock clock) {
    this.providers = providers;
    this.settings = settings;
    this.memory = memory;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public Authentication convert(HttpServletRequest request) {
    try {
      return token(request);
    } catch (SamlRefused refused) {
      throw RefusalExceptions.exception(refused.why());
    }
  }

  private AnswerToken token(HttpServletRequest request) {
    var provider =
        ProviderAddress.ANSWER
            .provider(request)
            .flatMap(providers::find)
            .orElseThrow(() -> new SamlRefused(SamlRefusal.UNKNOWN_PROVIDER));
    var registration =
        provider
            .registration()
            .orElseThrow(() -> new SamlRefused(SamlRefusal.PROVIDER_UNAVAILABLE));
    var bytes = message(request);
    var document = StrictXml.read(bytes);
    var answers = document.getDocumentElement().getAttribute("InResponseTo");
    var asked =
        memory
            .take(SamlMemory.Kind.LOGIN, secret.read(request), answers)
            .orElseThrow(() -> new SamlRefused(SamlRefusal.NOT_ASKED_FOR));
    if (!asked.provider().equals(provider.login().id())) {
      throw new SamlRefused(SamlRefusal.ISSUER);
    }
    ResponseShape.check(document, registration.getAssertingPartyMetadata().getEntityId());
    return new AnswerToken(
        registration,
        new String(bytes, StandardCharsets.UTF_8),
        provider,
        asked,
        expected(registration, provider, asked));
  }

  private Expected expected(
      RelyingPartyRegistration registration, KnownProvider provider, Asked asked) {
    return new Expected(
        registration.getAssertingPartyMetadata().getEntityId(),
        registration.getEntityId(),
        registration.getAssertionConsumerServiceLocation(),
        asked.id(),
        provider.settings().levels(),
        provider.settings().assertionSigned(),
        clock.instant(),
        settings.clockSkew(),
        settings.longest());
  }

  private static byte[] message(HttpServletRequest request) {
    var type = request.getContentType();
    if (!request.getMethod().equals("POST")
        || request.getQueryString() != null
        || type == null
        || !type.startsWith("application/x-www-form-urlencoded")) {
      throw new SamlRefused(SamlRefusal.BINDING);
    }
    Map<String, String[]> form = request.getParameterMap();
    var messages = form.get(MESSAGE);
    if (messages == null || messages.length != 1 || form.containsKey("SAMLRequest")) {
      throw new SamlRefused(SamlRefusal.BINDING);
    }
    if (messages[0].length() > StrictXml.LONGEST * 3 / 2) {
      throw new SamlRefused(SamlRefusal.TOO_LARGE);
    }
    try {
      return Base64.getDecoder().decode(messages[0].replaceAll("[\\r\\n\\t ]", ""));
    } catch (IllegalArgumentException notBase64) {
      throw new SamlRefused(SamlRefusal.MALFORMED);
    }
  }
}
