package se.besked.integrations.bankid.signature;

import static se.besked.integrations.bankid.signature.SafeXml.children;
import static se.besked.integrations.bankid.signature.SafeXml.exactly;
import static se.besked.integrations.bankid.signature.SafeXml.is;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The document in the one shape we accept. Everything is read from the very elements whose digests
 * are checked, so a second copy elsewhere can fool nobody.
 */
record SignedDocument(
    Element root, Element keyInfo, Element signedData, List<X509Certificate> certificates) {
  static final String BANKID = "http://www.bankid.com/signature/v1.0.0/types";
  static final String DATA_ID = "bidSignedData";
  static final String KEY_ID = "bidKeyInfo";
  private static final int LONGEST = 2_000_000;

  static SignedDocument read(String base64) throws Distrust {
    Distrust.unless(base64.length() <= LONGEST, Flaw.UNREADABLE);
    var root = SafeXml.parse(decoded(base64, Flaw.UNREADABLE)).getDocumentElement();
    Distrust.unless(is(root, XMLSignature.XMLNS, "Signature"), Flaw.STRUCTURE);
    refuseCopiedIds(root);
    var parts =
        exactly(root, XMLSignature.XMLNS, "SignedInfo", "SignatureValue", "KeyInfo", "Object");
    var keyInfo = parts.get(2);
    Distrust.unless(keyInfo.getAttribute("Id").equals(KEY_ID), Flaw.STRUCTURE);
    var x509 = exactly(keyInfo, XMLSignature.XMLNS, "X509Data").getFirst();
    var signedData = exactly(parts.get(3), BANKID, "bankIdSignedData").getFirst();
    Distrust.unless(signedData.getAttribute("Id").equals(DATA_ID), Flaw.STRUCTURE);
    return new SignedDocument(root, keyInfo, signedData, certificates(x509));
  }

  /** Three in the order of issue: the person, the bank's CA, the bank's BankID CA. */
  private static List<X509Certificate> certificates(Element x509) throws Distrust {
    var certificates = new ArrayList<X509Certificate>();
    for (var e :
        exactly(
            x509, XMLSignature.XMLNS, "X509Certificate", "X509Certificate", "X509Certificate")) {
      var der = decoded(e.getTextContent(), Flaw.STRUCTURE);
      try {
        certificates.add(
            (X509Certificate)
                CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der)));
      } catch (CertificateException ex) {
        throw new Distrust(Flaw.STRUCTURE, ex);
      }
    }
    return List.copyOf(certificates);
  }

  private static void refuseCopiedIds(Element root) throws Distrust {
    int data = 0;
    int key = 0;
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      var attributes = all.item(i).getAttributes();
      for (int a = 0; a < attributes.getLength(); a++) {
        var value = attributes.item(a).getNodeValue();
        data += value.equals(DATA_ID) ? 1 : 0;
        key += value.equals(KEY_ID) ? 1 : 0;
      }
    }
    Distrust.unless(data <= 1 && key <= 1, Flaw.AMBIGUOUS_ID);
  }

  /** The decoded text of a field of the signed data; absent when the field is. */
  Optional<byte[]> data(String field) throws Distrust {
    var found = only(signedData, field);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(decoded(found.get().getTextContent(), Flaw.STRUCTURE));
  }

  /** What the person did: Signing or Identification. */
  String function() throws Distrust {
    var client = only(signedData, "clientInfo");
    var function = client.isEmpty() ? client : only(client.get(), "funcId");
    return function.map(Element::getTextContent).orElse("").strip();
  }

  private static Optional<Element> only(Element parent, String name) throws Distrust {
    var found = children(parent).stream().filter(e -> is(e, BANKID, name)).toList();
    Distrust.unless(found.size() <= 1, Flaw.STRUCTURE);
    return found.stream().findFirst();
  }

  static byte[] decoded(String base64, Flaw flaw) throws Distrust {
    try {
      return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw new Distrust(flaw, e);
    }
  }
}
