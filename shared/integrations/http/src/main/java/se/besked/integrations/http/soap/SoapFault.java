package se.besked.integrations.http.soap;

import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A fault that the other side tells of. Its description may quote people and is not kept.
 *
 * @param code the local part of the fault code, e.g. {@code "Server"}; empty when there is none
 * @param detail what the supplier's contract says of it
 */
public record SoapFault(String code, Optional<Element> detail) {
  static SoapFault of(Element fault) {
    var code = XmlTree.text(fault, "faultcode");
    return new SoapFault(code.substring(code.indexOf(':') + 1), XmlTree.child(fault, "detail"));
  }

  /** It says that our message is wrong, so that the same one will never be taken. */
  public boolean isOurs() {
    return code.startsWith("Client");
  }

  /** The code alone: a detail may quote people. */
  @Override
  public String toString() {
    return "SoapFault[" + code + "]";
  }
}
