package se.besked.platform.login.provider;

import static se.besked.integrations.stafflogin.SamlRefusal.ATTRIBUTE;
import static se.besked.integrations.stafflogin.SamlRefusal.AUDIENCE;
import static se.besked.integrations.stafflogin.SamlRefusal.AUTHN_STATEMENT;
import static se.besked.integrations.stafflogin.SamlRefusal.COMMENT;
import static se.besked.integrations.stafflogin.SamlRefusal.CONDITIONS;
import static se.besked.integrations.stafflogin.SamlRefusal.CONFIRMATION;
import static se.besked.integrations.stafflogin.SamlRefusal.DESTINATION;
import static se.besked.integrations.stafflogin.SamlRefusal.DUPLICATE_ID;
import static se.besked.integrations.stafflogin.SamlRefusal.IN_RESPONSE_TO;
import static se.besked.integrations.stafflogin.SamlRefusal.ISSUER;
import static se.besked.integrations.stafflogin.SamlRefusal.MARKUP;
import static se.besked.integrations.stafflogin.SamlRefusal.NAME_ID;
import static se.besked.integrations.stafflogin.SamlRefusal.NO_NAME;
import static se.besked.integrations.stafflogin.SamlRefusal.NO_ROLE;
import static se.besked.integrations.stafflogin.SamlRefusal.REPLAY;
import static se.besked.integrations.stafflogin.SamlRefusal.STATUS;
import static se.besked.integrations.stafflogin.SamlRefusal.STRUCTURE;
import static se.besked.integrations.stafflogin.SamlRefusal.TIME;
import static se.besked.integrations.stafflogin.SamlRefusal.USER_ID;
import static se.besked.integrations.stafflogin.SamlRefusal.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.simulated.Answer;

/** What a provider must not say, even signed by its own key. */
final class HostileContents {
  private static final String PNR_AT = "190001019806@havrelunda.example";

  private HostileContents() {}

  static Stream<Hostile> all() {
    return Stream.of(envelopes(), times(), subjects(), conditions(), persons())
        .flatMap(List::stream);
  }

  private static List<Hostile> envelopes() {
    return List.of(
        Hostile.response("no destination", DESTINATION, " Destination=\"[^\"]+\"", ""),
        Hostile.response(
            "another destination",
            DESTINATION,
            " Destination=\"[^\"]+\"",
            " Destination=\"https://evil.example/svar\""),
        Hostile.response(
            "a destination that begins like ours",
            DESTINATION,
            " Destination=\"([^\"]+)\"",
            " Destination=\"$1/x\""),
        Hostile.response(
            "another issuer",
            ISSUER,
            "<saml:Issuer>[^<]+",
            "<saml:Issuer>https://evil.example/metadata"),
        Hostile.response("no issuer", STRUCTURE, "<saml:Issuer>[^<]+</saml:Issuer>", ""),
        Hostile.response(
            "an issuer of another kind",
            ISSUER,
            "<saml:Issuer>",
            "<saml:Issuer Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\">"),
        Hostile.assertion(
            "another issuer in the assertion",
            ISSUER,
            "<saml:Issuer>[^<]+",
            "<saml:Issuer>https://evil.example/metadata"),
        Hostile.assertion(
            "no issuer in the assertion", ISSUER, "<saml:Issuer>[^<]+</saml:Issuer>", ""),
        Hostile.response("a failed login", STATUS, "status:Success", "status:Responder"),
        Hostile.response(
            "a success inside a failure",
            STATUS,
            "(<samlp:StatusCode Value=\"[^\"]*)Success\"/>",
            "$1Responder\">$1Success\"/></samlp:StatusCode>"),
        Hostile.response(
            "a failure inside a success",
            STATUS,
            "(<samlp:StatusCode Value=\"[^\"]*)Success\"/>",
            "$1Success\">$1AuthnFailed\"/></samlp:StatusCode>"),
        Hostile.response("no status", STRUCTURE, "<samlp:Status>.*</samlp:Status>", ""),
        Hostile.response("SAML 1.1", VERSION, "Version=\"2.0\"", "Version=\"1.1\""),
        Hostile.assertion(
            "an assertion of SAML 1.1", VERSION, "Version=\"2.0\"", "Version=\"1.1\""),
        new Hostile(
            "the answer for another provider's address",
            SamlRefusal.UNKNOWN_PROVIDER,
            a ->
                a.form(
                    "/saml2/annan/svar",
                    "SAMLResponse="
                        + Attempt.encoded(
                            java.util.Base64.getEncoder()
                                .encodeToString(a.honest("bo").xml().getBytes())))));
  }

  private static Hostile at(String name, Attribute where, int seconds) {
    return new Hostile(
        name,
        TIME,
        attempt -> {
          var moment = attempt.clock().instant().plusSeconds(seconds);
          return attempt.post(where.set(attempt.honest("bo"), moment));
        });
  }

  /** A moment in the answer. */
  private enum Attribute {
    RESPONSE_ISSUED,
    ISSUED,
    NOT_BEFORE,
    CONDITIONS_END,
    CONFIRMATION_END,
    SESSION_END;

    Answer set(Answer answer, Instant moment) {
      return switch (this) {
        case RESPONSE_ISSUED -> answer.response(set("IssueInstant", moment));
        case ISSUED -> answer.assertion(set("IssueInstant", moment));
        case NOT_BEFORE -> answer.assertion(set("NotBefore", moment));
        case CONDITIONS_END ->
            answer.assertion(
                x ->
                    Hostile.changed(
                        x,
                        "(<saml:Conditions [^>]*NotOnOrAfter)=\"[^\"]+\"",
                        "$1=\"" + moment + "\""));
        case CONFIRMATION_END ->
            answer.assertion(
                x ->
                    Hostile.changed(
                        x,
                        "(SubjectConfirmationData NotOnOrAfter)=\"[^\"]+\"",
                        "$1=\"" + moment + "\""));
        case SESSION_END ->
            answer.assertion(
                x ->
                    Hostile.changed(
                        x, " AuthnInstant", " SessionNotOnOrAfter=\"" + moment + "\"$0"));
      };
    }

    private static UnaryOperator<String> set(String attribute, Instant moment) {
      return x -> Hostile.changed(x, attribute + "=\"[^\"]+\"", attribute + "=\"" + moment + "\"");
    }
  }

  private static List<Hostile> times() {
    return List.of(
        at("an old response", Attribute.RESPONSE_ISSUED, -600),
        at("a response from tomorrow", Attribute.RESPONSE_ISSUED, 86_400),
        at("an old assertion", Attribute.ISSUED, -600),
        at("an assertion from tomorrow", Attribute.ISSUED, 86_400),
        at("an assertion not yet in force", Attribute.NOT_BEFORE, 300),
        at("an assertion no longer in force", Attribute.CONDITIONS_END, -120),
        at("an assertion in force for a year", Attribute.CONDITIONS_END, 31_536_000),
        at("a confirmation that has ended", Attribute.CONFIRMATION_END, -120),
        at("a confirmation for a year", Attribute.CONFIRMATION_END, 31_536_000),
        at("a provider's session that has ended", Attribute.SESSION_END, -120),
        Hostile.response("no time of issue", TIME, " IssueInstant=\"[^\"]+\"", ""));
  }

  private static List<Hostile> subjects() {
    return List.of(
        Hostile.assertion("no subject", NAME_ID, "<saml:Subject>.*</saml:Subject>", ""),
        Hostile.assertion("no name", NAME_ID, "<saml:NameID .*</saml:NameID>", ""),
        Hostile.assertion("an empty name", NAME_ID, ">bo</saml:NameID>", "></saml:NameID>"),
        Hostile.assertion("a blank name", NAME_ID, ">bo</saml:NameID>", ">  </saml:NameID>"),
        Hostile.assertion(
            "a comment in the name", COMMENT, ">bo</saml:NameID>", ">bo<!-- -->.x</saml:NameID>"),
        Hostile.assertion(
            "an encoded comment in the name",
            NAME_ID,
            ">bo</saml:NameID>",
            ">bo&lt;!-- --&gt;.x</saml:NameID>"),
        Hostile.assertion(
            "an encoded line break in the name",
            NAME_ID,
            ">bo</saml:NameID>",
            ">bo&#10;x</saml:NameID>"),
        Hostile.assertion(
            "CDATA in the name", MARKUP, ">bo</saml:NameID>", "><![CDATA[bo]]></saml:NameID>"),
        Hostile.assertion(
            "a processing instruction in the name",
            MARKUP,
            ">bo</saml:NameID>",
            ">bo<?x y?>.z</saml:NameID>"),
        Hostile.assertion(
            "no confirmation",
            CONFIRMATION,
            "<saml:SubjectConfirmation .*</saml:SubjectConfirmation>",
            ""),
        Hostile.assertion(
            "two confirmations",
            CONFIRMATION,
            "<saml:SubjectConfirmation .*</saml:SubjectConfirmation>",
            "$0$0"),
        Hostile.assertion("sender vouches", CONFIRMATION, "cm:bearer", "cm:sender-vouches"),
        Hostile.assertion("holder of key", CONFIRMATION, "cm:bearer", "cm:holder-of-key"),
        Hostile.assertion(
            "a confirmation without data",
            CONFIRMATION,
            "<saml:SubjectConfirmationData[^>]*/>",
            ""),
        Hostile.assertion("no recipient", CONFIRMATION, " Recipient=\"[^\"]+\"", ""),
        Hostile.assertion(
            "another recipient",
            CONFIRMATION,
            " Recipient=\"[^\"]+\"",
            " Recipient=\"https://evil.example/svar\""),
        Hostile.assertion(
            "no end of the confirmation",
            CONFIRMATION,
            "(SubjectConfirmationData) NotOnOrAfter=\"[^\"]+\"",
            "$1"),
        Hostile.assertion(
            "a confirmation with a beginning",
            CONFIRMATION,
            "(SubjectConfirmationData)",
            "$1 NotBefore=\"2020-01-01T00:00:00Z\""),
        Hostile.assertion(
            "a confirmation of no question", IN_RESPONSE_TO, " InResponseTo=\"[^\"]+\"", ""),
        Hostile.assertion(
            "a confirmation of another question",
            IN_RESPONSE_TO,
            " InResponseTo=\"[^\"]+\"",
            " InResponseTo=\"_other\""));
  }

  private static List<Hostile> conditions() {
    return List.of(
        Hostile.assertion("no conditions", CONDITIONS, "<saml:Conditions.*</saml:Conditions>", ""),
        Hostile.assertion(
            "conditions without an end",
            CONDITIONS,
            "(<saml:Conditions [^>]*) NotOnOrAfter=\"[^\"]+\"",
            "$1"),
        Hostile.assertion(
            "no audience", AUDIENCE, "<saml:AudienceRestriction>.*</saml:AudienceRestriction>", ""),
        Hostile.assertion(
            "another audience",
            AUDIENCE,
            "<saml:Audience>[^<]+",
            "<saml:Audience>https://other.example/metadata"),
        Hostile.assertion(
            "ours and another audience at once",
            AUDIENCE,
            "</saml:AudienceRestriction>",
            "$0<saml:AudienceRestriction><saml:Audience>https://other.example"
                + "</saml:Audience></saml:AudienceRestriction>"),
        Hostile.assertion(
            "an audience that begins like ours",
            AUDIENCE,
            "</saml:Audience>",
            ".evil.example</saml:Audience>"),
        Hostile.assertion(
            "a comment in the audience", COMMENT, "</saml:Audience>", "<!---->x</saml:Audience>"),
        Hostile.assertion(
            "advice with another assertion",
            STRUCTURE,
            "</saml:Conditions>",
            "$0<saml:Advice><saml:Assertion ID=\"_evil\" Version=\"2.0\"/></saml:Advice>"),
        Hostile.assertion(
            "no statement of the login",
            AUTHN_STATEMENT,
            "<saml:AuthnStatement.*</saml:AuthnStatement>",
            ""),
        Hostile.assertion(
            "two statements of the login",
            AUTHN_STATEMENT,
            "<saml:AuthnStatement.*</saml:AuthnStatement>",
            "$0$0"),
        Hostile.assertion(
            "a login in the future",
            AUTHN_STATEMENT,
            "AuthnInstant=\"[^\"]+\"",
            "AuthnInstant=\"2199-01-01T00:00:00Z\""),
        Hostile.assertion(
            "no way of login",
            AUTHN_STATEMENT,
            "<saml:AuthnContextClassRef>.*</saml:AuthnContextClassRef>",
            ""));
  }

  private static List<Hostile> persons() {
    return List.of(
        Hostile.assertion(
            "two user ids",
            ATTRIBUTE,
            "<saml:AttributeValue>bo@havrelunda.example</saml:AttributeValue>",
            "$0<saml:AttributeValue>ada@havrelunda.example</saml:AttributeValue>"),
        Hostile.assertion(
            "two user ids in two attributes",
            ATTRIBUTE,
            "(<saml:Attribute Name=\"[^\"]+\">)"
                + "<saml:AttributeValue>bo@havrelunda.example</saml:AttributeValue>"
                + "</saml:Attribute>",
            "$0$1<saml:AttributeValue>ada@havrelunda.example</saml:AttributeValue>"
                + "</saml:Attribute>"),
        Hostile.assertion(
            "two user ids in two statements",
            ATTRIBUTE,
            "(<saml:Attribute Name=\"[^\"]+\">)"
                + "<saml:AttributeValue>bo@havrelunda.example</saml:AttributeValue>"
                + "</saml:Attribute>",
            "$0</saml:AttributeStatement><saml:AttributeStatement>$1"
                + "<saml:AttributeValue>ada@havrelunda.example</saml:AttributeValue>"
                + "</saml:Attribute>"),
        Hostile.assertion(
            "an attribute without a name",
            ATTRIBUTE,
            "<saml:Attribute Name=\"[^\"]+\">",
            "<saml:Attribute Name=\"\">"),
        Hostile.assertion(
            "a comment in an attribute",
            COMMENT,
            "bo@havrelunda.example",
            "bo@havrelunda.example<!-- -->.evil.example"),
        Hostile.assertion(
            "a personal number for a user id", USER_ID, "bo@havrelunda.example", PNR_AT),
        Hostile.assertion(
            "a user id with a line break",
            USER_ID,
            "bo@havrelunda.example",
            "bo@havrelunda.example&#10;admin"),
        Hostile.assertion("no user id", USER_ID, "bo@havrelunda.example", ""),
        Hostile.answer(
            "no group that gives a role",
            NO_ROLE,
            a -> a.assertion(x -> Hostile.changed(x, "BUF-Beslutsfattare", "BUF-beslutsfattare "))),
        new Hostile("nobody", NO_ROLE, a -> a.post(a.honest("vera"))),
        Hostile.assertion("somebody without a name", NO_NAME, "Bo Beslutsfattare", ""),
        Hostile.assertion(
            "an account's name for a name", NO_NAME, "Bo Beslutsfattare", "bo@havrelunda.example"),
        new Hostile(
            "one assertion for two questions",
            REPLAY,
            a -> {
              a.post(a.honest("bo").assertion(x -> x.replaceFirst(" ID=\"[^\"]+\"", REUSED)));
              a.again();
              return a.post(
                  a.honest("bo").assertion(x -> x.replaceFirst(" ID=\"[^\"]+\"", REUSED)));
            }),
        Hostile.answer(
            "the response's id in the assertion",
            DUPLICATE_ID,
            a ->
                a.assertion(x -> x.replaceFirst(" ID=\"[^\"]+\"", " ID=\"_same\""))
                    .response(x -> x.replaceFirst(" ID=\"[^\"]+\"", " ID=\"_same\""))));
  }

  private static final String REUSED = " ID=\"_used-before\"";
}
