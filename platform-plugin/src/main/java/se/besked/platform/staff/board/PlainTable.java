package se.besked.platform.staff.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A table of the register, with a heading for each column. */
final class PlainTable extends Div {
  private final Element body = new Element("tbody");

  /**
   * @param columns the ends of their texts' keys
   */
  PlainTable(String caption, String... columns) {
    addClassName("table-scroll");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("staff.overview.table", caption));
    var table = new Element("table");
    var title = new Element("caption");
    title.setText(caption);
    var head = new Element("thead");
    var row = new Element("tr");
    for (var column : columns) {
      var cell = new Element("th");
      cell.setAttribute("scope", "col");
      cell.setText(getTranslation("staff.automated." + column));
      row.appendChild(cell);
    }
    head.appendChild(row);
    table.appendChild(title, head, body);
    getElement().appendChild(table);
  }

  void row(Component... cells) {
    var row = new Element("tr");
    for (var content : cells) {
      var cell = new Element("td");
      cell.appendChild(content.getElement());
      row.appendChild(cell);
    }
    body.appendChild(row);
  }

  static Component text(String text) {
    return new Span(text);
  }
}
