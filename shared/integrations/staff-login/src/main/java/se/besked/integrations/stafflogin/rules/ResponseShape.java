package se.besked.integrations.stafflogin.rules;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/**
 * The one shape a response may have: issuer, its own signature, status, one encrypted assertion.
 * With nowhere to put a second assertion or response, there is nothing to wrap.
 */
public final class ResponseShape {
  private ResponseShape() {}

  /**
   * Checks the response before anything in it is believed or decrypted.
   *
   * @param issuer who must have sent it
   * @throws SamlRefused when it has any other shape
   */
  public static void check(Document document, String issuer) {
    var response = document.getDocumentElement();
    if (!Names.is(response, Names.PROTOCOL, "Response")
        || Names.count(response, Names.PROTOCOL, "Response") != 1) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    SignatureRules.check(response, SamlRefusal.RESPONSE_UNSIGNED);
    if (!response.getAttribute("Version").equals("2.0")) {
      throw new SamlRefused(SamlRefusal.VERSION);
    }
    onlyKnownParts(response);
    // A signature is looked for among the issuer's keys, so this comes before it.
    if (!Names.only(response, Names.ASSERTION, "Issuer").getTextContent().equals(issuer)) {
      throw new SamlRefused(SamlRefusal.ISSUER);
    }
    if (!succeeded(response)) {
      throw new SamlRefused(SamlRefusal.STATUS);
    }
    oneEncryptedAssertion(response);
    if (Names.count(response, Names.DSIG, "Signature") != 1) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
  }

  private static void onlyKnownParts(Element response) {
    for (var part : Names.children(response)) {
      boolean known =
          Names.is(part, Names.ASSERTION, "Issuer")
              || Names.is(part, Names.DSIG, "Signature")
              || Names.is(part, Names.PROTOCOL, "Status")
              || isAssertion(part);
      if (!known) {
        throw new SamlRefused(SamlRefusal.STRUCTURE);
      }
    }
  }

  private static boolean isAssertion(Element part) {
    return Names.is(part, Names.ASSERTION, "Assertion")
        || Names.is(part, Names.ASSERTION, "EncryptedAssertion");
  }

  private static boolean succeeded(Element response) {
    var status = Names.only(response, Names.PROTOCOL, "Status");
    var code = Names.only(status, Names.PROTOCOL, "StatusCode");
    return code.getAttribute("Value").equals("urn:oasis:names:tc:SAML:2.0:status:Success")
        && Names.children(code).isEmpty();
  }

  private static void oneEncryptedAssertion(Element response) {
    List<Element> assertions =
        Names.children(response).stream().filter(ResponseShape::isAssertion).toList();
    int anywhere =
        Names.count(response, Names.ASSERTION, "Assertion")
            + Names.count(response, Names.ASSERTION, "EncryptedAssertion");
    if (assertions.size() != 1 || anywhere != 1) {
      throw new SamlRefused(SamlRefusal.ASSERTION_COUNT);
    }
    if (!Names.is(assertions.getFirst(), Names.ASSERTION, "EncryptedAssertion")) {
      throw new SamlRefused(SamlRefusal.NOT_ENCRYPTED);
    }
    EncryptionRules.check(assertions.getFirst());
  }
}
