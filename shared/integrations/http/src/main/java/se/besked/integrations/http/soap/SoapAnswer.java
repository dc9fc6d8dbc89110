package se.besked.integrations.http.soap;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a SOAP call came to. */
public sealed interface SoapAnswer {
  /**
   * An answer.
   *
   * @param status of HTTP; whether another than 200 counts is the supplier's contract
   * @param element the first element in the body
   */
  record Content(int status, Element element) implements SoapAnswer {}

  /** A fault, with whatever status it came. */
  record Faulted(int status, SoapFault fault) implements SoapAnswer {}

  /**
   * Something came, but nothing of SOAP 1.1 that can be read. With 2xx the call may have been
   * carried out or not.
   */
  record NoSoap(int status) implements SoapAnswer {}

  /** No connection, or no whole answer in time. */
  record Silence() implements SoapAnswer {}

  /** In bytes; no fault has reason to say more. */
  int LONGEST_FAULT = 1024 * 1024;

  /** The character set in a content type. */
  Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._-]+)");

  /**
   * Reads an answer.
   *
   * @param contentType its character set goes before the one in the document (RFC 7303 3.2)
   */
  static SoapAnswer read(int status, byte[] body, @Nullable String contentType) {
    if (!is2xx(status) && body.length > LONGEST_FAULT) {
      return new NoSoap(status);
    }
    try {
      var root = XmlTree.read(body, charset(contentType)).getDocumentElement();
      return content(root)
          .<SoapAnswer>map(
              content ->
                  isSoap(content, "Fault")
                      ? new Faulted(status, SoapFault.of(content))
                      : new Content(status, content))
          .orElseGet(() -> new NoSoap(status));
    } catch (XmlTree.Unreadable e) {
      return new NoSoap(status);
    }
  }

  /** Whether HTTP calls a status good. */
  static boolean is2xx(int status) {
    return status >= 200 && status < 300;
  }

  private static Optional<Element> content(Element root) {
    return Optional.of(root)
        .filter(r -> isSoap(r, "Envelope"))
        .flatMap(r -> XmlTree.children(r).stream().filter(e -> isSoap(e, "Body")).findFirst())
        .flatMap(body -> XmlTree.children(body).stream().findFirst());
  }

  private static boolean isSoap(Element element, String name) {
    return SoapEnvelope.NAMESPACE.equals(element.getNamespaceURI())
        && name.equals(element.getLocalName());
  }

  private static @Nullable String charset(@Nullable String contentType) {
    var found = CHARSET.matcher(contentType == null ? "" : contentType);
    return found.find() ? found.group(1) : null;
  }
}
