package se.besked.platform.login.provider;

import static se.besked.integrations.stafflogin.SamlRefusal.ASSERTION_COUNT;
import static se.besked.integrations.stafflogin.SamlRefusal.DECRYPTION;
import static se.besked.integrations.stafflogin.SamlRefusal.RESPONSE_UNSIGNED;
import static se.besked.integrations.stafflogin.SamlRefusal.SIGNATURE;
import static se.besked.integrations.stafflogin.SamlRefusal.SIGNATURE_REFERENCE;
import static se.besked.integrations.stafflogin.SamlRefusal.STRUCTURE;

import java.util.List;
import java.util.stream.Stream;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.simulated.XmlEncrypter;

/**
 * Signature wrapping: the eight classical ways to keep a true signature over the true element while
 * another is read in its place. Each is tried around the response, around an assertion in the open,
 * and inside the encryption, where anybody may put what they like since our key is public.
 */
final class WrappedSignatures {
  private static final String SIGNATURE_ELEMENT = "(?s)<ds:Signature .*?</ds:Signature>";

  private WrappedSignatures() {}

  static Stream<Hostile> all() {
    return Stream.of(responses(), openAssertions(), encryptedAssertions(), sealed())
        .flatMap(List::stream);
  }

  /** XSW 1 and 2: the whole response is wrapped by one that says something else. */
  private static List<Hostile> responses() {
    return List.of(
        Hostile.afterwards(
            "XSW1: the true response inside the signature of a false one",
            STRUCTURE,
            x ->
                falseResponse(
                    x, signature(x).replace("</ds:Signature>", bare(x) + "</ds:Signature>"))),
        Hostile.afterwards(
            "XSW2: the true response before the signature of a false one",
            STRUCTURE,
            x -> falseResponse(x, bare(x) + signature(x))),
        Hostile.afterwards(
            "XSW1 with the true response in an object",
            STRUCTURE,
            x ->
                falseResponse(
                    x,
                    signature(x)
                        .replace(
                            "</ds:Signature>",
                            "<ds:Object>" + bare(x) + "</ds:Object></ds:Signature>"))),
        Hostile.afterwards(
            "a false response around the true one", STRUCTURE, x -> falseResponse(x, x)),
        Hostile.afterwards(
            "a signature moved into the assertion",
            RESPONSE_UNSIGNED,
            x ->
                bare(x)
                    .replace(
                        "</saml:EncryptedAssertion>", signature(x) + "</saml:EncryptedAssertion>")),
        Hostile.afterwards(
            "a false response with the true one's signature",
            SIGNATURE_REFERENCE,
            x -> falseResponse(x, signature(x))),
        Hostile.afterwards(
            "a false response with the true one's signature and id",
            SIGNATURE,
            x -> x.replaceFirst("IssueInstant=\"20", "Consent=\"urn:evil\" IssueInstant=\"20")));
  }

  /** XSW 3 to 8 as they were published: the response is not signed, the assertion is. */
  private static List<Hostile> openAssertions() {
    return Stream.of(Wrapping.values())
        .map(
            how ->
                Hostile.answer(
                    how.title + ", in the open",
                    RESPONSE_UNSIGNED,
                    a -> a.encrypter(null).responseSigner(null).signedAssertion(how::wrap)))
        .toList();
  }

  /** The same, put beside the encrypted assertion of a signed response. */
  private static List<Hostile> encryptedAssertions() {
    return List.of(
        Hostile.afterwards(
            "XSW3: a false assertion before the encrypted one",
            ASSERTION_COUNT,
            x -> x.replaceFirst("<saml:EncryptedAssertion", FALSE + "$0")),
        Hostile.afterwards(
            "XSW4: the encrypted assertion inside a false one",
            ASSERTION_COUNT,
            x ->
                x.replaceFirst("<saml:EncryptedAssertion", FALSE_BEGINS + "$0")
                    .replace(
                        "</saml:EncryptedAssertion>",
                        "</saml:EncryptedAssertion></saml:Assertion>")),
        Hostile.afterwards(
            "XSW7: a false assertion in extensions",
            STRUCTURE,
            x ->
                x.replaceFirst(
                    "<samlp:Status>", "<samlp:Extensions>" + FALSE + "</samlp:Extensions>$0")),
        Hostile.afterwards(
            "XSW8: a false assertion in an object of the signature",
            STRUCTURE,
            x ->
                x.replaceFirst(
                    "</ds:Signature>", "<ds:Object>" + FALSE + "</ds:Object></ds:Signature>")),
        new Hostile(
            "a false assertion encrypted by anybody, in place of the true one",
            SIGNATURE,
            a -> {
              var evil = XmlEncrypter.to(a.service().encryption()).encrypt(FALSE);
              return a.post(
                  a.honest("bo")
                      .signedResponse(
                          x ->
                              x.replaceFirst(
                                  "(?s)<saml:EncryptedAssertion.*</saml:EncryptedAssertion>",
                                  java.util.regex.Matcher.quoteReplacement(evil))));
            }),
        new Hostile(
            "a false assertion encrypted by anybody, before the true one",
            ASSERTION_COUNT,
            a -> {
              var evil = XmlEncrypter.to(a.service().encryption()).encrypt(FALSE);
              return a.post(
                  a.honest("bo")
                      .signedResponse(
                          x ->
                              x.replaceFirst(
                                  "<saml:EncryptedAssertion",
                                  java.util.regex.Matcher.quoteReplacement(evil) + "$0")));
            }));
  }

  /** Inside the encryption, in a response that the provider itself was made to sign. */
  private static List<Hostile> sealed() {
    return Stream.of(Wrapping.values())
        .map(
            how ->
                Hostile.answer(
                    how.title + ", encrypted", how.whenSealed, a -> a.signedAssertion(how::wrap)))
        .toList();
  }

  private static final String FALSE_BEGINS =
      "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_evil\""
          + " Version=\"2.0\" IssueInstant=\"2026-01-01T00:00:00Z\"><saml:Issuer>x</saml:Issuer>"
          + "<saml:Subject><saml:NameID>ada</saml:NameID></saml:Subject>";
  private static final String FALSE = FALSE_BEGINS + "</saml:Assertion>";

  /** The ways to wrap an assertion. */
  private enum Wrapping {
    XSW3("XSW3: a false assertion before the true one", DECRYPTION) {
      @Override
      String wrap(String signed) {
        return FALSE + signed;
      }
    },
    XSW4("XSW4: the true assertion inside a false one", SIGNATURE_REFERENCE) {
      @Override
      String wrap(String signed) {
        return falseOne(signed, signature(signed))
            .replace("</saml:Subject>", "</saml:Subject>" + bare(signed));
      }
    },
    XSW5("XSW5: the true one's copy at the end of a changed one", SIGNATURE_REFERENCE) {
      @Override
      String wrap(String signed) {
        var changed = signed.replaceFirst(">bo</saml:NameID>", ">ada</saml:NameID>");
        return changed
            .replaceFirst(" ID=\"[^\"]+\"", " ID=\"_evil\"")
            .replace("</saml:Assertion>", bare(signed) + "</saml:Assertion>");
      }
    },
    XSW6("XSW6: the true one's copy inside its signature", STRUCTURE) {
      @Override
      String wrap(String signed) {
        return falseOne(
            signed, signature(signed).replace("</ds:Signature>", bare(signed) + "</ds:Signature>"));
      }
    },
    XSW7("XSW7: the true one in extensions of a false one", SIGNATURE_REFERENCE) {
      @Override
      String wrap(String signed) {
        return falseOne(signed, signature(signed))
            .replace(
                "</saml:Assertion>",
                "<saml:Advice>" + bare(signed) + "</saml:Advice></saml:Assertion>");
      }
    },
    XSW8("XSW8: the true one in an object of its signature", STRUCTURE) {
      @Override
      String wrap(String signed) {
        return falseOne(
            signed,
            signature(signed)
                .replace(
                    "</ds:Signature>",
                    "<ds:Object>" + bare(signed) + "</ds:Object></ds:Signature>"));
      }
    };

    private final String title;
    private final SamlRefusal whenSealed;

    Wrapping(String title, SamlRefusal whenSealed) {
      this.title = title;
      this.whenSealed = whenSealed;
    }

    abstract String wrap(String signed);
  }

  /** The signed element's text with another person, another id, and what is put in it. */
  private static String falseOne(String signed, String put) {
    return bare(signed)
        .replaceFirst(" ID=\"[^\"]+\"", " ID=\"_evil\"")
        .replaceFirst(">bo</saml:NameID>", ">ada</saml:NameID>")
        .replaceFirst(
            "</saml:Issuer>", "</saml:Issuer>" + java.util.regex.Matcher.quoteReplacement(put));
  }

  private static String falseResponse(String signed, String put) {
    return bare(signed)
        .replaceFirst(" ID=\"[^\"]+\"", " ID=\"_evil\"")
        .replaceFirst(
            "</saml:Issuer>", "</saml:Issuer>" + java.util.regex.Matcher.quoteReplacement(put));
  }

  private static String bare(String signed) {
    return signed.replaceFirst(SIGNATURE_ELEMENT, "");
  }

  private static String signature(String signed) {
    var matcher = java.util.regex.Pattern.compile(SIGNATURE_ELEMENT).matcher(signed);
    if (!matcher.find()) {
      throw new AssertionError("Not signed");
    }
    return matcher.group();
  }
}
