package se.besked.integrations.stafflogin.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Audience;
import org.opensaml.saml.saml2.core.AudienceRestriction;
import org.opensaml.saml.saml2.core.Conditions;
import org.opensaml.saml.saml2.core.Issuer;
import org.opensaml.saml.saml2.core.OneTimeUse;
import org.opensaml.saml.saml2.core.ProxyRestriction;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.saml2.core.Subject;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/**
 * What a verified answer must say: from whom, to whom, for which question, about whom, and when.
 * Nothing that matters may be left out.
 */
public final class AnswerRules {
  /** How old a message may be when it arrives. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}<>&]{1,256}");
  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
  private static final String ENTITY = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity";
  private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

  private AnswerRules() {}

  /**
   * @throws SamlRefused when the response is not the one expected, or its assertion misshapen
   */
  public static void check(Response response, Expected expected) {
    // Once more, now that the assertion stands in it: no id may be there twice.
    StrictXml.check(Objects.requireNonNull(response.getDOM()));
    if (!expected.address().equals(response.getDestination())) {
      throw new SamlRefused(SamlRefusal.DESTINATION);
    }
    if (!expected.request().equals(response.getInResponseTo())) {
      throw new SamlRefused(SamlRefusal.IN_RESPONSE_TO);
    }
    issuer(response.getIssuer(), expected);
    fresh(response.getIssueInstant(), expected);
    for (var assertion : response.getAssertions()) {
      // Before anybody looks at its signature, which is only as good as its shape.
      AssertionShape.check(Objects.requireNonNull(assertion.getDOM()), expected.assertionSigned());
      issuer(assertion.getIssuer(), expected);
    }
  }

  /**
   * @throws SamlRefused when the assertion is not one for the person at this browser, now
   */
  public static void check(Assertion assertion, Expected expected) {
    if (!"2.0".equals(Objects.toString(assertion.getVersion()))) {
      throw new SamlRefused(SamlRefusal.VERSION);
    }
    if (assertion.getID() == null || !ID.matcher(assertion.getID()).matches()) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    fresh(assertion.getIssueInstant(), expected);
    subject(assertion.getSubject(), expected);
    conditions(assertion.getConditions(), expected);
    authentication(assertion, expected);
    attributes(assertion);
  }

  private static void issuer(@Nullable Issuer issuer, Expected expected) {
    if (issuer == null
        || !expected.issuer().equals(issuer.getValue())
        || (issuer.getFormat() != null && !issuer.getFormat().equals(ENTITY))) {
      throw new SamlRefused(SamlRefusal.ISSUER);
    }
  }

  private static void fresh(@Nullable Instant issued, Expected expected) {
    if (issued == null || expected.isAhead(issued) || expected.isOver(issued.plus(FRESH))) {
      throw new SamlRefused(SamlRefusal.TIME);
    }
  }

  private static void subject(@Nullable Subject subject, Expected expected) {
    var name = subject == null ? null : subject.getNameID();
    if (subject == null
        || name == null
        || name.getValue() == null
        || name.getValue().isBlank()
        || !NAME.matcher(name.getValue()).matches()) {
      throw new SamlRefused(SamlRefusal.NAME_ID);
    }
    List<SubjectConfirmation> confirmations = subject.getSubjectConfirmations();
    if (confirmations.size() != 1 || !BEARER.equals(confirmations.getFirst().getMethod())) {
      throw new SamlRefused(SamlRefusal.CONFIRMATION);
    }
    var data = confirmations.getFirst().getSubjectConfirmationData();
    if (data == null
        || data.getNotBefore() != null
        || data.getNotOnOrAfter() == null
        || !expected.address().equals(data.getRecipient())) {
      throw new SamlRefused(SamlRefusal.CONFIRMATION);
    }
    if (!expected.request().equals(data.getInResponseTo())) {
      throw new SamlRefused(SamlRefusal.IN_RESPONSE_TO);
    }
    inForce(data.getNotOnOrAfter(), expected);
  }

  private static void conditions(@Nullable Conditions conditions, Expected expected) {
    if (conditions == null || conditions.getNotOnOrAfter() == null) {
      throw new SamlRefused(SamlRefusal.CONDITIONS);
    }
    boolean known =
        conditions.getConditions().stream()
            .allMatch(
                c ->
                    c instanceof AudienceRestriction
                        || c instanceof OneTimeUse
                        || c instanceof ProxyRestriction);
    if (!known) {
      throw new SamlRefused(SamlRefusal.CONDITIONS);
    }
    var start = conditions.getNotBefore();
    if (start != null && expected.isAhead(start)) {
      throw new SamlRefused(SamlRefusal.TIME);
    }
    inForce(conditions.getNotOnOrAfter(), expected);
    var restrictions = conditions.getAudienceRestrictions();
    boolean forUs =
        !restrictions.isEmpty()
            && restrictions.stream()
                .allMatch(
                    restriction ->
                        restriction.getAudiences().stream()
                            .map(Audience::getURI)
                            .anyMatch(expected.audience()::equals));
    if (!forUs) {
      throw new SamlRefused(SamlRefusal.AUDIENCE);
    }
  }

  private static void inForce(Instant end, Expected expected) {
    var latest = expected.now().plus(expected.longest()).plus(expected.skew());
    if (expected.isOver(end) || end.isAfter(latest)) {
      throw new SamlRefused(SamlRefusal.TIME);
    }
  }

  private static void authentication(Assertion assertion, Expected expected) {
    if (assertion.getAuthnStatements().size() != 1) {
      throw new SamlRefused(SamlRefusal.AUTHN_STATEMENT);
    }
    var statement = assertion.getAuthnStatements().getFirst();
    var context = statement.getAuthnContext();
    var level = context == null ? null : context.getAuthnContextClassRef();
    if (statement.getAuthnInstant() == null
        || expected.isAhead(statement.getAuthnInstant())
        || level == null
        || level.getURI() == null) {
      throw new SamlRefused(SamlRefusal.AUTHN_STATEMENT);
    }
    var sessionEnd = statement.getSessionNotOnOrAfter();
    if (sessionEnd != null && expected.isOver(sessionEnd)) {
      throw new SamlRefused(SamlRefusal.TIME);
    }
    if (!expected.levels().isEmpty() && !expected.levels().contains(level.getURI())) {
      throw new SamlRefused(SamlRefusal.LEVEL);
    }
  }

  /** One name may come many times, as Keycloak sends a list; how it is meant is for its reader. */
  private static void attributes(Assertion assertion) {
    for (var statement : assertion.getAttributeStatements()) {
      for (var attribute : statement.getAttributes()) {
        if (attribute.getName() == null || attribute.getName().isBlank()) {
          throw new SamlRefused(SamlRefusal.ATTRIBUTE);
        }
      }
    }
  }
}
