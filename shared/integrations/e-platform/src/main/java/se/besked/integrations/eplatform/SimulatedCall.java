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
  private static final Map<String, List<String>> ORDER =
      Map.of(
          "confirmDelivery", List.of("flowInstanceID", "externalID", "delivered", "logMessage"),
          "addEvent", List.of("flowInstanceID", "externalID", "date", "message", "principal"),
          "addMessage", List.of("flowInstanceID", "externalID", "message", "principal"),
          "setStatus",
              List.of("flowInstanceID", "externalID", "statusID", "statusAlias", "principal"),
          "setAttribute", List.of("flowInstanceID", "externalID", "name", "value"),
          "externalID", List.of("ID", "System"),
          "principal", List.of("name", "userID"),
          "message", List.of("added", "attachments", "message", "userID", "readReceiptEnabled"),
          "attachments", List.of("encodedData", "filename", "size"));

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
      if (!isNamed(root, Envelope.SOAP, "Envelope")) {
        throw new Malformed("not a SOAP 1.1 envelope");
      }
      var body =
          children(root).stream()
              .filter(e -> isNamed(e, Envelope.SOAP, "Body"))
              .findFirst()
              .orElseThrow(() -> new Malformed("no body"));
      var content = children(body).getFirst();
      if (!Envelope.CALLBACK.equals(content.getNamespaceURI())) {
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
    var order = ORDER.get(element.getLocalName());
    boolean isText = children(element).isEmpty();
    if (isText) {
      return;
    }
    if (order == null) {
      throw new Malformed("unknown " + element.getLocalName());
    }
    int last = -1;
    for (var child : children(element)) {
      int at = order.indexOf(child.getLocalName());
      if (!Envelope.CALLBACK.equals(child.getNamespaceURI()) || at < last) {
        throw new Malformed("unexpected " + child.getLocalName());
      }
      last = at;
      inOrder(child);
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
