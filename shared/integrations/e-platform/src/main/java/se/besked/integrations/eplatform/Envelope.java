package se.besked.integrations.eplatform;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one call as a SOAP 1.1 envelope, document/literal, in UTF-8. */
final class Envelope {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String CALLBACK =
      "http://www.oeplatform.org/version/1.0/schemas/integration/callback";

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private Envelope(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * An envelope.
   *
   * @param operation the element in its body
   * @param content writes what is in that element, in the contract's order
   */
  static byte[] of(String operation, Consumer<Envelope> content) {
    var out = new ByteArrayOutputStream();
    try {
      var xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("soap", "Envelope", SOAP);
      xml.writeNamespace("soap", SOAP);
      xml.writeStartElement("soap", "Body", SOAP);
      xml.writeStartElement("", operation, CALLBACK);
      xml.writeDefaultNamespace(CALLBACK);
      content.accept(new Envelope(xml));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A call could not be written", e);
    }
    return out.toByteArray();
  }

  Envelope group(String name, Consumer<Envelope> content) {
    try {
      xml.writeStartElement(CALLBACK, name);
      content.accept(this);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A call could not be written", e);
    }
    return this;
  }

  Envelope value(String name, String value) {
    try {
      xml.writeStartElement(CALLBACK, name);
      xml.writeCharacters(printable(value));
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A call could not be written", e);
    }
    return this;
  }

  /** XML 1.0 has no place for most control characters; one would spoil the whole call. */
  static String printable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().map(c -> Envelope.isXml(c) ? c : 0xFFFD).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
