package se.besked.integrations.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Builds XHTML as a tree. Texts become text nodes and attributes, never markup, so nothing needs
 * escaping and nothing can break out.
 */
final class Markup {
  private final Document document;
  private final Typeface typeface;
  private final Composer composer;

  /**
   * @param typeface what texts are printed in
   * @param composer sets what it does not print as it stands
   */
  Markup(Typeface typeface, Composer composer) {
    this.typeface = typeface;
    this.composer = composer;
    try {
      document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  Document document() {
    return document;
  }

  Element root(String name) {
    var root = document.createElement(name);
    document.appendChild(root);
    return root;
  }

  Element add(Element parent, String name) {
    var child = document.createElement(name);
    parent.appendChild(child);
    return child;
  }

  Element add(Element parent, String name, Map<String, String> attributes) {
    var child = add(parent, name);
    attributes.forEach((k, v) -> child.setAttribute(k, legal(v)));
    return child;
  }

  /** An element with text in it. A line break in the text becomes one on the paper. */
  Element text(Element parent, String name, String text) {
    var child = add(parent, name);
    write(child, text);
    return child;
  }

  Element text(Element parent, String name, String cssClass, String text) {
    var child = add(parent, name, Map.of("class", cssClass));
    write(child, text);
    return child;
  }

  /** Text about the letter, which is not printed. */
  Element about(Element parent, String name, String text) {
    var child = add(parent, name);
    child.appendChild(document.createTextNode(legal(text)));
    return child;
  }

  void write(Element into, String text) {
    var lines =
        legal(text)
            .lines()
            .flatMap(line -> isPlain(line) ? Stream.of(line) : set(into, line).stream())
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        add(into, "br");
      }
      into.appendChild(document.createTextNode(lines.get(i)));
    }
  }

  private boolean isPlain(String line) {
    return Characters.isPlain(line, typeface);
  }

  /** What is read from the right stands to the right, once it is more than a name. */
  private List<String> set(Element into, String line) {
    var paragraph = composer.set(line, Measure.of(into));
    if (paragraph.rightToLeft() && paragraph.lines().size() > 1) {
      into.setAttribute("class", (into.getAttribute("class") + " from-right").strip());
    }
    return paragraph.lines();
  }

  /** Without the characters that XML 1.0 forbids and that no font can show. */
  private static String legal(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(Markup::isLegal).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0x7e)
        || (c >= 0xa0 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || (c >= 0x10000 && c <= 0x10ffff);
  }
}
