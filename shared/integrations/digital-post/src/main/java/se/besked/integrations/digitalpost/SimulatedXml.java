package se.besked.integrations.digitalpost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads what a client sends, with no code of the client's. A document type is refused. */
final class SimulatedXml {
  private SimulatedXml() {}

  /** The text is no XML that an operator reads. */
  static final class Unreadable extends Exception {
    Unreadable(String why) {
      super(why);
    }
  }

  static Document empty() {
    return builder().newDocument();
  }

  static Document read(byte[] bytes) throws Unreadable {
    try {
      return builder().parse(new ByteArrayInputStream(bytes));
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

  static List<Element> children(Element parent) {
    var all = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        all.add(element);
      }
    }
    return all;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(e -> name.equals(e.getLocalName())).toList();
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** The text of a child, stripped; empty when there is none. */
  static String text(Element parent, String name) {
    return child(parent, name).map(e -> e.getTextContent().strip()).orElse("");
  }
}
