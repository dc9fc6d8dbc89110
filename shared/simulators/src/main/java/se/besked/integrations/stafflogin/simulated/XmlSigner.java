package se.besked.integrations.stafflogin.simulated;

import java.security.Key;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Signs SAML elements as identity providers do.
 *
 * @param key whose signature it is; a secret key for HMAC
 * @param certificate sent along, as a hint that nobody should believe; null for none
 */
public record XmlSigner(
    Key key, @Nullable SimulatedKeys certificate, String method, String digest, String c14n) {
  public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

  /** As a sound provider signs. */
  public static XmlSigner of(SimulatedKeys keys) {
    return new XmlSigner(
        keys.key(), keys, RSA_SHA256, DigestMethod.SHA256, CanonicalizationMethod.EXCLUSIVE);
  }

  public XmlSigner withMethod(Key other, String otherMethod) {
    return new XmlSigner(other, certificate, otherMethod, digest, c14n);
  }

  public XmlSigner withDigest(String other) {
    return new XmlSigner(key, certificate, method, other, c14n);
  }

  public XmlSigner withCanonicalization(String other) {
    return new XmlSigner(key, certificate, method, digest, other);
  }

  /** Signs the document's root, or returns it as it is when it says no id. */
  public String sign(String xml) {
    return sign(xml, true);
  }

  /**
   * @param enveloped whether the signature leaves itself out, as it must
   */
  public String sign(String xml, boolean enveloped) {
    var document = Xml.parse(xml);
    var root = document.getDocumentElement();
    root.setIdAttribute("ID", true);
    try {
      var factory = XMLSignatureFactory.getInstance("DOM");
      var exclusive = factory.newTransform(c14n, (TransformParameterSpec) null);
      var self = factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null);
      var reference =
          factory.newReference(
              "#" + root.getAttribute("ID"),
              factory.newDigestMethod(digest, null),
              enveloped ? List.of(self, exclusive) : List.of(exclusive),
              null,
              null);
      var info =
          factory.newSignedInfo(
              factory.newCanonicalizationMethod(c14n, (C14NMethodParameterSpec) null),
              factory.newSignatureMethod(method, null),
              List.of(reference));
      var context = new DOMSignContext(key, root, afterIssuer(root));
      context.setDefaultNamespacePrefix("ds");
      factory.newXMLSignature(info, keyInfo(factory)).sign(context);
      return Xml.text(document);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private javax.xml.crypto.dsig.keyinfo.@Nullable KeyInfo keyInfo(XMLSignatureFactory factory) {
    if (certificate == null) {
      return null;
    }
    var infos = factory.getKeyInfoFactory();
    return infos.newKeyInfo(List.of(infos.newX509Data(List.of(certificate.certificate()))));
  }

  /** Where the schema has the signature. */
  private static org.w3c.dom.@Nullable Node afterIssuer(Element root) {
    for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if ("Issuer".equals(node.getLocalName())) {
        return node.getNextSibling();
      }
    }
    return root.getFirstChild();
  }
}
