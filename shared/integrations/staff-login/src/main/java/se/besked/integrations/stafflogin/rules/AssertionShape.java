package se.besked.integrations.stafflogin.rules;

import java.util.Set;
import org.w3c.dom.Element;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/** The one shape a decrypted assertion may have. */
final class AssertionShape {
  private static final Set<String> PARTS =
      Set.of("Issuer", "Subject", "Conditions", "AuthnStatement", "AttributeStatement");

  private AssertionShape() {}

  static void check(Element assertion, boolean mustBeSigned) {
    StrictXml.check(assertion);
    int signatures = Names.count(assertion, Names.DSIG, "Signature");
    if (mustBeSigned || signatures > 0) {
      SignatureRules.check(assertion, SamlRefusal.ASSERTION_UNSIGNED);
      if (signatures != 1) {
        throw new SamlRefused(SamlRefusal.STRUCTURE);
      }
    }
    if (Names.count(assertion, Names.ASSERTION, "Assertion") != 1
        || Names.count(assertion, Names.XENC, "EncryptedData") > 0
        || Names.count(assertion, Names.PROTOCOL, "Response") > 0) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    for (var part : Names.children(assertion)) {
      boolean known =
          Names.is(part, Names.DSIG, "Signature")
              || (Names.ASSERTION.equals(part.getNamespaceURI())
                  && PARTS.contains(part.getLocalName()));
      if (!known) {
        throw new SamlRefused(SamlRefusal.STRUCTURE);
      }
    }
    atMostOne(assertion, "Issuer");
    atMostOne(assertion, "Subject");
    atMostOne(assertion, "Conditions");
  }

  private static void atMostOne(Element assertion, String part) {
    if (Names.children(assertion, Names.ASSERTION, part).size() > 1) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
  }
}
