package se.besked.integrations.stafflogin.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/**
 * XML without any of the things that let two readers see two different documents: document types,
 * comments, processing instructions, CDATA, doubled ids.
 */
public final class StrictXml {
  /** An encrypted assertion with some hundred groups is a tenth of this. */
  public static final int LONGEST = 256 * 1024;

  private static final int DEEPEST = 24;
  private static final int MOST_ELEMENTS = 4_000;
  private static final int LONGEST_TEXT = 200_000;

  private final Set<String> ids = new HashSet<>();
  private int elements;

  private StrictXml() {}

  /**
   * Reads a message.
   *
   * @throws SamlRefused when it is no such document
   */
  public static Document read(byte[] message) {
    if (message.length > LONGEST) {
      throw new SamlRefused(SamlRefusal.TOO_LARGE);
    }
    var text = utf8(message);
    if (text.indexOf('\0') >= 0 || !text.startsWith("<")) {
      throw new SamlRefused(SamlRefusal.MALFORMED);
    }
    var document = parse(message, text.contains("<!DOCTYPE"));
    var encoding = document.getXmlEncoding();
    if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
      throw new SamlRefused(SamlRefusal.MALFORMED);
    }
    for (var node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() != Node.ELEMENT_NODE) {
        refuse(node);
      }
    }
    check(document.getDocumentElement());
    return document;
  }

  /**
   * Checks an element and all below it.
   *
   * @throws SamlRefused when there is anything but elements, attributes and text, or an id twice
   */
  public static void check(Element element) {
    new StrictXml().walk(element, 0);
  }

  private void walk(Element element, int depth) {
    if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
      throw new SamlRefused(SamlRefusal.TOO_LARGE);
    }
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      if (isId(attribute) && !ids.add(attribute.getValue())) {
        throw new SamlRefused(SamlRefusal.DUPLICATE_ID);
      }
    }
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node.getNodeType()) {
        case Node.ELEMENT_NODE -> walk((Element) node, depth + 1);
        case Node.TEXT_NODE -> {
          if (node.getNodeValue().length() > LONGEST_TEXT) {
            throw new SamlRefused(SamlRefusal.TOO_LARGE);
          }
        }
        default -> refuse(node);
      }
    }
  }

  /** By name, in whatever case: readers differ in what they take for an id. */
  private static boolean isId(Attr attribute) {
    var name = attribute.getLocalName();
    return name != null && name.equalsIgnoreCase("id");
  }

  private static void refuse(Node node) {
    throw new SamlRefused(
        node.getNodeType() == Node.COMMENT_NODE ? SamlRefusal.COMMENT : SamlRefusal.MARKUP);
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException otherEncoding) {
      throw new SamlRefused(SamlRefusal.MALFORMED);
    }
  }

  private static Document parse(byte[] bytes, boolean hasDoctype) {
    try {
      var builder = parsers().newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException notXml) {
      throw new SamlRefused(hasDoctype ? SamlRefusal.DOCTYPE : SamlRefusal.MALFORMED);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This JDK's XML parser cannot be made safe", e);
    }
  }

  private static DocumentBuilderFactory parsers() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setIgnoringComments(false);
    factory.setCoalescing(false);
    return factory;
  }

  /** The parser would print what it finds, which may be about somebody. */
  private record Silent() implements ErrorHandler {
    @Override
    public void warning(SAXParseException harmless) {}

    @Override
    public void error(SAXParseException wrong) throws SAXException {
      throw wrong;
    }

    @Override
    public void fatalError(SAXParseException wrong) throws SAXException {
      throw wrong;
    }
  }
}
