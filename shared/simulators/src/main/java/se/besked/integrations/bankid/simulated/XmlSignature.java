package se.besked.integrations.bankid.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes the enveloping XML signature that BankID gives. */
final class XmlSignature {
  static final String BANKID = "http://www.bankid.com/signature/v1.0.0/types";
  static final Methods USUAL = new Methods(SignatureMethod.RSA_SHA256, DigestMethod.SHA256);

  private XmlSignature() {}

  record Methods(String signature, String digest) {}

  /**
   * What is signed.
   *
   * @param function Signing or Identification
   * @param visible base64
   * @param invisible base64
   */
  record Content(String function, Optional<String> visible, Optional<String> invisible) {}

  /** The whole document in base64. */
  static String make(
      PrivateKey key, List<X509Certificate> chain, Content content, Methods methods) {
    try {
      var document =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      var data = signedData(document, content);
      var factory = XMLSignatureFactory.getInstance("DOM");
      var info = factory.getKeyInfoFactory();
      var object = factory.newXMLObject(List.of(new DOMStructure(data)), null, null, null);
      var keyInfo = info.newKeyInfo(List.of(info.newX509Data(chain)), "bidKeyInfo");
      var context = new DOMSignContext(key, document);
      context.setIdAttributeNS(data, null, "Id");
      factory
          .newXMLSignature(signedInfo(factory, methods), keyInfo, List.of(object), null, null)
          .sign(context);
      return Base64.getEncoder().encodeToString(written(document).getBytes(UTF_8));
    } catch (ParserConfigurationException
        | GeneralSecurityException
        | MarshalException
        | XMLSignatureException
        | TransformerException e) {
      throw new IllegalStateException("The simulator could not sign", e);
    }
  }

  private static javax.xml.crypto.dsig.SignedInfo signedInfo(
      XMLSignatureFactory factory, Methods methods) throws GeneralSecurityException {
    var digest = factory.newDigestMethod(methods.digest(), null);
    var transforms =
        List.of(
            factory.newTransform(CanonicalizationMethod.INCLUSIVE, (TransformParameterSpec) null));
    return factory.newSignedInfo(
        factory.newCanonicalizationMethod(
            CanonicalizationMethod.INCLUSIVE, (C14NMethodParameterSpec) null),
        factory.newSignatureMethod(methods.signature(), null),
        List.of(
            factory.newReference("#bidSignedData", digest, transforms, BANKID, null),
            factory.newReference("#bidKeyInfo", digest, transforms, null, null)));
  }

  private static Element signedData(Document document, Content content) {
    var data = document.createElementNS(BANKID, "bankIdSignedData");
    // Canonicalisation sees only declarations that are attributes.
    data.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", BANKID);
    data.setAttributeNS(null, "Id", "bidSignedData");
    content
        .visible()
        .ifPresent(
            v -> {
              var visible = add(data, "usrVisibleData", v);
              visible.setAttributeNS(null, "charset", "UTF-8");
              visible.setAttributeNS(null, "visible", "wysiwys");
            });
    content.invisible().ifPresent(v -> add(data, "usrNonVisibleData", v));
    var server = add(data, "srvInfo", "");
    add(server, "name", base64("cn=Simulerad tjänst,o=Havrelunda kommun"));
    add(server, "displayName", base64("Havrelunda kommun"));
    var client = add(data, "clientInfo", "");
    add(client, "funcId", content.function());
    add(client, "version", base64("7.99.0"));
    var device = add(add(client, "env", ""), "ai", "");
    add(device, "type", base64("SIMULATOR"));
    add(device, "uauth", "pw");
    return data;
  }

  private static Element add(Element parent, String name, String text) {
    var element = parent.getOwnerDocument().createElementNS(BANKID, name);
    if (!text.isEmpty()) {
      element.setTextContent(text);
    }
    parent.appendChild(element);
    return element;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String written(Document document) throws TransformerException {
    var out = new StringWriter();
    var transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.STANDALONE, "no");
    transformer.transform(new DOMSource(document), new StreamResult(out));
    return out.toString();
  }
}
