package se.besked.integrations.documents;

import org.w3c.dom.Element;

/**
 * How long a line may be where it stands, as letter.css has it.
 *
 * @param ems in the size of the text there
 */
record Measure(float ems, boolean bold) {
  static Measure of(Element element) {
    boolean boxed = element.getParentNode() instanceof Element parent && is(parent, "callout");
    return switch (element.getTagName()) {
      case "h1" -> new Measure(23, true);
      case "h2", "h3", "h4" -> new Measure(boxed ? 36 : 33, true);
      case "li" -> new Measure(42, false);
      case "th" -> inFacts(element) ? new Measure(15, false) : new Measure(14, true);
      case "td" ->
          inFacts(element) ? new Measure(26, false) : new Measure(9, is(element, "outcome"));
      case "p" -> paragraph(element, boxed);
      default -> new Measure(40, false);
    };
  }

  private static Measure paragraph(Element element, boolean boxed) {
    return switch (element.getAttribute("class")) {
      case "sender" -> new Measure(18, true);
      case "unit" -> new Measure(22, true);
      case "line", "label" -> new Measure(19, false);
      case "table-title" -> new Measure(39, true);
      case "source" -> new Measure(18, false);
      case "caption" -> new Measure(50, false);
      default -> inCell(element) ? new Measure(14, true) : new Measure(boxed ? 40 : 43, false);
    };
  }

  private static boolean inCell(Element element) {
    return element.getParentNode() instanceof Element parent && parent.getTagName().equals("th");
  }

  /** A row's table is above its row and its body. */
  private static boolean inFacts(Element cell) {
    return cell.getParentNode().getParentNode().getParentNode() instanceof Element table
        && is(table, "facts");
  }

  private static boolean is(Element element, String cssClass) {
    return (" " + element.getAttribute("class") + " ").contains(" " + cssClass + " ");
  }
}
