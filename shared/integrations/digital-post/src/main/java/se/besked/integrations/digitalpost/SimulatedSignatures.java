package se.besked.integrations.digitalpost;

import static se.besked.integrations.digitalpost.Namespaces.MESSAGE;
import static se.besked.integrations.digitalpost.Namespaces.SIGNATURE;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks both signatures of a delivery as an operator does: each is taken out of what carries it
 * and stands for its whole document.
 */
final class SimulatedSignatures {
  private SimulatedSignatures() {}

  /**
   * What is wrong; empty when both hold and are by the known sender.
   *
   * @param carried the sealed delivery under the name that the operation gives it
   */
  static Optional<String> problem(Element carried, X509Certificate known) {
    var signed = SimulatedXml.child(carried, "SignedDelivery").orElseThrow();
    var prefix = signed.getPrefix() == null ? "" : signed.getPrefix() + ":";
    if (!isGood(alone(signed, signed.getNodeName()), known)) {
      return Optional.of("The sender's signature does not hold");
    }
    return isGood(alone(carried, prefix + "SealedDelivery"), known)
        ? Optional.empty()
        : Optional.of("The intermediary's signature does not hold");
  }

  /** The element as root of a document, with every declaration that was in force where it stood. */
  private static Document alone(Element element, String name) {
    var document = SimulatedXml.empty();
    var root = document.createElementNS(MESSAGE, name);
    document.appendChild(root);
    for (Node scope = element; scope instanceof Element e; scope = scope.getParentNode()) {
      declarations(e, root);
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      root.appendChild(document.importNode(child, true));
    }
    return document;
  }

  private static void declarations(Element from, Element to) {
    var attributes = from.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
          && !to.hasAttribute(attribute.getName())) {
        to.setAttributeNS(
            XMLConstants.XMLNS_ATTRIBUTE_NS_URI, attribute.getName(), attribute.getValue());
      }
    }
  }

  private static boolean isGood(Document document, X509Certificate known) {
    var signature =
        SimulatedXml.children(document.getDocumentElement(), "Signature").stream()
            .filter(s -> SIGNATURE.equals(s.getNamespaceURI()))
            .findFirst();
    try {
      return signature.isPresent()
          && certificate(signature.get()).equals(known)
          && isGood(signature.get(), known);
    } catch (MarshalException
        | XMLSignatureException
        | CertificateException
        | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isGood(Element signature, X509Certificate known)
      throws MarshalException, XMLSignatureException {
    var context = new DOMValidateContext(known.getPublicKey(), signature);
    context.setProperty("org.jcp.xml.dsig.secureValidation", true);
    XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
    var references = read.getSignedInfo().getReferences();
    return references.size() == 1
        && "".equals(references.getFirst().getURI())
        && read.getSignedInfo()
            .getSignatureMethod()
            .getAlgorithm()
            .equals(SignatureMethod.RSA_SHA256)
        && read.validate(context);
  }

  private static X509Certificate certificate(Element signature) throws CertificateException {
    var text =
        signature.getElementsByTagNameNS(SIGNATURE, "X509Certificate").item(0).getTextContent();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(text.strip())));
  }
}
