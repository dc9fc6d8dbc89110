package se.besked.integrations.bankid.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML from outside: no document type, no entities, nothing fetched from anywhere. */
final class SafeXml {
  private SafeXml() {}

  static Document parse(byte[] xml) throws Distrust {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException e) {
      throw new Distrust(Flaw.UNREADABLE, e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's own XML parser has these features", e);
    }
  }

  static List<Element> children(Element parent) {
    var elements = new ArrayList<Element>();
    for (var n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        elements.add(e);
      }
    }
    return elements;
  }

  /** The elements directly below, which must be exactly these, in this order. */
  static List<Element> exactly(Element parent, String namespace, String... names) throws Distrust {
    var children = children(parent);
    Distrust.unless(children.size() == names.length, Flaw.STRUCTURE);
    for (int i = 0; i < names.length; i++) {
      Distrust.unless(is(children.get(i), namespace, names[i]), Flaw.STRUCTURE);
    }
    return children;
  }

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  /** Says nothing on standard error and forgives nothing. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
