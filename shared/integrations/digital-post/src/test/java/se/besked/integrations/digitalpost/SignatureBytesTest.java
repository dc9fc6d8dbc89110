package se.besked.integrations.digitalpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Comparator;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import se.besked.integrations.http.soap.XmlTree;

/**
 * Both signatures hold when everything is reckoned by hand: canonical bytes, digest and RSA, from
 * what goes over the wire and without the library that made them.
 */
class SignatureBytesTest {
  private final SimulatedCertificate certificate =
      SimulatedCertificate.of("Havrelunda kommun", "2120001299", PostFixture.CLOCK.instant());

  private byte[] wire() {
    var signer = PostFixture.signer(certificate);
    return XmlTree.bytes(
        new SealedDelivery(PostFixture.settings("https://h.example", 1_000), signer, signer)
            .deliverSecure(PostFixture.ADULT, PostFixture.letter())
            .getDocumentElement());
  }

  @Test
  void theSameLetterHasTheSameBytes() {
    assertThat(wire()).isEqualTo(wire());
  }

  @Test
  void bothSignaturesHold() throws Exception {
    var carried =
        XmlTree.child(XmlTree.read(wire()).getDocumentElement(), "deliverSecure").orElseThrow();
    var signed = XmlTree.child(carried, "SignedDelivery").orElseThrow();
    assertHolds(signed, "m:SignedDelivery");
    assertHolds(carried, "m:SealedDelivery");
  }

  private void assertHolds(Element element, String name) throws Exception {
    var signature = XmlTree.child(element, "Signature").orElseThrow();
    var info = XmlTree.child(signature, "SignedInfo").orElseThrow();
    var reference = XmlTree.child(info, "Reference").orElseThrow();
    assertThat(XmlTree.child(info, "SignatureMethod").orElseThrow().getAttribute("Algorithm"))
        .isEqualTo("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    assertThat(
            XmlTree.child(info, "CanonicalizationMethod").orElseThrow().getAttribute("Algorithm"))
        .isEqualTo("http://www.w3.org/2001/10/xml-exc-c14n#");
    var content = canonical(element, name, signature, new TreeMap<>());
    assertThat(
            Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(content)))
        .isEqualTo(XmlTree.text(reference, "DigestValue"));
    var check = Signature.getInstance("SHA256withRSA");
    var x509 =
        XmlTree.child(signature, "KeyInfo")
            .flatMap(k -> XmlTree.child(k, "X509Data"))
            .orElseThrow();
    var inside =
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(
                    Base64.getMimeDecoder().decode(XmlTree.text(x509, "X509Certificate"))));
    assertThat(inside).isEqualTo(certificate.certificate());
    check.initVerify(inside);
    check.update(canonical(info, info.getNodeName(), null, new TreeMap<>()));
    assertThat(
            check.verify(Base64.getMimeDecoder().decode(XmlTree.text(signature, "SignatureValue"))))
        .isTrue();
  }

  /** Exclusive canonical XML of what stands in a delivery: no comments, no default attributes. */
  private static byte[] canonical(
      Element element, String name, Node without, TreeMap<String, String> rendered) {
    var out = new StringBuilder();
    write(element, name, without, rendered, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(
      Element element,
      String name,
      Node without,
      TreeMap<String, String> rendered,
      StringBuilder out) {
    var scope = new TreeMap<>(rendered);
    out.append('<').append(name);
    int colon = name.indexOf(':');
    var prefix = colon < 0 ? "" : name.substring(0, colon);
    // The root was renamed to the name it was signed under, which is of the letters' namespace.
    var namespace =
        name.equals(element.getNodeName()) ? element.getNamespaceURI() : Namespaces.MESSAGE;
    if (!namespace.equals(scope.get(prefix))) {
      scope.put(prefix, namespace);
      out.append(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"")
          .append(namespace)
          .append('"');
    }
    attributes(element, out);
    out.append('>');
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && inner != without) {
        write(inner, inner.getNodeName(), null, scope, out);
      } else if (child instanceof Text text) {
        out.append(
            text.getData()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;"));
      }
    }
    out.append("</").append(name).append('>');
  }

  private static void attributes(Element element, StringBuilder out) {
    var all = element.getAttributes();
    java.util.stream.IntStream.range(0, all.getLength())
        .mapToObj(i -> (org.w3c.dom.Attr) all.item(i))
        .filter(a -> !a.getName().startsWith("xmlns"))
        .sorted(Comparator.comparing(org.w3c.dom.Attr::getName))
        .forEach(
            a ->
                out.append(' ').append(a.getName()).append("=\"").append(a.getValue()).append('"'));
  }
}
