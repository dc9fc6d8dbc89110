package se.besked.integrations.eplatform;

import java.util.Optional;
import org.w3c.dom.Element;
import se.besked.integrations.http.soap.XmlTree;

/**
 * What the call-back answers, as much of it as is used.
 *
 * @param name of the answer, e.g. {@code "addMessageResponse"}
 * @param id the number that what was added has got
 */
record CallbackAnswer(String name, Optional<Integer> id) {
  static final String NAMESPACE =
      "http://www.oeplatform.org/version/1.0/schemas/integration/callback";

  /** Empty when it is another contract's answer, or its number is none. */
  static Optional<CallbackAnswer> of(Element content) {
    if (!NAMESPACE.equals(content.getNamespaceURI())) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CallbackAnswer(content.getLocalName(), id(content)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The last of them; the parser lets no element lie so deep that this could not follow. */
  private static Optional<Integer> id(Element in) {
    Optional<Integer> found = Optional.empty();
    for (var child : XmlTree.children(in)) {
      var inside =
          child.getLocalName().endsWith("ID")
              ? Optional.of(Integer.parseInt(child.getTextContent().strip()))
              : id(child);
      found = inside.isPresent() ? inside : found;
    }
    return found;
  }
}
