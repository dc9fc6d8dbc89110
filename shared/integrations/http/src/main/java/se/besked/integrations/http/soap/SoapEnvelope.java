package se.besked.integrations.http.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;

/** The bytes of a call: a SOAP 1.1 envelope, document/literal, in UTF-8, without headers. */
public record SoapEnvelope(byte[] bytes) {
  /** The namespace of envelopes and faults. */
  public static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";

  private static final byte[] BEFORE =
      ascii(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\""
              + NAMESPACE
              + "\"><soap:Body>");
  private static final byte[] AFTER = ascii("</soap:Body></soap:Envelope>");

  /** Around a document, whose root declares the namespaces that it uses. */
  public static SoapEnvelope around(Document content) {
    return around(XmlTree.bytes(content.getDocumentElement()));
  }

  /**
   * Around a call that is written as it comes, for what is large or many.
   *
   * @param operation the element in the body; what is in it has the same namespace
   * @param content writes what is in that element, in the contract's order
   */
  public static SoapEnvelope around(QName operation, Consumer<SoapContent> content) {
    return around(SoapContent.bytes(operation, content));
  }

  private static SoapEnvelope around(byte[] content) {
    var out = new ByteArrayOutputStream(BEFORE.length + content.length + AFTER.length);
    out.writeBytes(BEFORE);
    out.writeBytes(content);
    out.writeBytes(AFTER);
    return new SoapEnvelope(out.toByteArray());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** How large, and nothing of what it says. */
  @Override
  public String toString() {
    return "SoapEnvelope[" + bytes.length + " bytes]";
  }
}
