package se.besked.integrations.stafflogin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.opensaml.saml.saml2.core.NameID;
import org.springframework.security.saml2.core.Saml2Error;
import org.springframework.security.saml2.core.Saml2ErrorCodes;
import org.springframework.security.saml2.provider.service.authentication.logout.OpenSaml4LogoutRequestValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.OpenSaml4LogoutResponseValidator;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequest;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutRequestValidatorParameters;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutResponse;
import org.springframework.security.saml2.provider.service.authentication.logout.Saml2LogoutResponseValidatorParameters;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;
import org.springframework.security.saml2.provider.service.web.RelyingPartyRegistrationResolver;
import org.springframework.security.saml2.provider.service.web.authentication.logout.OpenSaml4LogoutRequestResolver;
import org.springframework.security.saml2.provider.service.web.authentication.logout.OpenSaml4LogoutResponseResolver;
import org.springframework.web.filter.OncePerRequestFilter;
import se.besked.integrations.stafflogin.ProviderSession;
import se.besked.integrations.stafflogin.SamlHost;
import se.besked.integrations.stafflogin.SamlMemory;
import se.besked.integrations.stafflogin.SamlMemory.Asked;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;
import se.besked.integrations.stafflogin.metadata.IdentityProviders;
import se.besked.integrations.stafflogin.rules.LogoutShape;

/**
 * Logout both ways. A person who logs out here is logged out here first, whatever the provider then
 * answers. What the provider ends, ends in every browser and on every node.
 */
final class SingleLogout extends OncePerRequestFilter {
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(15);

  private final IdentityProviders providers;
  private final SamlMemory memory;
  private final SamlHost host;
  private final BrowserSecret secret;
  private final Duration skew;
  private final Clock clock;
  private final OpenSaml4LogoutRequestResolver requests;
  private final OpenSaml4LogoutResponseResolver responses;

  SingleLogout(
      IdentityProviders providers,
      SamlMemory memory,
      SamlHost host,
      BrowserSecret secret,
      Duration skew,
      Clock clock) {
    this.providers = providers;
    this.memory = memory;
    this.host = host;
    this.secret = secret;
    this.skew = skew;
    this.clock = clock;
    RelyingPartyRegistrationResolver ours =
        (request, id) ->
            ProviderAddress.LOG_OUT
                .provider(request)
                .or(() -> ProviderAddress.LOGOUT_MESSAGE.provider(request))
                .map(providers::findByRegistrationId)
                .orElse(null);
    requests = new OpenSaml4LogoutRequestResolver(ours);
    requests.setClock(clock);
    requests.setRelayStateResolver(request -> UUID.randomUUID().toString());
    requests.setParametersConsumer(
        parts -> {
          if (parts.getAuthentication().getPrincipal() instanceof LogoutPrincipal person) {
            NameID name = Objects.requireNonNull(parts.getLogoutRequest().getNameID());
            name.setFormat(person.session().format());
          }
        });
    responses = new OpenSaml4LogoutResponseResolver(ours);
    responses.setClock(clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var begins = ProviderAddress.LOG_OUT.provider(request);
    var message = ProviderAddress.LOGOUT_MESSAGE.provider(request);
    boolean read = ProviderAddress.isRead(request);
    if (begins.isPresent() && read) {
      begin(begins.get(), request, response);
    } else if (message.isPresent() && (read || request.getMethod().equals("POST"))) {
      try {
        receive(message.get(), request, response);
      } catch (SamlRefused refused) {
        Sending.redirect(response, host.refused(message.get(), refused.why()));
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private void begin(String provider, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var session = host.session(request).filter(s -> s.provider().equals(provider));
    if (!host.wantsOut(request)) {
      // The page there asks, whoever is logged in: a link from elsewhere ends nothing.
      Sending.redirect(response, host.loggedOut(true));
      return;
    }
    host.logOut(request, response);
    var asked =
        session.map(s -> requests.resolve(request, new LogoutPrincipal(s).authentication()));
    if (asked.isEmpty()) {
      Sending.redirect(response, host.loggedOut(session.isEmpty()));
      return;
    }
    var question = asked.get();
    memory.keep(
        new Asked(SamlMemory.Kind.LOGOUT, provider, question.getId(), ""),
        secret.readOrGive(request, response),
        clock.instant().plus(ANSWER_WITHIN));
    send(
        response,
        question.getBinding(),
        question.getLocation(),
        LogoutMessage.REQUEST,
        question.getSamlRequest(),
        question.getRelayState(),
        question.getParameters());
  }

  private void receive(String provider, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (providers.find(provider).isEmpty()) {
      throw new SamlRefused(SamlRefusal.UNKNOWN_PROVIDER);
    }
    var registration = providers.findByRegistrationId(provider);
    if (registration == null) {
      throw new SamlRefused(SamlRefusal.PROVIDER_UNAVAILABLE);
    }
    var message = LogoutMessage.of(request);
    LogoutShape.fresh(message.document(), clock.instant(), skew);
    if (message.asks()) {
      end(registration, message, request, response);
    } else {
      ended(registration, message, request, response);
    }
  }

  /** The provider wants a person logged out. */
  private void end(
      RelyingPartyRegistration registration,
      LogoutMessage message,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var asked =
        Saml2LogoutRequest.withRelyingPartyRegistration(registration)
            .samlRequest(message.encoded())
            .relayState(request.getParameter("RelayState"))
            .binding(message.binding())
            .location(registration.getSingleLogoutServiceLocation())
            .parameters(all -> signature(request, all))
            .parametersQuery(all -> request.getQueryString())
            .build();
    refuse(
        new OpenSaml4LogoutRequestValidator()
            .validate(new Saml2LogoutRequestValidatorParameters(asked, registration, null))
            .getErrors());
    if (!memory.firstUse(
        registration.getAssertingPartyMetadata().getEntityId(),
        message.id(),
        LogoutShape.end(clock.instant(), skew))) {
      throw new SamlRefused(SamlRefusal.REPLAY);
    }
    var name = LogoutShape.nameId(message.document());
    var person =
        new ProviderSession(registration.getRegistrationId(), name.getTextContent(), null, null);
    host.providerEnds(person, LogoutShape.indexes(message.document()));
    Saml2LogoutResponse answer = responses.resolve(request, null);
    if (answer == null) {
      Sending.redirect(response, host.loggedOut(true));
      return;
    }
    send(
        response,
        answer.getBinding(),
        answer.getResponseLocation(),
        LogoutMessage.RESPONSE,
        answer.getSamlResponse(),
        answer.getRelayState(),
        answer.getParameters());
  }

  /** The provider answers what we asked. */
  private void ended(
      RelyingPartyRegistration registration,
      LogoutMessage message,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var answers = message.document().getDocumentElement().getAttribute("InResponseTo");
    var asked =
        memory
            .take(SamlMemory.Kind.LOGOUT, secret.read(request), answers)
            .filter(a -> a.provider().equals(registration.getRegistrationId()))
            .orElseThrow(() -> new SamlRefused(SamlRefusal.NOT_ASKED_FOR));
    var question =
        Saml2LogoutRequest.withRelyingPartyRegistration(registration)
            .id(asked.id())
            .samlRequest("-")
            .build();
    var answer =
        Saml2LogoutResponse.withRelyingPartyRegistration(registration)
            .samlResponse(message.encoded())
            .relayState(request.getParameter("RelayState"))
            .binding(message.binding())
            .location(registration.getSingleLogoutServiceResponseLocation())
            .parameters(all -> signature(request, all))
            .parametersQuery(all -> request.getQueryString())
            .build();
    var errors =
        new OpenSaml4LogoutResponseValidator()
            .validate(new Saml2LogoutResponseValidatorParameters(answer, question, registration))
            .getErrors();
    boolean succeeded = LogoutShape.succeeded(message.document());
    boolean onlyStatus =
        errors.stream().allMatch(e -> e.getErrorCode().equals(Saml2ErrorCodes.INVALID_RESPONSE));
    if (succeeded || !onlyStatus) {
      refuse(errors);
    }
    Sending.redirect(response, host.loggedOut(succeeded));
  }

  private static void signature(HttpServletRequest request, Map<String, String> parameters) {
    for (var name : new String[] {"SigAlg", "Signature"}) {
      var value = request.getParameter(name);
      if (value != null) {
        parameters.put(name, value);
      }
    }
  }

  private static void refuse(Collection<Saml2Error> errors) {
    if (!errors.isEmpty()) {
      throw new SamlRefused(
          switch (errors.iterator().next().getErrorCode()) {
            case Saml2ErrorCodes.INVALID_SIGNATURE -> SamlRefusal.SIGNATURE;
            case Saml2ErrorCodes.INVALID_ISSUER -> SamlRefusal.ISSUER;
            case Saml2ErrorCodes.INVALID_DESTINATION -> SamlRefusal.DESTINATION;
            default -> SamlRefusal.OTHER;
          });
    }
  }

  private static void send(
      HttpServletResponse response,
      Saml2MessageBinding binding,
      String address,
      String parameter,
      String message,
      @org.jspecify.annotations.Nullable String relayState,
      Map<String, String> signed)
      throws IOException {
    var all = new LinkedHashMap<String, String>();
    all.put(parameter, message);
    if (relayState != null) {
      all.put("RelayState", relayState);
    }
    if (binding == Saml2MessageBinding.POST) {
      Sending.post(response, address, all);
    } else {
      all.put("SigAlg", Objects.requireNonNull(signed.get("SigAlg")));
      all.put("Signature", Objects.requireNonNull(signed.get("Signature")));
      Sending.redirect(response, address, all);
    }
  }
}
