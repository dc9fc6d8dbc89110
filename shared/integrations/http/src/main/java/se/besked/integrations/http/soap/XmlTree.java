package se.besked.integrations.http.soap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads and writes XML. A document type declaration is refused, and with it every entity. */
public final class XmlTree {
  private XmlTree() {}

  /** The text is no XML that we read. Says what kind of trouble it is and quotes nothing. */
  public static final class Unreadable extends Exception {
    Unreadable(String why) {
      super(why);
    }
  }

  /** A document with nothing in it. */
  public static Document empty() {
    return builder().newDocument();
  }

  /** The document that some bytes are, in the character set that it names itself. */
  public static Document read(byte[] bytes) throws Unreadable {
    return read(bytes, null);
  }

  /**
   * The document that some bytes are.
   *
   * @param charset goes before the one that the document names; null when nobody else has named one
   */
  public static Document read(byte[] bytes, @Nullable String charset) throws Unreadable {
    var source = new InputSource(new ByteArrayInputStream(bytes));
    source.setEncoding(charset);
    try {
      return builder().parse(source);
    } catch (SAXException | IOException e) {
      // The parser's message may quote the content.
      throw new Unreadable(e.getClass().getSimpleName());
    }
  }

  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new AssertionError("Every Java has a parser with these features", e);
    }
  }

  /** The element with all that is in it, in UTF-8 and without a declaration before it. */
  public static byte[] bytes(Element element) {
    try {
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.INDENT, "no");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(element), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("A document of our own can be written", e);
    }
  }

  /** Adds a child; its name carries the prefix that is declared for its namespace. */
  public static Element add(Element parent, String namespace, String name) {
    var child = parent.getOwnerDocument().createElementNS(namespace, name);
    parent.appendChild(child);
    return child;
  }

  /** Adds a child that holds a text. */
  public static void add(Element parent, String namespace, String name, String text) {
    add(parent, namespace, name).setTextContent(text);
  }

  /** Canonicalisation sees only declarations that are attributes. */
  public static void declare(Element on, String prefix, String namespace) {
    on.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
  }

  /** The elements in an element, in their order. */
  public static List<Element> children(Element parent) {
    var all = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        all.add(element);
      }
    }
    return all;
  }

  /** Those of one local name, whatever their namespace. */
  public static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(e -> name.equals(e.getLocalName())).toList();
  }

  /** The first of one local name. */
  public static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** The text of a child, stripped; empty when there is none. */
  public static String text(Element parent, String name) {
    return child(parent, name).map(e -> e.getTextContent().strip()).orElse("");
  }
}
