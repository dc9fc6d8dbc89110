package se.besked.integrations.stafflogin.simulated;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The making of an answer, step by step, so that each step can be spoilt: the assertion's text, its
 * signature, its encryption, the response's text, its signature. As {@link #honest} gives it, it is
 * what a sound provider sends.
 */
public final class Answer {
  private static final String MARK = "@assertion@";

  private final String assertion;
  private final String response;
  private @Nullable XmlSigner assertionSigner;
  private @Nullable XmlSigner responseSigner;
  private @Nullable XmlEncrypter encrypter;
  private UnaryOperator<String> beforeAssertionSignature = text -> text;
  private UnaryOperator<String> afterAssertionSignature = text -> text;
  private UnaryOperator<String> encrypted = text -> text;
  private UnaryOperator<String> beforeResponseSignature = text -> text;
  private UnaryOperator<String> afterResponseSignature = text -> text;

  private Answer(String assertion, String response) {
    this.assertion = assertion;
    this.response = response;
  }

  /**
   * What is asked and by whom.
   *
   * @param service the service's own name
   * @param address where it wants the answer
   * @param request the question's id
   */
  public record Question(String service, String address, String request) {}

  /**
   * An honest answer.
   *
   * @param session the provider's session; null to name none
   */
  public static Answer honest(
      String issuer,
      SimulatedKeys keys,
      XmlEncrypter encrypter,
      Question question,
      SimulatedPerson person,
      @Nullable String session,
      Instant now) {
    var answer =
        new Answer(
            assertion(issuer, question, person, session, now), response(issuer, question, now));
    answer.assertionSigner = XmlSigner.of(keys);
    answer.responseSigner = XmlSigner.of(keys);
    answer.encrypter = encrypter;
    return answer;
  }

  public Answer assertion(UnaryOperator<String> change) {
    beforeAssertionSignature = change;
    return this;
  }

  public Answer signedAssertion(UnaryOperator<String> change) {
    afterAssertionSignature = change;
    return this;
  }

  public Answer encryptedAssertion(UnaryOperator<String> change) {
    encrypted = change;
    return this;
  }

  public Answer response(UnaryOperator<String> change) {
    beforeResponseSignature = change;
    return this;
  }

  public Answer signedResponse(UnaryOperator<String> change) {
    afterResponseSignature = change;
    return this;
  }

  public Answer assertionSigner(@Nullable XmlSigner other) {
    assertionSigner = other;
    return this;
  }

  public Answer responseSigner(@Nullable XmlSigner other) {
    responseSigner = other;
    return this;
  }

  public Answer encrypter(@Nullable XmlEncrypter other) {
    encrypter = other;
    return this;
  }

  /** The finished message. */
  public String xml() {
    var inner = beforeAssertionSignature.apply(assertion);
    inner = assertionSigner == null ? inner : assertionSigner.sign(inner);
    inner = afterAssertionSignature.apply(inner);
    inner = encrypter == null ? inner : encrypter.encrypt(inner);
    inner = encrypted.apply(inner);
    var outer = beforeResponseSignature.apply(response.replace(MARK, inner));
    outer = responseSigner == null ? outer : responseSigner.sign(outer);
    return afterResponseSignature.apply(outer);
  }

  private static String id() {
    return "_" + UUID.randomUUID().toString().replace("-", "");
  }

  private static String response(String issuer, Question question, Instant now) {
    return """
        <samlp:Response xmlns:samlp="%s" xmlns:saml="%s" ID="%s" Version="2.0" \
        IssueInstant="%s" Destination="%s" InResponseTo="%s">\
        <saml:Issuer>%s</saml:Issuer>\
        <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>\
        </samlp:Status>%s</samlp:Response>"""
        .formatted(
            Xml.PROTOCOL,
            Xml.ASSERTION,
            id(),
            now,
            Xml.escaped(question.address()),
            Xml.escaped(question.request()),
            Xml.escaped(issuer),
            MARK);
  }

  private static String assertion(
      String issuer,
      Question question,
      SimulatedPerson person,
      @Nullable String session,
      Instant now) {
    var end = now.plusSeconds(300);
    return """
        <saml:Assertion xmlns:saml="%s" ID="%s" Version="2.0" IssueInstant="%s">\
        <saml:Issuer>%s</saml:Issuer>\
        <saml:Subject><saml:NameID \
        Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">%s</saml:NameID>\
        <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
        <saml:SubjectConfirmationData NotOnOrAfter="%s" Recipient="%s" InResponseTo="%s"/>\
        </saml:SubjectConfirmation></saml:Subject>\
        <saml:Conditions NotBefore="%s" NotOnOrAfter="%s"><saml:AudienceRestriction>\
        <saml:Audience>%s</saml:Audience></saml:AudienceRestriction></saml:Conditions>\
        <saml:AuthnStatement AuthnInstant="%s"%s><saml:AuthnContext>\
        <saml:AuthnContextClassRef>%s</saml:AuthnContextClassRef></saml:AuthnContext>\
        </saml:AuthnStatement>%s</saml:Assertion>"""
        .formatted(
            Xml.ASSERTION,
            id(),
            now,
            Xml.escaped(issuer),
            Xml.escaped(person.id()),
            end,
            Xml.escaped(question.address()),
            Xml.escaped(question.request()),
            now.minusSeconds(30),
            end,
            Xml.escaped(question.service()),
            now,
            session == null ? "" : " SessionIndex=\"" + Xml.escaped(session) + "\"",
            Xml.escaped(person.level()),
            attributes(person));
  }

  private static String attributes(SimulatedPerson person) {
    var all =
        person.attributes().entrySet().stream()
            .map(
                attribute ->
                    "<saml:Attribute Name=\"%s\">%s</saml:Attribute>"
                        .formatted(
                            Xml.escaped(attribute.getKey()),
                            attribute.getValue().stream()
                                .map(Xml::escaped)
                                .map(v -> "<saml:AttributeValue>" + v + "</saml:AttributeValue>")
                                .collect(Collectors.joining())))
            .collect(Collectors.joining());
    return all.isEmpty() ? "" : "<saml:AttributeStatement>" + all + "</saml:AttributeStatement>";
  }
}
