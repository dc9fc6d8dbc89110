package se.besked.integrations.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.besked.kernel.documents.Picture;
import se.besked.kernel.documents.UnprintableLetter;

/** Places pictures in a letter, after a look at what they carry. */
final class Pictures {
  private static final String SVG = "http://www.w3.org/2000/svg";
  static final String EMBEDDED = "data:image/png;base64,";
  private static final Set<String> ACTIVE =
      Set.of("script", "foreignobject", "handler", "iframe", "audio", "video", "style");

  private Pictures() {}

  static void place(Markup markup, Element parent, Picture picture, String cssClass) {
    var element =
        switch (picture.format()) {
          case PNG -> markup.add(parent, "img", Map.of("src", dataUri(picture)));
          case SVG -> {
            var root = parseSvg(picture);
            var own = (Element) markup.document().importNode(root, true);
            parent.appendChild(own);
            yield own;
          }
        };
    element.setAttribute("class", cssClass);
    element.setAttribute("alt", picture.description());
  }

  private static String dataUri(Picture picture) {
    try {
      if (ImageIO.read(new ByteArrayInputStream(picture.bytes())) == null) {
        throw new UnprintableLetter("A picture said to be PNG is not an image");
      }
    } catch (IOException e) {
      throw new UnprintableLetter("A PNG picture is broken", e);
    }
    return EMBEDDED + Base64.getEncoder().encodeToString(picture.bytes());
  }

  private static Element parseSvg(Picture picture) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var root = builder.parse(new ByteArrayInputStream(picture.bytes())).getDocumentElement();
      if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
        throw new UnprintableLetter("A picture said to be SVG is not");
      }
      refuseActive(root);
      return root;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new UnprintableLetter("An SVG picture cannot be read", e);
    }
  }

  /** Nothing that runs, and nothing that lies outside the picture. */
  private static void refuseActive(Element element) {
    if (ACTIVE.contains(element.getLocalName().toLowerCase(Locale.ROOT))) {
      throw new UnprintableLetter("An SVG picture contains <" + element.getLocalName() + ">");
    }
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var name = attributes.item(i).getLocalName().toLowerCase(Locale.ROOT);
      var value = attributes.item(i).getNodeValue().strip();
      boolean reaches =
          (name.equals("href") || name.equals("src"))
              && !value.startsWith("#")
              && !value.startsWith(EMBEDDED);
      if (name.startsWith("on") || reaches || urlOutside(value)) {
        throw new UnprintableLetter("An SVG picture reaches outside itself: " + name);
      }
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        refuseActive(child);
      }
    }
  }

  private static boolean urlOutside(String value) {
    var v = value.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return v.contains("@import") || v.replace("url(#", "").contains("url(");
  }
}
