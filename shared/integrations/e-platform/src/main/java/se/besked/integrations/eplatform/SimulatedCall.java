package se.besked.integrations.eplatform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A call as the simulated platform reads it: as strict about order and namespace as the platform's
 * own schema.
 */
record SimulatedCall(String operation, Element content) {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String CALLBACK =
      "http://www.oeplatform.org/version/1.0/schemas/integration/callback";

  /** What each element may hold, in the published schema's order. */
  private static final Map<String, List<Part>> PARTS =
      Map.of(
          "confirmDelivery",
              List.of(
                  one("flowInstanceID"),
                  maybe("externalID"),
                  one("delivered"),
                  maybe("logMessage")),
          "addEvent",
              List.of(
                  maybe("flowInstanceID"),
                  maybe("externalID"),
                  one("date"),
                  one("message"),
                  maybe("principal")),
          "addMessage",
              List.of(
                  maybe("flowInstanceID"), maybe("externalID"), one("message"), maybe("principal")),
          "setStatus",
              List.of(
                  maybe("flowInstanceID"),
                  maybe("externalID"),
                  maybe("statusID"),
                  maybe("statusAlias"),
                  maybe("principal")),
          "setAttribute",
              List.of(maybe("flowInstanceID"), maybe("externalID"), one("name"), maybe("value")),
          "externalID", List.of(one("ID"), one("System")),
          "principal", List.of(maybe("name"), one("userID")),
          "message",
              List.of(
                  one("added"),
                  any("attachments"),
                  one("message"),
                  maybe("readReceiptEnabled"),
                  one("userID")),
          "attachments", List.of(one("encodedData"), one("filename"), one("size")));

  /** How often an element may stand where it may stand. */
  private record Part(String name, int fewest, int most) {}

  private static Part one(String name) {
    return new Part(name, 1, 1);
  }

  private static Part maybe(String name) {
    return new Part(name, 0, 1);
  }

  private static Part any(String name) {
    return new Part(name, 0, Integer.MAX_VALUE);
  }

  /** The call is not what the schema says. */
  static final class Malformed extends Exception {
    Malformed(String what) {
      super(what);
    }
  }

  static SimulatedCall read(byte[] envelope) throws Malformed {
    try {
      var parsers = DocumentBuilderFactory.newDefaultNSInstance();
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var parser = parsers.newDocumentBuilder();
      parser.setErrorHandler(null);
      var root = parser.parse(new ByteArrayInputStream(envelope)).getDocumentElement();
      if (!isNamed(root, SOAP, "Envelope")) {
        throw new Malformed("not a SOAP 1.1 envelope");
      }
      var body =
          children(root).stream()
              .filter(e -> isNamed(e, SOAP, "Body"))
              .findFirst()
              .orElseThrow(() -> new Malformed("no body"));
      var content = children(body).getFirst();
      if (!CALLBACK.equals(content.getNamespaceURI())) {
        throw new Malformed("another namespace");
      }
      inOrder(content);
      return new SimulatedCall(content.getLocalName(), content);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException | IOException | java.util.NoSuchElementException e) {
      throw new Malformed("not well-formed");
    }
  }

  private static boolean isNamed(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static void inOrder(Element element) throws Malformed {
    var children = children(element);
    if (children.isEmpty()) {
      return;
    }
    var parts = PARTS.get(element.getLocalName());
    if (parts == null) {
      throw new Malformed("unknown " + element.getLocalName());
    }
    int at = 0;
    for (var part : parts) {
      int from = at;
      while (at < children.size()
          && at - from < part.most()
          && isNamed(children.get(at), CALLBACK, part.name())) {
        inOrder(children.get(at++));
      }
      if (at - from < part.fewest()) {
        throw new Malformed("no " + part.name());
      }
    }
    if (at < children.size()) {
      throw new Malformed("unexpected " + children.get(at).getLocalName());
    }
  }

  static List<Element> children(Element of) {
    var all = new ArrayList<Element>();
    for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        all.add(e);
      }
    }
    return all;
  }

  static Optional<Element> child(Element of, String name) {
    return children(of).stream().filter(e -> e.getLocalName().equals(name)).findFirst();
  }

  static String text(Element of, String name) throws Malformed {
    return child(of, name)
        .map(Element::getTextContent)
        .orElseThrow(() -> new Malformed("no " + name));
  }

  Optional<Integer> flowInstance() throws Malformed {
    var found = child(content, "flowInstanceID");
    try {
      return found.map(e -> Integer.parseInt(e.getTextContent().strip()));
    } catch (NumberFormatException e) {
      throw new Malformed("flowInstanceID is no number");
    }
  }

  /** Our number and system, as one text. */
  @Nullable String externalId() throws Malformed {
    var found = child(content, "externalID");
    return found.isEmpty() ? null : text(found.get(), "System") + "/" + text(found.get(), "ID");
  }
}
