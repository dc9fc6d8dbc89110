package se.besked.integrations.stafflogin.rules;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.besked.integrations.stafflogin.SamlRefusal;
import se.besked.integrations.stafflogin.SamlRefused;

/** Elements by namespace and name. */
final class Names {
  static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
  static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
  static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
  static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";

  private Names() {}

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  static List<Element> children(Element parent) {
    var all = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.ELEMENT_NODE) {
        all.add((Element) node);
      }
    }
    return all;
  }

  static List<Element> children(Element parent, String namespace, String name) {
    return children(parent).stream().filter(e -> is(e, namespace, name)).toList();
  }

  static int count(Element root, String namespace, String name) {
    return root.getElementsByTagNameNS(namespace, name).getLength()
        + (is(root, namespace, name) ? 1 : 0);
  }

  /** The one child of this name; anything else is not the structure we know. */
  static Element only(Element parent, String namespace, String name) {
    var found = children(parent, namespace, name);
    if (found.size() != 1) {
      throw new SamlRefused(SamlRefusal.STRUCTURE);
    }
    return found.getFirst();
  }
}
