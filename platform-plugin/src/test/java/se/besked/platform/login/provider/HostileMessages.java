package se.besked.platform.login.provider;

import static se.besked.integrations.stafflogin.SamlRefusal.ALGORITHM;
import static se.besked.integrations.stafflogin.SamlRefusal.ASSERTION_COUNT;
import static se.besked.integrations.stafflogin.SamlRefusal.ASSERTION_UNSIGNED;
import static se.besked.integrations.stafflogin.SamlRefusal.BINDING;
import static se.besked.integrations.stafflogin.SamlRefusal.COMMENT;
import static se.besked.integrations.stafflogin.SamlRefusal.DECRYPTION;
import static se.besked.integrations.stafflogin.SamlRefusal.DOCTYPE;
import static se.besked.integrations.stafflogin.SamlRefusal.DUPLICATE_ID;
import static se.besked.integrations.stafflogin.SamlRefusal.MALFORMED;
import static se.besked.integrations.stafflogin.SamlRefusal.MARKUP;
import static se.besked.integrations.stafflogin.SamlRefusal.NOT_ASKED_FOR;
import static se.besked.integrations.stafflogin.SamlRefusal.NOT_ENCRYPTED;
import static se.besked.integrations.stafflogin.SamlRefusal.RESPONSE_UNSIGNED;
import static se.besked.integrations.stafflogin.SamlRefusal.SIGNATURE;
import static se.besked.integrations.stafflogin.SamlRefusal.SIGNATURE_REFERENCE;
import static se.besked.integrations.stafflogin.SamlRefusal.STRUCTURE;
import static se.besked.integrations.stafflogin.SamlRefusal.TOO_LARGE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import se.besked.integrations.stafflogin.simulated.Answer;
import se.besked.integrations.stafflogin.simulated.SimulatedKeys;
import se.besked.integrations.stafflogin.simulated.XmlEncrypter;
import se.besked.integrations.stafflogin.simulated.XmlSigner;

/** Attacks on how a message comes, on its XML, its signatures and its encryption. */
final class HostileMessages {
  private static final SimulatedKeys MALLORY = SimulatedKeys.create("Mallory", Clock.systemUTC());
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String XENC = "http://www.w3.org/2001/04/xmlenc#";

  private HostileMessages() {}

  static Stream<Hostile> all() {
    return Stream.of(bindings(), documents(), signatures(), encryption()).flatMap(List::stream);
  }

  private static String base64(Attempt attempt) {
    return base64(attempt.honest("bo").xml());
  }

  private static String base64(String xml) {
    return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** A real one is longer than the server reads in an address. */
  private static final String SHORT = base64("<samlp:Response/>");

  private static List<Hostile> bindings() {
    return List.of(
        new Hostile(
            "a response by GET",
            BINDING,
            a -> a.get("/saml2/havrelunda/svar?SAMLResponse=" + Attempt.encoded(SHORT))),
        new Hostile(
            "a response in the address of a POST",
            BINDING,
            a -> a.form("/saml2/havrelunda/svar?SAMLResponse=" + Attempt.encoded(SHORT), "x=y")),
        new Hostile(
            "two responses at once",
            BINDING,
            a ->
                a.form(
                    "SAMLResponse="
                        + Attempt.encoded(base64(a))
                        + "&SAMLResponse="
                        + Attempt.encoded(base64(a)))),
        new Hostile(
            "a response beside a request",
            BINDING,
            a -> a.form("SAMLRequest=x&SAMLResponse=" + Attempt.encoded(base64(a)))),
        new Hostile("no response at all", BINDING, a -> a.form("RelayState=/personal")),
        new Hostile("an empty response", MALFORMED, a -> a.form("SAMLResponse=")),
        new Hostile("no Base64", MALFORMED, a -> a.form("SAMLResponse=%7Bnot-base64%7D")),
        new Hostile("280 kilobytes", TOO_LARGE, a -> a.post("<a>" + "x".repeat(280_000) + "</a>")),
        new Hostile(
            "ten thousand elements",
            TOO_LARGE,
            a -> a.post("<a>" + "<b/>".repeat(10_000) + "</a>")),
        new Hostile(
            "a hundred floors", TOO_LARGE, a -> a.post("<a>".repeat(100) + "</a>".repeat(100))),
        new Hostile(
            "a browser that never asked",
            NOT_ASKED_FOR,
            a -> {
              var answer = a.honest("bo");
              a.cookies().clear();
              return a.post(answer);
            }),
        new Hostile(
            "an answer to another browser's question",
            NOT_ASKED_FOR,
            a -> {
              var other = Attempt.begun(a.site(), "havrelunda", a.idp(), a.clock(), "/personal");
              return a.post(other.honest("bo"));
            }),
        Hostile.response("an unsolicited response", NOT_ASKED_FOR, " InResponseTo=\"[^\"]+\"", ""),
        Hostile.response(
            "an answer to a question nobody asked",
            NOT_ASKED_FOR,
            " InResponseTo=\"[^\"]+\"",
            " InResponseTo=\"_made-up\""),
        new Hostile(
            "the same answer twice",
            NOT_ASKED_FOR,
            a -> {
              var xml = a.honest("bo").xml();
              a.post(xml);
              return a.post(xml);
            }));
  }

  private static List<Hostile> documents() {
    return List.of(
        Hostile.afterwards("a document type", DOCTYPE, x -> "<!DOCTYPE x>" + x),
        Hostile.afterwards(
            "an external entity",
            DOCTYPE,
            x ->
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + x.replaceFirst("</saml:Issuer>", "&e;</saml:Issuer>")),
        Hostile.afterwards(
            "an external document type",
            DOCTYPE,
            x -> "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/evil.dtd\">" + x),
        Hostile.afterwards(
            "a billion laughs",
            DOCTYPE,
            x ->
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;\">]><l>&c;</l>"),
        Hostile.afterwards(
            "an undeclared entity",
            MALFORMED,
            x -> x.replaceFirst("</saml:Issuer>", "&nope;</saml:Issuer>")),
        Hostile.afterwards("a comment first", COMMENT, x -> "<!-- hello -->" + x),
        Hostile.afterwards(
            "a comment in the response's issuer",
            COMMENT,
            x -> x.replaceFirst("</saml:Issuer>", "<!---->.evil.example</saml:Issuer>")),
        Hostile.afterwards(
            "a processing instruction", MARKUP, x -> x.replaceFirst("<saml:Issuer>", "<?a b?>$0")),
        Hostile.afterwards(
            "CDATA in the issuer",
            MARKUP,
            x -> x.replaceFirst("<saml:Issuer>([^<]+)<", "<saml:Issuer><![CDATA[$1]]><")),
        new Hostile(
            "UTF-16",
            MALFORMED,
            a -> a.post(a.honest("bo").xml().getBytes(StandardCharsets.UTF_16))),
        Hostile.afterwards(
            "another encoding than it says",
            MALFORMED,
            x -> "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + x),
        new Hostile(
            "bytes that are no UTF-8",
            MALFORMED,
            a -> a.post(new byte[] {'<', 'a', '>', (byte) 0xC0, (byte) 0xAF, '<', '/', 'a', '>'})),
        Hostile.afterwards("an unclosed element", MALFORMED, x -> x.substring(0, x.length() - 5)),
        Hostile.afterwards("something before it", MALFORMED, x -> "x" + x),
        Hostile.afterwards(
            "a doubled id",
            DUPLICATE_ID,
            x -> x.replaceFirst("<samlp:Status>", "<samlp:Status ID=\"" + Attempt.id(x) + "\">")),
        Hostile.afterwards(
            "a doubled id in other letters",
            DUPLICATE_ID,
            x -> x.replaceFirst("<samlp:Status>", "<samlp:Status id=\"" + Attempt.id(x) + "\">")),
        Hostile.response(
            "extensions", STRUCTURE, "<samlp:Status>", "<samlp:Extensions/><samlp:Status>"),
        Hostile.answer(
            "another element than a response",
            STRUCTURE,
            a ->
                a.response(
                    x ->
                        x.replace("<samlp:Response", "<samlp:ArtifactResponse")
                            .replace("</samlp:Response", "</samlp:ArtifactResponse"))),
        Hostile.answer(
            "an assertion beside the encrypted one",
            ASSERTION_COUNT,
            a -> a.response(x -> x.replace("</samlp:Response>", PLAIN + "</samlp:Response>"))),
        Hostile.answer(
            "two encrypted assertions", ASSERTION_COUNT, a -> a.encryptedAssertion(x -> x + x)),
        Hostile.answer("no assertion", ASSERTION_COUNT, a -> a.encryptedAssertion(x -> "")));
  }

  private static final String PLAIN =
      "<saml:Assertion ID=\"_evil\" Version=\"2.0\"><saml:Issuer>x</saml:Issuer></saml:Assertion>";

  private static List<Hostile> signatures() {
    return List.of(
        Hostile.answer(
            "nothing signed", RESPONSE_UNSIGNED, a -> a.assertionSigner(null).responseSigner(null)),
        Hostile.answer("only the assertion signed", RESPONSE_UNSIGNED, a -> a.responseSigner(null)),
        Hostile.answer(
            "only the response signed", ASSERTION_UNSIGNED, a -> a.assertionSigner(null)),
        Hostile.answer(
            "signed by somebody else, whose certificate is sent along",
            SIGNATURE,
            a -> a.responseSigner(XmlSigner.of(MALLORY)).assertionSigner(XmlSigner.of(MALLORY))),
        Hostile.answer(
            "the response by somebody else",
            SIGNATURE,
            a -> a.responseSigner(XmlSigner.of(MALLORY))),
        Hostile.answer(
            "the assertion by somebody else",
            SIGNATURE,
            a -> a.assertionSigner(XmlSigner.of(MALLORY))),
        new Hostile(
            "signed by somebody else, with the provider's certificate",
            SIGNATURE,
            a ->
                a.post(
                    a.honest("bo")
                        .responseSigner(
                            XmlSigner.of(a.idp().keys())
                                .withMethod(MALLORY.key(), XmlSigner.RSA_SHA256)))),
        new Hostile(
            "RSA with SHA-1",
            ALGORITHM,
            a ->
                a.post(
                    a.honest("bo")
                        .responseSigner(
                            XmlSigner.of(a.idp().keys())
                                .withMethod(a.idp().keys().key(), DSIG + "rsa-sha1")))),
        new Hostile(
            "an assertion by RSA with SHA-1",
            ALGORITHM,
            a ->
                a.post(
                    a.honest("bo")
                        .assertionSigner(
                            XmlSigner.of(a.idp().keys())
                                .withMethod(a.idp().keys().key(), DSIG + "rsa-sha1")))),
        new Hostile(
            "a SHA-1 digest",
            ALGORITHM,
            a ->
                a.post(
                    a.honest("bo")
                        .responseSigner(XmlSigner.of(a.idp().keys()).withDigest(DSIG + "sha1")))),
        new Hostile(
            "HMAC with the certificate as the secret",
            ALGORITHM,
            a ->
                a.post(
                    a.honest("bo")
                        .responseSigner(
                            XmlSigner.of(a.idp().keys())
                                .withMethod(
                                    new SecretKeySpec(
                                        a.idp().keys().certificate().getPublicKey().getEncoded(),
                                        "HmacSHA256"),
                                    MORE + "hmac-sha256")))),
        new Hostile(
            "inclusive canonicalization",
            ALGORITHM,
            a ->
                a.post(
                    a.honest("bo")
                        .responseSigner(
                            XmlSigner.of(a.idp().keys())
                                .withCanonicalization(
                                    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")))),
        new Hostile(
            "canonicalization with comments",
            ALGORITHM,
            a ->
                a.post(
                    a.honest("bo")
                        .responseSigner(
                            XmlSigner.of(a.idp().keys())
                                .withCanonicalization(
                                    "http://www.w3.org/2001/10/xml-exc-c14n#WithComments")))),
        Hostile.afterwards(
            "a reference to nothing",
            SIGNATURE_REFERENCE,
            x -> x.replaceFirst("URI=\"#[^\"]+\"", "URI=\"\"")),
        Hostile.afterwards(
            "a reference elsewhere",
            SIGNATURE_REFERENCE,
            x -> x.replaceFirst("URI=\"#[^\"]+\"", "URI=\"#_elsewhere\"")),
        Hostile.afterwards(
            "a reference to a file",
            SIGNATURE_REFERENCE,
            x -> x.replaceFirst("URI=\"#[^\"]+\"", "URI=\"file:///etc/passwd\"")),
        Hostile.afterwards(
            "a second reference",
            SIGNATURE_REFERENCE,
            x -> x.replaceFirst("(?s)(<ds:Reference .*?</ds:Reference>)", "$1$1")),
        Hostile.afterwards(
            "a stylesheet among the transforms",
            SIGNATURE_REFERENCE,
            x ->
                x.replaceFirst(
                    "</ds:Transforms>",
                    "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>$0")),
        Hostile.afterwards(
            "an XPath among the transforms",
            SIGNATURE_REFERENCE,
            x ->
                x.replaceFirst(
                    "<ds:Transforms>",
                    "$0<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"/>")),
        Hostile.afterwards(
            "a changed digest",
            SIGNATURE,
            x -> x.replaceFirst("<ds:DigestValue>....", "<ds:DigestValue>AAAA")),
        Hostile.afterwards(
            "a changed signature value",
            SIGNATURE,
            x -> x.replaceFirst("<ds:SignatureValue>....", "<ds:SignatureValue>AAAA")),
        Hostile.afterwards(
            "two signatures",
            STRUCTURE,
            x -> x.replaceFirst("(?s)(<ds:Signature .*?</ds:Signature>)", "$1$1")),
        Hostile.afterwards(
            "an object in the signature",
            STRUCTURE,
            x -> x.replaceFirst("</ds:Signature>", "<ds:Object/></ds:Signature>")));
  }

  private static List<Hostile> encryption() {
    return List.of(
        Hostile.answer("an assertion in the open", NOT_ENCRYPTED, a -> a.encrypter(null)),
        Hostile.answer(
            "encrypted to somebody else's key",
            DECRYPTION,
            a -> a.encrypter(XmlEncrypter.to(MALLORY.certificate()))),
        new Hostile(
            "a key wrapped by RSA 1.5",
            ALGORITHM,
            a -> a.post(encrypted(a, XENC + "aes256-cbc", XENC + "rsa-1_5"))),
        Hostile.answer(
            "a weak cipher",
            ALGORITHM,
            a -> a.encryptedAssertion(x -> x.replace("#aes256-gcm", "#tripledes-cbc"))),
        Hostile.answer(
            "a damaged cipher text",
            DECRYPTION,
            a -> a.encryptedAssertion(HostileMessages::damaged)),
        Hostile.answer(
            "a cipher text elsewhere",
            STRUCTURE,
            a ->
                a.encryptedAssertion(
                    x ->
                        x.replaceFirst(
                            "(?s)<xenc:CipherValue>[^<]*</xenc:CipherValue>(?!.*CipherValue)",
                            "<xenc:CipherReference URI=\"http://127.0.0.1:9/\"/>"))),
        Hostile.answer(
            "a key elsewhere",
            STRUCTURE,
            a ->
                a.encryptedAssertion(
                    x ->
                        x.replaceFirst(
                            "(<ds:KeyInfo[^>]*>)",
                            "$1<ds:RetrievalMethod URI=\"http://127.0.0.1:9/\"/>"))),
        Hostile.answer(
            "something else than an assertion inside",
            STRUCTURE,
            a -> a.signedAssertion(x -> "<hello ID=\"_a\"/>")),
        Hostile.afterwards(
            "another cipher text after the signature", SIGNATURE, HostileMessages::damaged));
  }

  private static Answer encrypted(Attempt attempt, String data, String key) {
    return attempt
        .honest("bo")
        .encrypter(new XmlEncrypter(attempt.service().encryption(), data, key));
  }

  /** Other signs in the middle of the last cipher value. */
  private static String damaged(String xml) {
    int end = xml.lastIndexOf("</xenc:CipherValue>") - 200;
    return xml.substring(0, end) + "AAAAAAAA" + xml.substring(end + 8);
  }
}
