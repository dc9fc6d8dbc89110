package se.besked.integrations.stafflogin.rules;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/**
 * A signature that is about the element it stands in, whole and as it is, made by an algorithm that
 * holds. Whether a key of the provider's made it is verified apart from this.
 */
final class SignatureRules {
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final String ENVELOPED = Names.DSIG + "enveloped-signature";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

  static final Set<String> SIGNATURES =
      Set.of(
          MORE + "rsa-sha256",
          MORE + "rsa-sha384",
          MORE + "rsa-sha512",
          MORE + "ecdsa-sha256",
          MORE + "ecdsa-sha384",
          MORE + "ecdsa-sha512",
          "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
          "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1",
          "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1");

  private static final Set<String> DIGESTS =
      Set.of(Names.XENC + "sha256", MORE + "sha384", Names.XENC + "sha512");

  private SignatureRules() {}

  /**
   * Checks that the element has one signature, which is its own child and covers it.
   *
   * @param without the refusal when there is none
   */
  static void check(Element signed, SamlRefusal without) {
    var signatures = Names.children(signed, Names.DSIG, "Signature");
    if (signatures.isEmpty()) {
      throw new SamlRefused(without);
    }
    if (signatures.size() != 1) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    var signature = signatures.getFirst();
    for (var part : Names.children(signature)) {
      if (!Names.DSIG.equals(part.getNamespaceURI())
          || !Set.of("SignedInfo", "SignatureValue", "KeyInfo").contains(part.getLocalName())) {
        // An Object inside the signature is where wrapped elements are hidden.
        throw new SamlRefused(SamlRefusal.STRUCTURE);
      }
    }
    var info = Names.only(signature, Names.DSIG, "SignedInfo");
    algorithm(info, "CanonicalizationMethod", Set.of(EXCLUSIVE));
    var method = algorithm(info, "SignatureMethod", SIGNATURES);
    if (!Names.children(method, Names.DSIG, "HMACOutputLength").isEmpty()) {
      throw new SamlRefused(SamlRefusal.ALGORITHM);
    }
    reference(info, signed.getAttribute("ID"));
  }

  private static void reference(Element info, String id) {
    var references = Names.children(info, Names.DSIG, "Reference");
    if (references.size() != 1
        || id.isEmpty()
        || !references.getFirst().getAttribute("URI").equals("#" + id)) {
      throw new SamlRefused(SamlRefusal.SIGNATURE_REFERENCE);
    }
    var reference = references.getFirst();
    algorithm(reference, "DigestMethod", DIGESTS);
    var transforms =
        Names.children(Names.only(reference, Names.DSIG, "Transforms"), Names.DSIG, "Transform")
            .stream()
            .map(transform -> transform.getAttribute("Algorithm"))
            .toList();
    if (!transforms.equals(List.of(ENVELOPED, EXCLUSIVE))) {
      throw new SamlRefused(SamlRefusal.SIGNATURE_REFERENCE);
    }
  }

  private static Element algorithm(Element parent, String name, Set<String> allowed) {
    var element = Names.only(parent, Names.DSIG, name);
    if (!allowed.contains(element.getAttribute("Algorithm"))) {
      throw new SamlRefused(SamlRefusal.ALGORITHM);
    }
    return element;
  }
}
