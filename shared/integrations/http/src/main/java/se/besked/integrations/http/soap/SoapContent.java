package se.besked.integrations.http.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what is in a call, element by element, all in one namespace. */
public final class SoapContent {
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;
  private final String namespace;

  private SoapContent(XMLStreamWriter xml, String namespace) {
    this.xml = xml;
    this.namespace = namespace;
  }

  static byte[] bytes(QName operation, Consumer<SoapContent> content) {
    var out = new ByteArrayOutputStream();
    var namespace = operation.getNamespaceURI();
    try {
      var xml = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartElement("", operation.getLocalPart(), namespace);
      xml.writeDefaultNamespace(namespace);
      content.accept(new SoapContent(xml, namespace));
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A call could not be written", e);
    }
    return out.toByteArray();
  }

  /** An element with others in it. */
  public SoapContent group(String name, Consumer<SoapContent> content) {
    try {
      xml.writeStartElement(namespace, name);
      content.accept(this);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A call could not be written", e);
    }
    return this;
  }

  /** An element with a text in it. */
  public SoapContent value(String name, String value) {
    try {
      xml.writeStartElement(namespace, name);
      xml.writeCharacters(printable(value));
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A call could not be written", e);
    }
    return this;
  }

  /** XML 1.0 has no place for most control characters; one would spoil the whole call. */
  private static String printable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(kept::appendCodePoint);
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
