package se.besked.integrations.eplatform;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A SOAP answer, as much of it as is used. A document type is refused, so no entity is ever
 * expanded or fetched.
 */
sealed interface SoapAnswer {
  /** What was asked for. */
  record Response(String name, Optional<Integer> id) implements SoapAnswer {}

  /**
   * A fault.
   *
   * @param code the local part of the fault code, e.g. {@code "Server"}
   * @param detail the local name of the first element of the detail; empty when there is none
   */
  record Fault(String code, String detail) implements SoapAnswer {}

  /** Not a whole SOAP answer. */
  final class NotUnderstood extends Exception {
    NotUnderstood(String what) {
      super(what);
    }
  }

  int LONGEST = 1 << 20;
  Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._-]+)");

  /**
   * Reads an answer.
   *
   * @param contentType its charset goes before the one in the document (RFC 7303 3.2)
   */
  static SoapAnswer read(byte[] body, @Nullable String contentType) throws NotUnderstood {
    if (body.length == 0 || body.length > LONGEST) {
      throw new NotUnderstood(body.length + " bytes");
    }
    try {
      var xml = reader(body, contentType);
      enter(xml, new QName(Envelope.SOAP, "Envelope"));
      var first = child(xml);
      if (first.equals(new QName(Envelope.SOAP, "Header"))) {
        skip(xml);
        first = child(xml);
      }
      if (!first.equals(new QName(Envelope.SOAP, "Body"))) {
        throw new NotUnderstood("no body");
      }
      var content = child(xml);
      var answer =
          content.equals(new QName(Envelope.SOAP, "Fault")) ? fault(xml) : response(xml, content);
      // What is cut off after the part that is used is cut off all the same.
      while (xml.hasNext()) {
        next(xml);
      }
      return answer;
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new NotUnderstood(e.getClass().getSimpleName());
    }
  }

  private static XMLStreamReader reader(byte[] body, @Nullable String contentType)
      throws XMLStreamException {
    var readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    readers.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    readers.setProperty(XMLInputFactory.IS_COALESCING, true);
    var charset = CHARSET.matcher(contentType == null ? "" : contentType);
    var bytes = new ByteArrayInputStream(body);
    return charset.find()
        ? readers.createXMLStreamReader(bytes, charset.group(1))
        : readers.createXMLStreamReader(bytes);
  }

  private static int next(XMLStreamReader xml) throws XMLStreamException, NotUnderstood {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new NotUnderstood("a document type");
    }
    return event;
  }

  private static void enter(XMLStreamReader xml, QName expected)
      throws XMLStreamException, NotUnderstood {
    if (!child(xml).equals(expected)) {
      throw new NotUnderstood("no " + expected.getLocalPart());
    }
  }

  /** The next element; there must be one before the enclosing one ends. */
  private static QName child(XMLStreamReader xml) throws XMLStreamException, NotUnderstood {
    while (xml.hasNext()) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          return xml.getName();
        }
        case XMLStreamConstants.END_ELEMENT -> throw new NotUnderstood("an element is missing");
        default -> {}
      }
    }
    throw new NotUnderstood("an element is missing");
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException, NotUnderstood {
    for (int depth = 1; depth > 0; ) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private static Response response(XMLStreamReader xml, QName content)
      throws XMLStreamException, NotUnderstood {
    if (!content.getNamespaceURI().equals(Envelope.CALLBACK)) {
      throw new NotUnderstood("another namespace");
    }
    Optional<Integer> id = Optional.empty();
    for (int depth = 1; depth > 0; ) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.getLocalName().endsWith("ID")) {
            id = Optional.of(Integer.parseInt(xml.getElementText().strip()));
          } else {
            depth++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return new Response(content.getLocalPart(), id);
  }

  private static Fault fault(XMLStreamReader xml) throws XMLStreamException, NotUnderstood {
    var code = "";
    var detail = "";
    for (int depth = 1; depth > 0; ) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "faultcode" -> {
              var qualified = xml.getElementText().strip();
              code = qualified.substring(qualified.indexOf(':') + 1);
            }
            case "detail" -> {
              detail = detail(xml);
            }
            default -> depth++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return new Fault(code, detail);
  }

  /** The first element of the detail, which is left behind whole. */
  private static String detail(XMLStreamReader xml) throws XMLStreamException, NotUnderstood {
    var name = "";
    for (int depth = 1; depth > 0; ) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == 1 && name.isEmpty()) {
            name = xml.getLocalName();
          }
          depth++;
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return name;
  }
}
