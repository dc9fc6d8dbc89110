package se.besked.integrations.stafflogin.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Attribute;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.saml2.core.Saml2ResponseValidatorResult;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml4AuthenticationProvider;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml4AuthenticationProvider.ResponseToken;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.besked.integrations.stafflogin.ProviderSession;
import se.besked.integrations.stafflogin.SamlLogin;
import se.besked.integrations.stafflogin.SamlMemory;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;
import se.besked.integrations.stafflogin.rules.AnswerRules;
import se.besked.integrations.stafflogin.rules.Decryption;
import se.besked.integrations.stafflogin.rules.SecondOpinion;

/**
 * Spring verifies the response's signature and then the assertion's; our rules decrypt in between
 * and decide about all the rest.
 */
final class AnswerCheck {
  private final SamlMemory memory;

  private AnswerCheck(SamlMemory memory) {
    this.memory = memory;
  }

  static AuthenticationManager manager(SamlMemory memory) {
    var check = new AnswerCheck(memory);
    var provider = new OpenSaml4AuthenticationProvider();
    provider.setResponseElementsDecrypter(
        token -> {
          var keys = token.getToken().getRelyingPartyRegistration().getDecryptionX509Credentials();
          var _ = refusing(() -> Decryption.decrypt(token.getResponse(), keys));
        });
    provider.setResponseValidator(
        token ->
            refusing(
                () ->
                    AnswerRules.check(
                        token.getResponse(), ((AnswerToken) token.getToken()).expected())));
    provider.setAssertionValidator(
        token ->
            refusing(() -> check.assertion(token.getAssertion(), (AnswerToken) token.getToken())));
    provider.setResponseAuthenticationConverter(check::recognised);
    return new ProviderManager(provider);
  }

  private void assertion(Assertion assertion, AnswerToken token) {
    var expected = token.expected();
    AnswerRules.check(assertion, expected);
    SecondOpinion.ask(assertion, expected);
    var end =
        assertion
            .getSubject()
            .getSubjectConfirmations()
            .getFirst()
            .getSubjectConfirmationData()
            .getNotOnOrAfter();
    if (!memory.firstUse(expected.issuer(), assertion.getID(), end.plus(expected.skew()))) {
      throw new SamlRefused(SamlRefusal.REPLAY);
    }
  }

  private static Saml2ResponseValidatorResult refusing(Runnable check) {
    try {
      check.run();
      return Saml2ResponseValidatorResult.success();
    } catch (SamlRefused refused) {
      throw RefusalExceptions.exception(refused.why());
    }
  }

  private Recognised recognised(ResponseToken response) {
    var token = (AnswerToken) response.getToken();
    var assertion = response.getResponse().getAssertions().getFirst();
    var statement = assertion.getAuthnStatements().getFirst();
    var name = assertion.getSubject().getNameID();
    var session =
        new ProviderSession(
            token.provider().login().id(),
            Objects.requireNonNull(name.getValue()),
            name.getFormat(),
            statement.getSessionIndex());
    var login =
        new SamlLogin(
            token.provider().login(),
            session,
            Objects.requireNonNull(statement.getAuthnContext().getAuthnContextClassRef().getURI()),
            attributes(assertion));
    return new Recognised(login, token.asked().target());
  }

  /** By name alone: a list may come as many attributes, in several formats and statements. */
  private static Map<String, List<String>> attributes(Assertion assertion) {
    var all = new LinkedHashMap<String, List<String>>();
    for (var statement : assertion.getAttributeStatements()) {
      for (var attribute : statement.getAttributes()) {
        all.computeIfAbsent(attribute.getName(), name -> new ArrayList<>())
            .addAll(values(attribute));
      }
    }
    return all;
  }

  /** Values that are plain text; those made of elements are no names, groups or numbers. */
  private static List<String> values(Attribute attribute) {
    return attribute.getAttributeValues().stream()
        .flatMap(value -> java.util.stream.Stream.ofNullable(value.getDOM()))
        .filter(AnswerCheck::isText)
        .map(Element::getTextContent)
        .toList();
  }

  private static boolean isText(Element value) {
    for (var node = value.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() != Node.TEXT_NODE) {
        return false;
      }
    }
    return true;
  }
}
